import Findings
import ZipArchive

/// The archive is one part of several.
struct SplitArchive: StructureRule {
  static let description = RuleDescription(
    id: "split-archive", family: .container, scope: .archive, severity: .error,
    summary: "The file is one part of an archive that was split over several files.",
    rationale: """
      Some tools split large archives into parts (`.z01`, `.z02`, `.zip`). One part alone does not hold the entries, and the \
      site does not put parts together.
      """,
    remedy: "Zip without splitting; where the archive gets too large, put fewer work orders into each.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg")], damage: [.endRecord(4, with: [1, 0])],
      findings: [.init("the end record says that the file is disk 1, counted from 0, of a split archive")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .end(.severalDisks(.thisDisk, let value)):
      ProblemWording(
        "the end record says that the file is disk \(value), counted from 0, of a split archive",
        subject: "disk")
    case .end(.severalDisks(.directoryDisk, let value)):
      ProblemWording(
        "the end record says that the directory begins on disk \(value), counted from 0, of a split archive",
        subject: "directory disk")
    case .end(.severalDisks(.zip64Disk, let value)):
      ProblemWording(
        "the zip64 locator says that the zip64 end record is on disk \(value), counted from 0, of a split archive",
        subject: "zip64 disk")
    case .end(.severalDisks(.diskCount, let value)):
      ProblemWording(
        "the zip64 locator says that the archive has \(value) disks, not 1", subject: "disk count")
    case .end(.countsDiffer(let onDisk, let total)):
      ProblemWording(
        "the end record says that \(onDisk) of \(total) entries are on this disk of a split archive",
        subject: "counts")
    case .entry(.otherDisk(let disk)):
      ProblemWording(
        "the directory says that the entry begins on disk \(disk), counted from 0, of a split archive")
    case .end(.noEndRecord(_, let bytes)) where Self.isFirstPart(bytes):
      ProblemWording("the file is the first part of an archive that was split")
    default:
      nil
    }
  }

  /// Whether a file begins with the marker of a split archive's first part (APPNOTE 8.5.3).
  static func isFirstPart(_ bytes: LeadingBytes) -> Bool { bytes.hasPrefix([0x50, 0x4b, 0x07, 0x08]) }
}
