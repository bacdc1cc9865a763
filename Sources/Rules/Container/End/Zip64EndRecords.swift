import Findings
import Wording
import ZipArchive

/// The end records of a large archive do not agree.
struct Zip64EndRecords: StructureRule {
  static let description = RuleDescription(
    id: "zip64-end-records", family: .container, scope: .archive, severity: .error,
    summary: "The zip64 end record does not fit the end record, its locator, or its place.",
    rationale: """
      Large archives have a second, wider end record, zip64, which the plain one refers to. Readers differ in when they look \
      at it. Where the two do not agree, or something lies between them, one reader finds another directory than the next.
      """,
    remedy: "Zip the work orders' folders anew with an up-to-date tool.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      // The locator leads four bytes past the zip64 end record, which begins behind the directory.
      damage: [.beforeEndRecord(zip64Records(directoryOffset: 50, directorySize: 62, locatedAt: 116))],
      findings: [
        .init("the zip64 locator places the zip64 end record at byte 116, but it lies at byte 112")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .end(.zip64RecordElsewhere(let declared, let found)):
      ProblemWording(
        "the zip64 locator places the zip64 end record at byte \(declared), but it lies at byte \(found)",
        subject: "place")
    case .end(.zip64Contradiction(let field, let end, let zip64)):
      ProblemWording(
        "the end record gives \(end) for \(field.phrase), the zip64 end record \(zip64)",
        subject: field.phrase)
    case .end(.zip64Gap(let count)):
      ProblemWording(
        "\(counted(count, "byte")) \(count == 1 ? "lies" : "lie") between the zip64 end record and its locator",
        subject: "gap")
    case .end(.zip64RecordSize(let declared)):
      ProblemWording(
        "the zip64 end record gives \(declared) for its own size, and its fields take 44 bytes",
        subject: "size")
    default:
      nil
    }
  }

  /// The zip64 end record of an archive with one entry, and its locator (APPNOTE 4.3.14 and 4.3.15).
  private static func zip64Records(
    directoryOffset: UInt8, directorySize: UInt8, locatedAt recordOffset: UInt8
  ) -> [UInt8] {
    func wide(_ value: UInt8) -> [UInt8] { [value, 0, 0, 0, 0, 0, 0, 0] }
    return Array("PK\u{6}\u{6}".utf8) + wide(44) + [45, 0, 45, 0] + [UInt8](repeating: 0, count: 8)
      + wide(1) + wide(1) + wide(directorySize) + wide(directoryOffset)
      + Array("PK\u{6}\u{7}".utf8) + [0, 0, 0, 0] + wide(recordOffset) + [1, 0, 0, 0]
  }
}

extension EndProblem.EndField {
  /// The field as messages name it behind "for".
  fileprivate var phrase: String {
    switch self {
    case .disk: "the number of this disk"
    case .directoryDisk: "the disk of the directory"
    case .entriesOnDisk: "the number of entries on this disk"
    case .entryCount: "the number of entries"
    case .directorySize: "the size of the directory"
    case .directoryOffset: "the start of the directory"
    }
  }
}
