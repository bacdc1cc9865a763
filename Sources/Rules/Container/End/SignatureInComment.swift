import Findings
import ZipArchive

/// The comment looks like the end of an archive.
struct SignatureInComment: StructureRule {
  static let description = RuleDescription(
    id: "signature-in-comment", family: .container, scope: .archive, severity: .warning,
    summary: "The archive's comment holds the signature of an end record.",
    rationale: """
      Readers look for the four bytes with which an end record begins, many from the end of the file. A comment that holds \
      them is taken for the end record by readers that look no further, and they then find no entries or other ones.
      """,
    remedy: "Zip the work orders' folders anew, without a comment.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: [.comment(Array("PK\u{5}\u{6} begins an end record".utf8))],
      findings: [
        .init(
          "the archive's comment holds the bytes PK 5 6, which readers take for the start of an end record")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .end(.signatureInComment) = problem.kind else { return nil }
    return ProblemWording(
      "the archive's comment holds the bytes PK 5 6, which readers take for the start of an end record")
  }
}
