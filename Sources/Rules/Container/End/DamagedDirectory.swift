import Findings
import Wording
import ZipArchive

/// The central directory cannot be found, or not be read to its end.
struct DamagedDirectory: StructureRule {
  static let description = RuleDescription(
    id: "damaged-directory", family: .container, scope: .archive, severity: .error,
    summary: "The archive's directory cannot be found, or not be read to its end.",
    rationale: """
      The directory lists the archive's entries and where they lie. Where it is damaged, some readers guess and others give \
      up; what batchlint cannot read, it has not checked.
      """,
    remedy:
      "Zip the work orders' folders anew; repairing the archive may bring back other files than you meant to send.",
    goodExample: RuleExample(entries),
    badExample: RuleExample(
      entries,
      damage: [.directoryRecord(ofFirst: ["WO_1/meter-2.jpg"], 0, with: [0, 0, 0, 0])],
      findings: [.init("the directory breaks off after 1 entry: what follows is not a whole record")]))

  private static let entries: [RuleExample.Entry] = [.image("WO_1/meter-1.jpg"), .image("WO_1/meter-2.jpg")]

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .end(.noZip64Record):
      return ProblemWording("the end record refers to a zip64 end record, but none lies before it")
    case .end(.noDirectory(let offset, let size)):
      return ProblemWording(
        "the end record places a directory of \(size) bytes at byte \(offset), but there is none")
    case .end(.directoryTooLarge(let size, let limit)):
      return ProblemWording("the directory has \(size) bytes; more than \(limit) are not read")
    case .end(.brokenDirectory(let count)):
      return ProblemWording(
        "the directory breaks off after \(counted(count, "entry", plural: "entries")): what follows is not a "
          + "whole record")
    default:
      return nil
    }
  }
}
