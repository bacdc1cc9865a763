import Findings
import Wording
import ZipArchive

/// The field with the sizes of a large entry is missing or does not fit.
struct Zip64FieldMismatch: StructureRule {
  static let description = RuleDescription(
    id: "zip64-field-mismatch", family: .container, scope: .archive, severity: .error,
    summary: "An entry's zip64 field is missing where it is referred to, or has the wrong length.",
    rationale: """
      Sizes of 4 GiB and more do not fit their fields and stand in an extra field, zip64, which holds just the values that are \
      too large. Where it is missing or has another length, readers take different values from it, or give up.
      """,
    remedy: "Zip the work orders' folders anew with an up-to-date tool.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto()], damage: [.firstLocalHeader(22, with: [0xff, 0xff, 0xff, 0xff])],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "a size or offset in the local header refers to a zip64 field, but there is none that is long enough"
        )
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .entry(.noZip64Field(let header)):
      ProblemWording(
        "a size or offset in \(header.phrase) refers to a zip64 field, but there is none that is long enough",
        subject: "\(header.key) missing")
    case .entry(.zip64FieldLength(let header, let expected, let found)):
      ProblemWording(
        "the zip64 field of \(header.phrase) has \(counted(found, "byte")), but the values that refer to it take "
          + "\(expected)",
        subject: "\(header.key) length")
    default:
      nil
    }
  }
}
