import Findings
import Testing
import ZipArchive

@testable import Rules

/// How each problem of an archive's layout is worded, and by which rule alone.
@Suite struct LayoutWordingTests {
  private static func leading(_ text: String) -> LeadingBytes {
    let bytes = Array(text.utf8)
    return unsafe LeadingBytes(bytes.span.bytes)
  }

  static let prefixes: [WordedProblem] = [
    .layout(
      .unadjustedPrefix(length: 1), "unadjusted-prefix",
      "1 byte stands before the archive, and its offsets do not count it"),
    .layout(
      .unadjustedPrefix(length: 300), "unadjusted-prefix",
      "300 bytes stand before the archive, and its offsets do not count them"),
    .layout(
      .adjustedPrefix(length: 300, leadingBytes: leading("MZ")), "prefixed-archive",
      "300 bytes stand before the first entry; they look like a Windows program"),
    .layout(
      .adjustedPrefix(length: 1, leadingBytes: leading("?")), "prefixed-archive",
      "1 byte stands before the first entry"),
    .layout(
      .otherArchive(.tar), "polyglot-archive", "the file is also a tar archive, by its first bytes"),
    .layout(
      .otherArchive(.rar), "polyglot-archive", "the file is also a RAR archive, by its first bytes"),
    .layout(
      .otherArchive(.xar), "polyglot-archive", "the file is also a XAR archive, by its first bytes"),
    .layout(
      .otherArchive(.sevenZip), "polyglot-archive", "the file is also a 7z archive, by its first bytes"),
    .layout(
      .otherArchive(.cabinet), "polyglot-archive", "the file is also a CAB archive, by its first bytes"),
  ]

  static let gaps: [WordedProblem] = [
    .layout(
      .gap(count: 1, content: .zeros, isBeforeEntry: true), "padding-bytes",
      "1 zero byte lies between two records"),
    .layout(
      .gap(count: 4096, content: .zeros, isBeforeEntry: false), "padding-bytes",
      "4096 zero bytes lie between two records"),
    .layout(
      .gap(count: 1, content: .other, isBeforeEntry: false), "unaccounted-bytes",
      "1 byte belongs to no entry and no record before the directory"),
    .layout(
      .gap(count: 9_000_000, content: .unread(looked: 8_388_608), isBeforeEntry: false), "unaccounted-bytes",
      "9000000 bytes belong to no entry and no record (the first 8388608 were searched for records) before the "
        + "directory"),
    .layout(
      .gap(count: 7, content: .other, isBeforeEntry: true), "bytes-before-entry",
      "7 bytes belong to no entry and no record before the next entry"),
    .layout(
      .gap(count: 9_000_000, content: .unread(looked: 8_388_608), isBeforeEntry: true), "bytes-before-entry",
      "9000000 bytes belong to no entry and no record (the first 8388608 were searched for records) before the next "
        + "entry"),
    .layout(
      .unlistedEntry(name: Array("WO_1/meter-3.jpg".utf8)), "unlisted-entry",
      #"the local header of an entry "WO_1/meter-3.jpg" lies here, but the directory does not list it"#,
      subject: "WO_1/meter-3.jpg"),
    .layout(
      .unlistedEntry(name: [0x61, 0xff]), "unlisted-entry",
      "the local header of an entry \"a\u{fffd}\" lies here, but the directory does not list it",
      subject: "a\u{fffd}"),
  ]

  static let signatures: [(UInt32, String)] = [
    (0x0403_4b50, "a local header"), (0x0201_4b50, "a record of a directory"),
    (0x0505_4b50, "a digital signature"), (0x0605_4b50, "an end record"),
    (0x0606_4b50, "a zip64 end record"), (0x0706_4b50, "a zip64 locator"),
    (0x0806_4b50, "an archive extra data record"), (0x0807_4b50, "a data descriptor"),
    (0x0909_4b50, "a zip record"),
  ]

  static let overlaps: [WordedProblem] = [
    .layout(
      .overlap(end: 101, next: 0, nextOffset: 0), "overlapping-entries",
      #"the entry ends at byte 101, but "WO_1/meter-1.jpg" begins at byte 0 already"#,
      subject: "WO_1/meter-1.jpg"),
    .layout(
      .sharedHeader(other: 0), "overlapping-entries",
      #"the entry has the same local header and data as "WO_1/meter-1.jpg""#, subject: "WO_1/meter-1.jpg"),
    .layout(
      .dataBeyondDirectory(end: 101, directoryStart: 100), "data-out-of-bounds",
      "the entry's data would reach from byte 50 to byte 101, but the directory begins at byte 100"),
  ]

  @Test(arguments: prefixes + gaps + overlaps)
  func oneRuleWordsIt(_ problem: WordedProblem) async throws {
    #expect(try await wordings(of: problem.problem) == problem.expected)
  }

  @Test(arguments: signatures)
  func aHiddenRecordIsNamed(_ signature: UInt32, _ phrase: String) async throws {
    let problem = WordedProblem.layout(
      .gap(count: 6, content: .signature(signature, offset: 52), isBeforeEntry: true), "hidden-record",
      "6 bytes belong to no entry and no record, but hold the start of \(phrase) at byte 52")
    #expect(try await wordings(of: problem.problem) == problem.expected)
  }
}
