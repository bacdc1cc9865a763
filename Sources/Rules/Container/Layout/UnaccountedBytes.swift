import Findings
import Wording
import ZipArchive

/// Bytes lie before the directory and belong to nothing.
struct UnaccountedBytes: StructureRule {
  static let description = RuleDescription(
    id: "unaccounted-bytes", family: .container, scope: .archive, severity: .warning,
    summary: "Bytes between the last entry and the directory belong to neither.",
    rationale: """
      Every byte of an archive has its place in some record. Others are what is left of a removed entry, a signature that a \
      packaging tool put there, or something that was hidden in the file. Readers pass over them.
      """,
    remedy: "Zip the work orders' folders anew; some tools leave removed entries in the file.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      damage: [.endRecord(16, with: [57, 0, 0, 0]), .inserted(at: 50, Array("secret!".utf8))],
      findings: [.init("7 bytes belong to no entry and no record before the directory")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.gap(let count, let content, isBeforeEntry: false)) = problem.kind,
      let phrase = unaccountedPhrase(count, content)
    else { return nil }
    return ProblemWording("\(phrase) before the directory")
  }
}

/// "7 bytes belong to no entry and no record", for bytes that are neither zeros nor hold a record; nil for others.
func unaccountedPhrase(_ count: UInt64, _ content: LayoutProblem.GapContent) -> String? {
  let bytes = "\(counted(count, "byte")) \(count == 1 ? "belongs" : "belong") to no entry and no record"
  return switch content {
  case .other: bytes
  case .unread(let looked): "\(bytes) (the first \(looked) were searched for records)"
  case .zeros, .signature: nil
  }
}
