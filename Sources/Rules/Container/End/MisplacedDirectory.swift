import Findings
import ZipArchive

/// The directory is not where, or not so long as, the end record says.
struct MisplacedDirectory: StructureRule {
  static let description = RuleDescription(
    id: "misplaced-directory", family: .container, scope: .archive, severity: .error,
    summary:
      "The directory does not lie where the end record says, or does not end where the end records begin.",
    rationale: """
      Some readers find the directory by the offset that the end record gives, others go back from the end record by the \
      directory's size. In a sound archive both lead to the same place; otherwise the site may read another list of entries.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: [.beforeEndRecord([0, 0, 0, 0])],
      findings: [
        .init(
          "the end record places a directory of 62 bytes at byte 50, which ends at byte 112, but the end records begin "
            + "at byte 116")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .end(.directoryNotAtEnd(let offset, let size, let recordsStart)):
      // The sum of two hostile numbers can be too large for one.
      let (end, isBeyond) = offset.addingReportingOverflow(size)
      return ProblemWording(
        "the end record places a directory of \(size) bytes at byte \(offset), which ends "
          + (isBeyond ? "beyond any file" : "at byte \(end)")
          + ", but the end records begin at byte \(recordsStart)",
        subject: "end")
    case .end(.directoryElsewhere(let declared, let found)):
      return ProblemWording(
        "the end record places the directory at byte \(declared), but it lies at byte \(found)",
        subject: "start")
    default:
      return nil
    }
  }
}
