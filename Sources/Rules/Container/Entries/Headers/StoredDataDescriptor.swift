import Findings
import ZipArchive

/// An entry is stored, and its size stands behind it.
struct StoredDataDescriptor: StructureRule {
  static let description = RuleDescription(
    id: "stored-data-descriptor", family: .container, scope: .archive, severity: .warning,
    summary: "A stored entry's size stands behind its data.",
    rationale: """
      Compressed data shows where it ends, stored data does not. A reader that goes from front to back, as servers do while an \
      upload comes in, cannot tell where the photo ends if its size only follows later; many refuse such entries.
      """,
    remedy:
      "Zip the work orders' folders with a tool that writes sizes before the data, or with compression.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto().with(.dataDescriptor)],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the entry is stored and its size follows in a data descriptor, so that readers that go from front to back "
            + "cannot tell where it ends")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.storedWithDataDescriptor) = problem.kind else { return nil }
    return ProblemWording(
      "the entry is stored and its size follows in a data descriptor, so that readers that go from front to back cannot "
        + "tell where it ends")
  }
}
