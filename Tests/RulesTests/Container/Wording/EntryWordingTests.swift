import Findings
import Testing
import ZipArchive

@testable import Rules

/// How each other problem of an entry's records is worded, and by which rule alone.
@Suite struct EntryWordingTests {
  static let sizes: [WordedProblem] = [
    .entry(
      .storedSizesDiffer(compressed: 1, size: 9), "contradictory-sizes",
      "the entry is stored, but has 1 byte of data and 9 bytes of content"),
    .entry(
      .contentFromNothing(size: 7, crc32: 0xbeef), "contradictory-sizes",
      "the entry has no data, but 7 bytes of content with checksum 0000beef"),
    .entry(
      .nothingFromData(compressed: 7), "contradictory-sizes", "the entry has 7 bytes of data, but no content"),
    .entry(
      .impossibleRatio(compressed: 1, size: 2000), "impossible-ratio",
      "1 byte of data is said to unpack to 2000 bytes, but deflate makes at most 1,032 bytes of one"),
    .entry(
      .inflatingCompression(compressed: 20, size: 10), "inflating-compression",
      "the entry takes 20 bytes of data for 10 bytes of content"),
  ]

  static let features: [WordedProblem] = [
    .entry(
      .patchedData, "patched-data", "bit 5 of the flags says that the data is a patch to another file"),
    .entry(
      .reservedFlags(1 << 7), "reserved-flags", "bit 7 is set in the flags, but has no meaning",
      subject: "128"),
    .entry(
      .reservedFlags(0xc780), "reserved-flags",
      "bits 7, 8, 9, 10, 14 and 15 are set in the flags, but have no meaning", subject: "51072"),
    .entry(
      .impossibleMethod(1000), "impossible-method",
      "the entry is compressed by method 1000, but there is none above 999"),
    // The upper byte is the system, where a tool put it there.
    .entry(
      .unknownVersion(0x0340), "version-needed",
      "the entry asks for version 6.4 of the format, and the highest is 6.3", subject: "unknown"),
    .entry(
      .versionTooLow(declared: 10, needed: 45, feature: .zip64), "version-needed",
      "the entry asks for version 1.0 of the format, but uses zip64, which needs 4.5",
      subject: "too low, zip64"),
    .entry(
      .versionTooLow(declared: 10, needed: 20, feature: .encryption), "version-needed",
      "the entry asks for version 1.0 of the format, but uses encryption, which needs 2.0",
      subject: "too low, encryption"),
    .entry(
      .versionTooLow(declared: 20, needed: 63, feature: .method(14)), "version-needed",
      "the entry asks for version 2.0 of the format, but uses method 14 (LZMA), which needs 6.3",
      subject: "too low, method 14"),
    .entry(
      .invalidTime(date: 0x5dbf, time: 0xffff), "invalid-time",
      "the time of the last change, 2026-13-31 31:63:62, does not exist"),
    .entry(
      .reservedAttributes(0x8000), "reserved-attributes",
      "bit 15 is set in the internal attributes, but is reserved", subject: "32768"),
    .entry(
      .reservedAttributes(0x000c), "reserved-attributes",
      "bits 2 and 3 are set in the internal attributes, but are reserved", subject: "12"),
  ]

  static let extraFields: [WordedProblem] = [
    .entry(
      .extraFieldOverrun(.local, id: 0xcafe, declared: 9, left: 1), "malformed-extra-field",
      "the extra field 0xcafe (Java) of the local header is said to have 9 bytes, but 1 is left for it",
      subject: "local overrun"),
    .entry(
      .extraFieldRest(.central, count: 3, areZero: false), "malformed-extra-field",
      "3 bytes are left behind the last extra field of the directory's record, and a field needs 4",
      subject: "directory rest"),
    .entry(
      .extraFieldRest(.local, count: 1, areZero: true), "padded-extra-field",
      "1 zero byte is left behind the last extra field of the local header", subject: "local"),
    .entry(
      .duplicateExtraField(.central, id: 0x9901), "duplicate-extra-field",
      "the directory's record has two extra fields 0x9901 (AES encryption)",
      subject: "directory 0x9901"),
  ]

  static let zip64: [WordedProblem] = [
    .entry(
      .noZip64Field(.central), "zip64-field-mismatch",
      "a size or offset in the directory's record refers to a zip64 field, but there is none that is long enough",
      subject: "directory missing"),
    .entry(
      .noZip64Field(.local), "zip64-field-mismatch",
      "a size or offset in the local header refers to a zip64 field, but there is none that is long enough",
      subject: "local missing"),
    .entry(
      .zip64FieldLength(.local, expected: 16, found: 24), "zip64-field-mismatch",
      "the zip64 field of the local header has 24 bytes, but the values that refer to it take 16",
      subject: "local length"),
    .entry(
      .zip64FieldPadded(.central, expected: 24, found: 28), "unneeded-zip64",
      "the zip64 field of the directory's record has 28 bytes, of which only 24 are referred to",
      subject: "directory padded"),
    .entry(
      .unneededZip64Field(.central), "unneeded-zip64",
      "the directory's record has a zip64 field, but no size or offset refers to it", subject: "directory"),
  ]

  static let unicodePaths: [WordedProblem] = [
    .entry(
      .malformedUnicodePath(.local, version: nil), "unicode-field-mismatch",
      "the Unicode path field of the local header is too short", subject: "local form"),
    .entry(
      .malformedUnicodePath(.central, version: 2), "unicode-field-mismatch",
      "the Unicode path field of the directory's record has version 2, and there is only version 1",
      subject: "directory form"),
    .entry(
      .unicodePathChecksum(.central, declared: 7, found: 0xffff_ffff), "unicode-field-mismatch",
      "the Unicode path field of the directory's record belongs to a name with checksum 00000007, but the header's name "
        + "has ffffffff",
      subject: "directory checksum"),
    .entry(
      .unicodePathDiffers(.central, path: Array("../é".utf8)), "unicode-field-mismatch",
      #"the Unicode path field of the directory's record names the entry "../é", the header "WO_1/meter-2.jpg""#,
      subject: "directory name"),
    .entry(
      .unicodeCommentMismatch(declared: nil, found: 7), "unicode-field-mismatch",
      "the Unicode comment field of the directory's record is too short, or has another version than 1",
      subject: "comment"),
    .entry(
      .unicodeCommentMismatch(declared: 0xbeef, found: 7), "unicode-field-mismatch",
      "the Unicode comment field of the directory's record belongs to a comment with checksum 0000beef, but the entry's "
        + "comment has 00000007",
      subject: "comment"),
    .entry(
      .redundantUnicodePath(.local), "redundant-unicode-path",
      "the Unicode path field of the local header gives the name that the header gives already",
      subject: "local"),
  ]

  @Test(arguments: sizes + features + extraFields + zip64 + unicodePaths)
  func oneRuleWordsIt(_ problem: WordedProblem) async throws {
    #expect(try await wordings(of: problem.problem) == problem.expected)
  }

  static let names: [(UInt16, String)] = [
    (0x0001, "0x0001 (zip64)"), (0x000a, "0x000a (NTFS times)"), (0x5455, "0x5455 (times)"),
    (0x7075, "0x7075 (Unicode path)"), (0x6375, "0x6375 (Unicode comment)"), (0xffff, "0xffff"),
  ]

  @Test(arguments: names)
  func extraFieldsAreNamed(_ id: UInt16, _ phrase: String) { #expect(extraFieldPhrase(id) == phrase) }
}
