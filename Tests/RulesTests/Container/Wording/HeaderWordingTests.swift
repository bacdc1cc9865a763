import Findings
import Testing
import ZipArchive

@testable import Rules

/// How each difference between an entry's headers is worded, and by which rule alone.
@Suite struct HeaderWordingTests {
  static let places: [WordedProblem] = [
    .entry(
      .noLocalHeader, "missing-local-header",
      "the directory says that the entry begins at byte 50, but no local header is there"),
    .entry(
      .otherDisk(4), "split-archive",
      "the directory says that the entry begins on disk 4, counted from 0, of a split archive"),
  ]

  static let differences: [WordedProblem] = [
    .entry(
      .localNameDiffers(localName: Array("WO_2/meter-2.jpg".utf8)), "local-header-mismatch",
      #"the local header names the entry "WO_2/meter-2.jpg", the directory "WO_1/meter-2.jpg""#,
      subject: "name"),
    .entry(
      .localFieldDiffers(.method, central: 0, local: 8), "local-header-mismatch",
      "the local header gives method 8 (deflate), the directory method 0 (stored)", subject: "method"),
    .entry(
      .localFieldDiffers(.crc32, central: 0xbeef, local: 0xffff_ffff), "local-header-mismatch",
      "the local header gives the checksum ffffffff, the directory the checksum 0000beef",
      subject: "checksum"),
    .entry(
      .localFieldDiffers(.compressedSize, central: 1, local: .max), "local-header-mismatch",
      "the local header gives 18446744073709551615 bytes of data, the directory 1 byte of data",
      subject: "compressed size"),
    .entry(
      .localFieldDiffers(.size, central: 4, local: 0), "local-header-mismatch",
      "the local header gives 0 bytes of content, the directory 4 bytes of content", subject: "size"),
    .entry(
      .localFieldDiffers(.versionNeeded, central: 20, local: 45), "local-header-drift",
      "the local header asks for version 4.5 of the format, the directory for version 2.0 of the format",
      subject: "version"),
    .entry(
      .localFieldDiffers(.flag(bit: 3), central: 0, local: 1), "local-header-drift",
      "only the local header announces a data descriptor", subject: "flag 3"),
    .entry(
      .localFieldDiffers(.flag(bit: 3), central: 1, local: 0), "local-header-drift",
      "only the directory announces a data descriptor", subject: "flag 3"),
    // 2026-06-15 08:30:12, and the numbers that are no date at all.
    .entry(
      .localFieldDiffers(.modified, central: 0x5ccf_43c6, local: 0), "local-header-drift",
      "the local header gives 1980-00-00 00:00:00, the directory 2026-06-15 08:30:12", subject: "time"),
  ]

  static let flags: [(Int, String)] = [
    (0, "bit 0 (the data is encrypted)"), (5, "bit 5 (the data is a patch)"),
    (6, "bit 6 (strong encryption)"),
    (11, "bit 11 (the name is UTF-8)"), (13, "bit 13 (the directory is encrypted)"), (4, "bit 4"),
  ]

  static let descriptors: [WordedProblem] = [
    .entry(
      .noDataDescriptor(found: nil), "data-descriptor-mismatch",
      "no data descriptor with checksum 10f02a67, 4 bytes of data and 4 bytes of content follows the data, as the "
        + "directory says"),
    .entry(
      .ambiguousDataDescriptor(lengths: [12, 16, 24]), "ambiguous-data-descriptor",
      "the data descriptor can be read as 12, 16 or 24 bytes"),
    .entry(
      .storedWithDataDescriptor, "stored-data-descriptor",
      "the entry is stored and its size follows in a data descriptor, so that readers that go from front to back cannot "
        + "tell where it ends"),
  ]

  @Test(arguments: places + differences + descriptors)
  func oneRuleWordsIt(_ problem: WordedProblem) async throws {
    #expect(try await wordings(of: problem.problem) == problem.expected)
  }

  @Test(arguments: flags)
  func aFlagIsNamed(_ bit: Int, _ phrase: String) async throws {
    let problem = WordedProblem.entry(
      .localFieldDiffers(.flag(bit: bit), central: 1, local: 0), "local-header-mismatch",
      "\(phrase) of the flags is 0 in the local header and 1 in the directory", subject: "flag \(bit)")
    #expect(try await wordings(of: problem.problem) == problem.expected)
  }
}
