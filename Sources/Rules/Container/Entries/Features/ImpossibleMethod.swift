import Findings
import ZipArchive

/// An entry is compressed by a method that no tool has.
struct ImpossibleMethod: StructureRule {
  static let description = RuleDescription(
    id: "impossible-method", family: .container, scope: .archive, severity: .error,
    summary: "An entry's compression method is one that does not exist.",
    rationale: """
      The numbers of compression methods are given out one by one and lie far below 1,000. A higher one means that the header \
      was damaged, and no reader can unpack the entry.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: RuleExample.Damage.bothHeaders(8, with: [0, 8]),
      findings: [
        .init(
          at: "WO_1/meter-1.jpg", "the entry is compressed by method 2048, but there is none above 999")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.impossibleMethod(let method)) = problem.kind else { return nil }
    return ProblemWording("the entry is compressed by \(methodPhrase(method)), but there is none above 999")
  }
}
