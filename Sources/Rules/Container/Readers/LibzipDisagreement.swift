import Findings
import Wording
import ZipArchive

/// libzip sees something else in the archive than the audit does.
struct LibzipDisagreement: StructureRule {
  static let description = RuleDescription(
    id: "libzip-disagreement", family: .container, scope: .archive, severity: .error,
    summary: "The library libzip, which many programs read archives with, sees something else in this one.",
    rationale: """
      An archive's records are read by batchlint itself; where it finds no contradiction in them, libzip is asked for a second \
      opinion: with `--deep` of all archives, without it of those with up to 4,096 entries in whose records there is anything to \
      interpret, be it a name beyond ASCII. If the two differ, so may other programs, and the site may see other files than you do.
      """,
    remedy: "Zip the work orders' folders anew; if that does not help, tell the makers of batchlint.",
    goodExample: RuleExample(entries),
    badExample: RuleExample(
      // A zero byte in the name, in both headers: the name begins at byte 30 of the one and 46 of the other.
      entries,
      damage: [
        .firstLocalHeader(40, with: [0]), .directoryRecord(ofFirst: ["WO_1/meter-1.jpg"], 56, with: [0]),
      ],
      findings: [.init(at: "WO_1/meter\0" + "1.jpg", #"libzip reads the entry's name as "WO_1/meter 1.jpg""#)]
    ))

  private static let entries: [RuleExample.Entry] = [.image("WO_1/meter-1.jpg")]

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
