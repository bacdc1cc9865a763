// The definitions below are for this program alone: libzip goes on calling its own functions, also where a program offers its symbols to libraries.
#define ZIP_EXTERN __attribute__((visibility("hidden")))
#include "CLibZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

// The names of the library: since 1.3, and in Debian up to 12. Both mean the same functions.
static const char *const names[] = {"libzip.so.5", "libzip.so.4"};

// What is called of it: result, name, parameters, arguments. The header's declarations are repeated where the functions are defined, so the compiler
// compares them.
#define FUNCTIONS(F) \
  F(int, zip_compression_method_supported, (zip_int32_t method, int compresses), (method, compresses)) \
  F(int, zip_error_code_zip, (const zip_error_t *error), (error)) \
  F(const char *, zip_error_strerror, (zip_error_t *error), (error)) \
  F(zip_error_t *, zip_file_get_error, (zip_file_t *file), (file)) \
  F(zip_int64_t, zip_fread, (zip_file_t *file, void *target, zip_uint64_t count), (file, target, count)) \
  F(int, zip_fclose, (zip_file_t *file), (file)) \
  F(zip_file_t *, zip_fopen_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags)) \
  F(zip_error_t *, zip_get_error, (zip_t *archive), (archive)) \
  F(const char *, zip_get_name, (zip_t *archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags)) \
  F(zip_int64_t, zip_get_num_entries, (zip_t *archive, zip_flags_t flags), (archive, flags)) \
  F(zip_t *, zip_open_from_source, (zip_source_t *source, int flags, zip_error_t *error), (source, flags, error)) \
  F(zip_source_t *, zip_source_function_create, (zip_source_callback callback, void *state, zip_error_t *error), (callback, state, error)) \
  F(int, zip_stat_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status), (archive, index, flags, status))

// The same of those that return nothing.
#define PROCEDURES(F) \
  F(zip_discard, (zip_t *archive), (archive)) \
  F(zip_error_fini, (zip_error_t *error), (error)) \
  F(zip_error_init, (zip_error_t *error), (error)) \
  F(zip_source_free, (zip_source_t *source), (source)) \
  F(zip_stat_init, (zip_stat_t *status), (status))

static struct {
#define FIELD(result, name, parameters, arguments) __typeof__(&name) name;
  FUNCTIONS(FIELD)
#undef FIELD
#define FIELD(name, parameters, arguments) __typeof__(&name) name;
  PROCEDURES(FIELD)
#undef FIELD
} loaded;

#define DEFINITION(result, name, parameters, arguments) \
  result name parameters { return loaded.name arguments; }
FUNCTIONS(DEFINITION)
#undef DEFINITION
#define DEFINITION(name, parameters, arguments) \
  void name parameters { loaded.name arguments; }
PROCEDURES(DEFINITION)
#undef DEFINITION

// What the loader has to say of each name.
static char failure[1024];

static void note_failure(void) {
  size_t length = strlen(failure);
  snprintf(failure + length, sizeof failure - length, "%s%s", length == 0 ? "" : "; ", dlerror());
}

static void *function(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (found == NULL) note_failure();
  return found;
}

static void load(void) {
  void *library = NULL;
  for (size_t number = 0; library == NULL && number < sizeof names / sizeof *names; number++) {
    library = dlopen(names[number], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) note_failure();
  }
  if (library == NULL) return;
  failure[0] = 0;
#define FIND(result, name, parameters, arguments) loaded.name = (__typeof__(&name))function(library, #name);
  FUNCTIONS(FIND)
#undef FIND
#define FIND(name, parameters, arguments) loaded.name = (__typeof__(&name))function(library, #name);
  PROCEDURES(FIND)
#undef FIND
}

const char *libzip_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return failure[0] == 0 ? NULL : failure;
}
