import Findings
import ZipArchive

/// The archive is one part of several.
struct SplitArchive: StructureRule {
  static let description = RuleDescription(
    id: "split-archive", family: .container, scope: .archive, severity: .error,
    summary: "The file is one part of an archive that was split over several files.",
    rationale: """
      Some tools split large archives into parts (`.z01`, `.z02`, `.zip`). One part alone does not hold the entries, and the \
      site does not put parts together.
      """,
    remedy: "Zip without splitting; where the archive gets too large, put fewer work orders into each.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg")], damage: [.endRecord(4, with: [1, 0])],
      findings: [.init("the archive is one part of several, or its end record says so")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .end(.severalDisks):
      ProblemWording("the archive is one part of several, or its end record says so")
    case .end(.noEndRecord(_, let bytes)) where Self.isFirstPart(bytes):
      ProblemWording("the file is the first part of an archive that was split")
    default:
      nil
    }
  }

  /// Whether a file begins with the marker of a split archive's first part (APPNOTE 8.5.3).
  static func isFirstPart(_ bytes: LeadingBytes) -> Bool { bytes.hasPrefix([0x50, 0x4b, 0x07, 0x08]) }
}
