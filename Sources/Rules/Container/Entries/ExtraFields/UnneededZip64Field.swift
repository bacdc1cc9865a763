import Findings
import ZipArchive

/// An entry has a field for large sizes, and no large size.
struct UnneededZip64Field: StructureRule {
  static let description = RuleDescription(
    id: "unneeded-zip64-field", family: .container, scope: .archive, severity: .warning,
    summary: "An entry has a zip64 field, and no size or offset refers to it.",
    rationale: """
      A zip64 field counts only where a size says that it is there. A reader that looks into it all the same may take other \
      sizes from it than the rest.
      """,
    remedy: "Zip the work orders' folders anew with an up-to-date tool.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto().with(.directoryExtraFields([1, 0, 8, 0, 9, 0, 0, 0, 0, 0, 0, 0]))],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the directory's record has a zip64 field, but no size or offset refers to it")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.unneededZip64Field(let header)) = problem.kind else { return nil }
    return ProblemWording(
      "\(header.phrase) has a zip64 field, but no size or offset refers to it", subject: header.key)
  }
}
