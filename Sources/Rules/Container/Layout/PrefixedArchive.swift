import Findings
import Wording
import ZipArchive

/// The archive begins with something else, as self-extracting ones do.
struct PrefixedArchive: StructureRule {
  static let description = RuleDescription(
    id: "prefixed-archive", family: .container, scope: .archive, severity: .warning,
    summary: "Something else stands before the archive, as in a self-extracting one.",
    rationale: """
      Self-extracting archives begin with a program. Most readers pass over it, but the site and virus scanners may refuse \
      the file, and a reader that goes by the first bytes takes it for what stands there.
      """,
    remedy: "Zip the work orders' folders as a plain archive.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      damage: [
        .directoryRecord(ofFirst: [RuleExample.Entry.smallPhotoName], 42, with: [64, 0, 0, 0]),
        .endRecord(16, with: [114, 0, 0, 0]),
        .inserted(at: 0, Array("MZ".utf8) + [UInt8](repeating: 0, count: 62)),
      ],
      findings: [.init("64 bytes stand before the first entry; they look like a Windows program")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .layout(.adjustedPrefix(let length, let bytes)) = problem.kind else { return nil }
    return ProblemWording(Self.message(length, bytes))
  }

  private static func message(_ length: UInt64, _ bytes: LeadingBytes) -> String {
    let (stand, they) = length == 1 ? ("stands", "it looks") : ("stand", "they look")
    let lookalike = FileLookalike.phrase(for: bytes).map { "; \(they) like \($0)" } ?? ""
    return "\(counted(length, "byte")) \(stand) before the first entry\(lookalike)"
  }
}
