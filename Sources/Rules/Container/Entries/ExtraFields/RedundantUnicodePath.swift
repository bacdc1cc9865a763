import Findings
import ZipArchive

/// An entry has the same name twice.
struct RedundantUnicodePath: StructureRule {
  static let description = RuleDescription(
    id: "redundant-unicode-path", family: .container, scope: .archive, severity: .warning,
    summary: "An entry's Unicode path field says what its header says already.",
    rationale: """
      A name in the header that is marked as UTF-8, or plain ASCII, needs no second one. It does no harm as long as the two \
      agree; a tool that renames the entry may change only one of them.
      """,
    remedy: "Zip the work orders' folders anew with an up-to-date tool.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [
        .smallPhoto().with(
          .directoryExtraFields(
            [0x75, 0x70, 21, 0, 1, 0xcb, 0xb9, 0xb7, 0xba] + Array("WO_1/meter-1.jpg".utf8)))
      ],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the Unicode path field of the directory's record gives the name that the header gives already")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.redundantUnicodePath(let header)) = problem.kind else { return nil }
    return ProblemWording(
      "the Unicode path field of \(header.phrase) gives the name that the header gives already",
      subject: header.key)
  }
}
