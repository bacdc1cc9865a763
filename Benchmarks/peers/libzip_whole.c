/* Opens an archive with libzip as every program over libzip does, looks at each name and size, and reads the documents to their ends.
 *
 *     libzip_whole ARCHIVE...
 *
 * It is here to be measured against: what libzip itself costs, without any rule. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static int is_document(const char *name) {
  const char *slash = strrchr(name, '/');
  return slash != NULL && (strcmp(slash, "/metadata.json") == 0 || strcmp(slash, "/parameters.json") == 0);
}

static int look(const char *path) {
  int code = 0;
  zip_t *archive = zip_open(path, ZIP_RDONLY, &code);
  if (archive == NULL) {
    fprintf(stderr, "%s: libzip error %d\n", path, code);
    return 1;
  }
  zip_int64_t count = zip_get_num_entries(archive, 0);
  zip_uint64_t content = 0, documents = 0;
  static char buffer[1 << 16];
  for (zip_int64_t index = 0; index < count; index++) {
    zip_stat_t stat;
    if (zip_stat_index(archive, (zip_uint64_t)index, 0, &stat) != 0) {
      fprintf(stderr, "%s: %s\n", path, zip_strerror(archive));
      return 1;
    }
    content += stat.size;
    if (!is_document(stat.name)) continue;
    zip_file_t *file = zip_fopen_index(archive, (zip_uint64_t)index, 0);
    zip_int64_t length = file == NULL ? -1 : 0;
    while (file != NULL && (length = zip_fread(file, buffer, sizeof buffer)) > 0) documents += (zip_uint64_t)length;
    if (length < 0 || zip_fclose(file) != 0) {
      fprintf(stderr, "%s: %s: %s\n", path, stat.name, file == NULL ? zip_strerror(archive) : zip_file_strerror(file));
      return 1;
    }
  }
  printf("%s: %lld entries, %llu bytes, %llu of them in documents\n", path, (long long)count, (unsigned long long)content,
         (unsigned long long)documents);
  zip_discard(archive);
  return 0;
}

int main(int count, char **arguments) {
  /* Without it glibc asks the file system for the time zone at every entry. */
  setenv("TZ", "UTC", 0);
  for (int number = 1; number < count; number++) {
    if (look(arguments[number]) != 0) return 1;
  }
  return 0;
}
