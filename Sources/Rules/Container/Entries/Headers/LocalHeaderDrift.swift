import Findings
import ZipArchive

/// An entry's local header and the directory differ in something that decides little.
struct LocalHeaderDrift: StructureRule {
  static let description = RuleDescription(
    id: "local-header-drift", family: .container, scope: .archive, severity: .warning,
    summary: "An entry's local header gives another time, version or form of its sizes than the directory.",
    rationale: """
      The time of the last change, the version of the format that a reader must know, and whether a data descriptor follows are \
      written down twice. Where they differ, readers go by one or the other: unpacked photos bear different times, and readers \
      that go from front to back may stumble. Some tools write such archives by habit.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()],
      // 2026-06-15 08:30:12.
      damage: [.firstLocalHeader(10, with: [0xc6, 0x43, 0xcf, 0x5c])],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the local header gives 2026-06-15 08:30:12, the directory 1980-01-01 00:00:00")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.localFieldDiffers(let field, let central, let local)) = problem.kind else {
      return nil
    }
    switch field {
    case .versionNeeded:
      return ProblemWording(
        "the local header asks for \(field.phrase(for: local)), the directory for \(field.phrase(for: central))",
        subject: field.key)
    case .modified:
      return ProblemWording(
        "the local header gives \(field.phrase(for: local)), the directory \(field.phrase(for: central))",
        subject: field.key)
    case .flag(bit: 3):
      return ProblemWording(
        "only the \(local == 1 ? "local header" : "directory") announces a data descriptor",
        subject: field.key)
    case .flag, .method, .crc32, .compressedSize, .size:
      return nil
    }
  }
}
