import Findings
import Testing
import ZipArchive

@testable import Rules

/// How each problem of an archive's end is worded, and by which rule alone.
@Suite struct EndWordingTests {
  private static func leading(_ bytes: [UInt8]) -> LeadingBytes { unsafe LeadingBytes(bytes.span.bytes) }

  static let problems: [WordedProblem] = [
    .end(.emptyFile, "not-a-zip", "the file is empty"),
    .end(
      .noEndRecord(beginsAsZip: false, leadingBytes: leading(Array("Rar!".utf8))), "not-a-zip",
      "the file is not a zip archive; it looks like a RAR archive"),
    .end(
      .noEndRecord(beginsAsZip: true, leadingBytes: leading(Array("PK\u{3}\u{4}".utf8))), "truncated-archive",
      "the file begins as a zip archive, but breaks off before the list of its entries ends"),
    .end(
      .noEndRecord(beginsAsZip: false, leadingBytes: leading(Array("PK\u{7}\u{8}".utf8))), "split-archive",
      "the file is the first part of an archive that was split"),
    .end(
      .secondEndRecord(countingOffset: 134), "several-end-records",
      "a second end record describes a directory of its own, beside the one at byte 134 that counts"),
    .end(
      .manySignatures(count: 99), "several-end-records",
      "the last bytes of the file hold the signature of an end record 99 times, and not all were followed",
      subject: "many"),
    .end(
      .signatureInComment, "signature-in-comment",
      "the archive's comment holds the bytes PK 5 6, which readers take for the start of an end record"),
    .end(
      .commentCutShort(declared: 1, found: 0), "truncated-archive",
      "the archive's comment is said to have 1 byte, but the file ends after 0", subject: "comment"),
    .end(
      .trailingBytes(count: 1, areZero: false), "trailing-bytes",
      "1 byte stands behind the end of the archive"),
    .end(
      .trailingBytes(count: .max, areZero: false), "trailing-bytes",
      "18446744073709551615 bytes stand behind the end of the archive"),
    .end(
      .trailingBytes(count: 512, areZero: true), "trailing-zeros",
      "512 zero bytes stand behind the end of the archive"),
  ]

  static let disks: [WordedProblem] = [
    .end(
      .severalDisks(field: .thisDisk, value: 1), "split-archive",
      "the end record says that the file is disk 1, counted from 0, of a split archive", subject: "disk"),
    .end(
      .severalDisks(field: .directoryDisk, value: 2), "split-archive",
      "the end record says that the directory begins on disk 2, counted from 0, of a split archive",
      subject: "directory disk"),
    .end(
      .severalDisks(field: .zip64Disk, value: 3), "split-archive",
      "the zip64 locator says that the zip64 end record is on disk 3, counted from 0, of a split archive",
      subject: "zip64 disk"),
    .end(
      .severalDisks(field: .diskCount, value: 0), "split-archive",
      "the zip64 locator says that the archive has 0 disks, not 1", subject: "disk count"),
    .end(
      .countsDiffer(onDisk: 1, total: 2), "split-archive",
      "the end record says that 1 of 2 entries are on this disk of a split archive", subject: "counts"),
  ]

  static let zip64: [WordedProblem] = [
    .end(
      .noZip64Record, "damaged-directory",
      "the end record refers to a zip64 end record, but none lies before it"),
    .end(
      .zip64RecordElsewhere(declared: 7, found: 112), "zip64-end-records",
      "the zip64 locator places the zip64 end record at byte 7, but it lies at byte 112", subject: "place"),
    .end(
      .zip64Contradiction(field: .disk, end: 1, zip64: 0), "zip64-end-records",
      "the end record gives 1 for the number of this disk, the zip64 end record 0",
      subject: "the number of this disk"),
    .end(
      .zip64Contradiction(field: .directoryDisk, end: 1, zip64: 0), "zip64-end-records",
      "the end record gives 1 for the disk of the directory, the zip64 end record 0",
      subject: "the disk of the directory"),
    .end(
      .zip64Contradiction(field: .entriesOnDisk, end: 1, zip64: 0), "zip64-end-records",
      "the end record gives 1 for the number of entries on this disk, the zip64 end record 0",
      subject: "the number of entries on this disk"),
    .end(
      .zip64Contradiction(field: .entryCount, end: 1, zip64: 0), "zip64-end-records",
      "the end record gives 1 for the number of entries, the zip64 end record 0",
      subject: "the number of entries"),
    .end(
      .zip64Contradiction(field: .directorySize, end: 1, zip64: 0), "zip64-end-records",
      "the end record gives 1 for the size of the directory, the zip64 end record 0",
      subject: "the size of the directory"),
    .end(
      .zip64Contradiction(field: .directoryOffset, end: 1, zip64: .max), "zip64-end-records",
      "the end record gives 1 for the start of the directory, the zip64 end record 18446744073709551615",
      subject: "the start of the directory"),
    .end(
      .zip64Gap(count: 4), "zip64-end-records", "4 bytes lie between the zip64 end record and its locator",
      subject: "gap"),
    .end(
      .zip64RecordSize(declared: 48), "zip64-end-records",
      "the zip64 end record gives 48 for its own size, and its fields take 44 bytes", subject: "size"),
    .end(
      .zip64Unused, "unneeded-zip64",
      "there is a zip64 end record, but no field of the end record refers to it", subject: "end"),
  ]

  static let directory: [WordedProblem] = [
    .end(
      .noDirectory(declaredOffset: 9, declaredSize: 62), "damaged-directory",
      "the end record places a directory of 62 bytes at byte 9, but there is none"),
    .end(
      .directoryNotAtEnd(declaredOffset: 50, declaredSize: 62, recordsStart: 116), "misplaced-directory",
      "the end record places a directory of 62 bytes at byte 50, which ends at byte 112, but the end records begin at "
        + "byte 116", subject: "end"),
    .end(
      .directoryNotAtEnd(declaredOffset: .max, declaredSize: 62, recordsStart: 116), "misplaced-directory",
      "the end record places a directory of 62 bytes at byte 18446744073709551615, which ends beyond any file, but "
        + "the end records begin at byte 116", subject: "end"),
    .end(
      .directoryElsewhere(declared: 40, found: 50), "misplaced-directory",
      "the end record places the directory at byte 40, but it lies at byte 50", subject: "start"),
    .end(
      .directoryTooLarge(size: 2_147_483_648, limit: 1_073_741_824), "damaged-directory",
      "the directory has 2147483648 bytes; more than 1073741824 are not read"),
    .end(
      .brokenDirectory(after: 1), "damaged-directory",
      "the directory breaks off after 1 entry: what follows is not a whole record"),
    .end(
      .entryCountDiffers(declared: 1, found: 2, isModulo: false), "entry-count-mismatch",
      "the end record counts 1 entry, but the directory holds 2"),
    .end(
      .entryCountDiffers(declared: 0, found: 65_536, isModulo: true), "entry-count-mismatch",
      "the end record counts 0 entries, but the directory holds 65536; from 65,535 entries on, the count has to be "
        + "written in zip64 form"),
  ]

  @Test(arguments: problems + disks + zip64 + directory)
  func oneRuleWordsIt(_ problem: WordedProblem) async throws {
    #expect(try await wordings(of: problem.problem) == problem.expected)
  }
}
