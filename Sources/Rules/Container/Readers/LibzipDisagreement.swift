import Findings
import Wording
import ZipArchive

/// libzip sees something else in the archive than the audit does.
struct LibzipDisagreement: StructureRule {
  static let description = RuleDescription(
    id: "libzip-disagreement", family: .container, scope: .archive, severity: .error,
    summary: "The library libzip, which many programs read archives with, sees something else in this one.",
    rationale: """
      An archive's records are read by batchlint itself, and libzip is asked for a second opinion: of archives with up to 4,096 entries always, \
      of larger ones with `--deep`. Where the two differ, the site may see other files than you do. Another finding mostly says \
      what is behind it.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg")],
      // The comment is an archive of its own, without entries.
      damage: [.comment([0x50, 0x4b, 0x05, 0x06] + [UInt8](repeating: 0, count: 18))],
      findings: [.init("libzip sees 1 entry where the last end record counts 0")]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .end(.libzipRefuses(let reason)):
      return ProblemWording("libzip refuses the archive: \(reason)")
    case .end(.libzipCountDiffers(let libzip, let audit)):
      return ProblemWording(
        "libzip sees \(counted(libzip, "entry", plural: "entries")) where the last end record counts \(audit)"
      )
    case .entry(.libzipRefuses(let reason)):
      return ProblemWording("libzip refuses the entry's record: \(reason)")
    case .entry(.libzipNameDiffers(let name)):
      return ProblemWording(
        "libzip reads the entry's name as \(quoted(String(decoding: name, as: UTF8.self)))", subject: "name")
    case .entry(.libzipDiffers(let field, let audit, let libzip)):
      return ProblemWording(
        "libzip reads \(field.phrase(for: libzip)) where the directory says \(field.phrase(for: audit))",
        subject: field.key)
    default:
      return nil
    }
  }
}
