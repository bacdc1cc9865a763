import Findings
import Wording
import ZipArchive

/// A data descriptor can be read in more than one way.
struct AmbiguousDataDescriptor: StructureRule {
  static let description = RuleDescription(
    id: "ambiguous-data-descriptor", family: .container, scope: .archive, severity: .warning,
    summary: "An entry's data descriptor can be read in more than one way.",
    rationale: """
      A data descriptor can have a signature or none, and sizes of 4 or 8 bytes; nothing says which. Where two forms fit, \
      readers that go from front to back cannot tell where the next entry begins.
      """,
    remedy: "Zip the work orders' folders anew, with a tool that writes sizes before the data.",
    goodExample: RuleExample([.text("WO_1/metadata.json", "{}").with(.dataDescriptor)]),
    badExample: RuleExample(
      // No content: checksum and sizes are zero, so that eight zero bytes more are a descriptor of 64 bits.
      [RuleExample.Entry("WO_1/metadata.json", .bytes([])).with(.dataDescriptor)],
      damage: [.endRecord(16, with: [72, 0, 0, 0]), .inserted(at: 64, [UInt8](repeating: 0, count: 8))],
      findings: [
        .init(at: "WO_1/metadata.json", "the data descriptor can be read as 16 or 24 bytes")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.ambiguousDataDescriptor(let lengths)) = problem.kind else { return nil }
    return ProblemWording("the data descriptor can be read as \(listed(lengths.map(String.init))) bytes")
  }
}
