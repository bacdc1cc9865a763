import Findings
import ZipArchive

/// There is no local header where the directory says that an entry begins.
struct MissingLocalHeader: StructureRule {
  static let description = RuleDescription(
    id: "missing-local-header", family: .container, scope: .archive, severity: .error,
    summary: "No local header lies where the directory says that an entry begins.",
    rationale: """
      Each entry begins with a header of its own, and the directory says where. If nothing is there, the entry's content \
      cannot be found: the file was cut, patched, or changed by a transfer that took it for text.
      """,
    remedy: "Copy the archive again in binary form, or zip the work orders' folders anew.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg")], damage: [.firstLocalHeader(0, with: [0, 0, 0, 0])],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the directory says that the entry begins at byte 0, but no local header is there")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.noLocalHeader) = problem.kind, let offset = problem.offset else { return nil }
    return ProblemWording(
      "the directory says that the entry begins at byte \(offset), but no local header is there")
  }
}
