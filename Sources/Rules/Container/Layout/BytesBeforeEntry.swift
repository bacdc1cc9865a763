import Findings
import ZipArchive

/// Bytes lie before an entry and belong to nothing.
struct BytesBeforeEntry: StructureRule {
  static let description = RuleDescription(
    id: "bytes-before-entry", family: .container, scope: .archive, severity: .error,
    summary: "Bytes before an entry belong to no other entry.",
    rationale: """
      Readers that go from front to back, as servers do while an upload comes in, expect the next entry where the last one \
      ends. They stop at other bytes and lose all entries behind them, while readers that go by the directory see them all.
      """,
    remedy: "Zip the work orders' folders anew; some tools leave removed entries in the file.",
    goodExample: RuleExample([.smallPhoto(), .smallPhoto("WO_1/meter-2.jpg")]),
    badExample: RuleExample(
      [.smallPhoto(), .smallPhoto("WO_1/meter-2.jpg")],
      damage: [
        .directoryRecord(ofFirst: ["WO_1/meter-2.jpg"], 42, with: [57, 0, 0, 0]),
        .endRecord(16, with: [107, 0, 0, 0]), .inserted(at: 50, Array("secret!".utf8)),
      ],
      findings: [.init("7 bytes belong to no entry and no record before the next entry")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.gap(let count, let content, isBeforeEntry: true)) = problem.kind,
      let phrase = unaccountedPhrase(count, content)
    else { return nil }
    return ProblemWording("\(phrase) before the next entry")
  }
}
