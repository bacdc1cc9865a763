import Findings

extension HostileArchive {
  /// No archive, or one without its end.
  private static let missing = [
    HostileArchive(
      "web-page", "a web page instead of an archive", shows: ["not-a-zip"], finds: [.finding("not-a-zip")]
    ) { Array("<html><title>404 Not Found</title></html>".utf8) },
    HostileArchive("no-bytes", "an empty file", shows: ["not-a-zip"], finds: [.finding("not-a-zip")]) {
      [UInt8]()
    },
    HostileArchive(
      "cut-in-the-directory", "the last 40 bytes are lost", shows: ["end-missing"],
      finds: [.finding("truncated-archive")]
    ) { Array(ZipWriter.archive(of: [.photo()]).dropLast(40)) },
  ]

  /// Several ends.
  private static let ends = [
    HostileArchive(
      "end-record-in-comment", "the comment holds the end record of an archive without entries",
      shows: ["several-end-records"], disagreement: .endRecords, finds: [.finding("several-end-records")]
    ) { ZipWriter.archive(of: [.photo()], comment: ZipWriter.archive(of: []) + [0]) },
    HostileArchive(
      "archives-joined", "two archives, one behind the other",
      shows: ["several-end-records", "prefix-unadjusted"], disagreement: .endRecords,
      finds: [.finding("several-end-records"), .finding("unadjusted-prefix")]
    ) { ZipWriter.archive(of: [.photo(1), .photo(2)]) + ZipWriter.archive(of: [.photo(3)]) },
    HostileArchive(
      "archives-joined-alike",
      "two archives alike, so that the second end record fits the first directory",
      shows: ["several-end-records", "directory-place"], disagreement: .endRecords,
      finds: [.finding("several-end-records"), .finding("misplaced-directory")]
    ) { ZipWriter.archive(of: [.photo(1)]) + ZipWriter.archive(of: [.photo(2)]) },
    HostileArchive(
      "two-directories", "two directories with end records, each naming one of two entries",
      shows: ["several-end-records", "unlisted-entry", "gap-signature"], disagreement: .endRecords,
      finds: [.finding("several-end-records"), .finding("unlisted-entry"), .finding("hidden-record")]
    ) {
      // What a reader finds that looks for the first end record, and then what one finds that looks for the last.
      let first = archive(of: [.photo(1), .photo(2) { $0.isListed = false }]) { _ in }
      return archive(writing: { writer in
        writer.write(raw: first)
        writer.list(ZipEntry.photo(2).centralHeader(localHeaderOffset: 50))
      })
    },
    HostileArchive(
      "end-signature-in-comment", "the comment begins with the bytes PK 5 6",
      shows: ["end-signature-in-comment"], disagreement: .endRecords,
      finds: [.finding("signature-in-comment")]
    ) { ZipWriter.archive(of: [.photo()], comment: Array("PK\u{5}\u{6} begins an end record".utf8)) },
  ]

  /// Bytes behind the end.
  private static let comments = [
    HostileArchive(
      "comment-cut-short", "a comment of 10 bytes of which 4 are there", shows: ["comment-length"],
      disagreement: .endRecords, finds: [.finding("truncated-archive")]
    ) {
      archive {
        $0.end.comment = Array("June".utf8)
        $0.end.commentLength = 10
      }
    },
    HostileArchive(
      "comment-uncounted", "a comment whose length is given as 0", shows: ["comment-length"],
      disagreement: .endRecords, finds: [.finding("trailing-bytes")]
    ) {
      archive {
        $0.end.comment = Array("June".utf8)
        $0.end.commentLength = 0
      }
    },
    HostileArchive(
      "trailing-zeros", "378 zero bytes behind the end", shows: ["comment-zeros"],
      disagreement: .endRecords, finds: [.finding("trailing-zeros")]
    ) { ZipWriter.archive(of: [.photo()]) + [UInt8](repeating: 0, count: 378) },
    HostileArchive(
      "trailing-zeros-and-more", "zero bytes behind the end, and another byte behind these",
      shows: ["comment-length"], finds: [.finding("trailing-bytes")]
    ) { ZipWriter.archive(of: [.photo()]) + [UInt8](repeating: 0, count: 377) + [1] },
  ]

  static let end = missing + ends + comments + wrongCounts + misplacedDirectories
}
