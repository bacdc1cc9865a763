import Findings
import ZipArchive

/// An entry asks for a version of the format that does not fit it.
struct VersionNeeded: StructureRule {
  static let description = RuleDescription(
    id: "version-needed", family: .container, scope: .archive, severity: .warning,
    summary: "An entry asks for a version of the format that does not exist, or is too low for what it uses.",
    rationale: """
      Each entry says which version of the format a reader must know. A reader that takes it at its word refuses an entry that \
      asks for too much, and fails at one that uses more than it asks for.
      """,
    remedy: "Zip the work orders' folders anew with an up-to-date tool.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: RuleExample.Damage.bothHeaders(4, with: [64, 0]),
      findings: [
        .init(at: "WO_1/meter-1.jpg", "the entry asks for version 6.4 of the format, and the highest is 6.3")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .entry(.unknownVersion(let version)):
      ProblemWording(
        "the entry asks for version \(versionPhrase(version)) of the format, and the highest is 6.3",
        subject: "unknown")
    case .entry(.versionTooLow(let declared, let needed, let feature)):
      ProblemWording(
        "the entry asks for version \(versionPhrase(declared)) of the format, but uses \(feature.phrase), which needs "
          + "\(versionPhrase(needed))",
        subject: "too low, \(feature.key)")
    default:
      nil
    }
  }
}

extension EntryProblem.Feature {
  /// The feature as messages name it.
  fileprivate var phrase: String {
    switch self {
    case .method(let method): methodPhrase(method)
    case .encryption: "encryption"
    case .zip64: "zip64"
    }
  }

  /// The feature in the subjects of findings.
  fileprivate var key: String {
    switch self {
    case .method(let method): "method \(method)"
    case .encryption, .zip64: phrase
    }
  }
}
