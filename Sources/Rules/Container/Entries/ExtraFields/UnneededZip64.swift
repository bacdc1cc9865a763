import Findings
import Wording
import ZipArchive

/// There is room for large sizes, and no large size.
struct UnneededZip64: StructureRule {
  static let description = RuleDescription(
    id: "unneeded-zip64", family: .container, scope: .archive, severity: .warning,
    summary: "An entry has a zip64 field, or the archive a zip64 end record, that nothing refers to.",
    rationale: """
      Zip64 records count only where a size or an offset says that they are there. A reader that looks into them all the same \
      may take other sizes from them than the rest. Some tools write them by habit, with equal values.
      """,
    remedy: "Zip the work orders' folders anew with an up-to-date tool.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto().with(.directoryExtraFields([1, 0, 8, 0, 9, 0, 0, 0, 0, 0, 0, 0]))],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the directory's record has a zip64 field, but no size or offset refers to it")
      ]))

  static let isReportedOnce = true

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .entry(.unneededZip64Field(let header)):
      ProblemWording(
        "\(header.phrase) has a zip64 field, but no size or offset refers to it", subject: header.key)
    case .entry(.zip64FieldPadded(let header, let expected, let found)):
      ProblemWording(
        "the zip64 field of \(header.phrase) has \(counted(found, "byte")), of which only \(expected) are referred to",
        subject: "\(header.key) padded")
    case .end(.zip64Unused):
      ProblemWording(
        "there is a zip64 end record, but no field of the end record refers to it", subject: "end")
    default:
      nil
    }
  }
}
