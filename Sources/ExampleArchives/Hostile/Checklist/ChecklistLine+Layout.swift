import Findings

extension ChecklistLine {
  static let end = [
    ChecklistLine(
      "not-a-zip", .error, "there is no end record, and the file is another kind of file", "not-a-zip"),
    ChecklistLine(
      "end-missing", .error, "there is no end record, and the file begins as an archive does",
      "truncated-archive"),
    ChecklistLine(
      "several-end-records", .error, "a second end record leads to a directory", "several-end-records"),
    ChecklistLine(
      "end-signature-in-comment", .warning, "the comment holds the signature of an end record",
      "signature-in-comment"),
    ChecklistLine(
      "comment-length", .error, "the comment is longer or shorter than the end record says", "trailing-bytes",
      "truncated-archive"),
    ChecklistLine("comment-zeros", .warning, "only zero bytes stand behind the comment", "trailing-zeros"),
    ChecklistLine(
      "directory-place", .error,
      "the directory's offset and size do not lead to the start of the end records", "misplaced-directory",
      "damaged-directory"),
    ChecklistLine(
      "directory-size", .error, "the directory's size is not that of its records", "misplaced-directory",
      "damaged-directory"),
    ChecklistLine(
      "entry-count", .error, "the number of entries is not that of the directory's records",
      "entry-count-mismatch"),
    ChecklistLine(
      "entry-count-modulo", .error, "the number of entries is right in its lowest 16 bits only",
      "entry-count-mismatch"),
    ChecklistLine(
      "end-disks", .error, "a disk number of the end record is not 0, or its two counts differ",
      "split-archive"),
    ChecklistLine("entry-disk", .error, "an entry begins on another disk than 0", "split-archive"),
    ChecklistLine(
      "locator-disks", .error, "the zip64 locator gives another disk than 0, or more disks than 1",
      "split-archive"),
    ChecklistLine(
      "zip64-missing", .error, "the end record refers to a zip64 end record that is not there",
      "damaged-directory"),
    ChecklistLine(
      "zip64-contradiction", .error, "the zip64 end record contradicts a field of the end record",
      "zip64-end-records"),
    ChecklistLine(
      "zip64-place", .error, "the zip64 end record does not lie where its locator says", "zip64-end-records"),
    ChecklistLine(
      "zip64-gap", .error, "bytes lie between zip64 end record, locator and end record", "zip64-end-records",
      "misplaced-directory", "damaged-directory"),
    ChecklistLine(
      "zip64-extensible", .error, "the zip64 end record has more than its fields", "zip64-end-records"),
    ChecklistLine(
      "zip64-unused", .warning, "there is a zip64 end record that nothing refers to", "unneeded-zip64"),
  ]

  static let layout = [
    ChecklistLine(
      "prefix-unadjusted", .error, "bytes stand before the archive, and its offsets do not count them",
      "unadjusted-prefix"),
    ChecklistLine(
      "prefix-adjusted", .warning, "bytes stand before the first entry, and the offsets count them",
      "prefixed-archive"),
    ChecklistLine(
      "other-archive", .error, "the file is a tar, RAR, XAR, 7z or CAB archive too", "polyglot-archive"),
    ChecklistLine("overlap", .error, "the bytes of two entries overlap", "overlapping-entries"),
    ChecklistLine(
      "overlap-directory", .error, "an entry's bytes reach into the directory", "data-out-of-bounds"),
    ChecklistLine(
      "shared-header", .error, "two records of the directory lead to one local header", "overlapping-entries"),
    ChecklistLine(
      "unlisted-entry", .error, "a local header lies in the file that the directory does not name",
      "unlisted-entry"),
    ChecklistLine("gap-zeros", .note, "zero bytes lie between two records", "padding-bytes"),
    ChecklistLine(
      "gap-bytes", .error, "other bytes lie before an entry, and stop readers from front to back",
      "bytes-before-entry"),
    ChecklistLine(
      "gap-before-directory", .warning, "other bytes lie between the last entry and the directory",
      "unaccounted-bytes"),
    ChecklistLine(
      "gap-signature", .error, "the bytes between two records hold the signature of a record", "hidden-record"
    ),
  ]
}
