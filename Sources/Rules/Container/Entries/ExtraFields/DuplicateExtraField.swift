import Findings
import ZipArchive

/// An entry has two extra fields that say the same thing.
struct DuplicateExtraField: StructureRule {
  static let description = RuleDescription(
    id: "duplicate-extra-field", family: .container, scope: .archive, severity: .error,
    summary: "An entry has two extra fields of one kind, which decide its sizes, name or encryption.",
    rationale: """
      Some readers take the first extra field of a kind, some the last. Where such a field gives the size or the name of an \
      entry, readers then see different photos.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto()]),
    badExample: RuleExample(
      [.smallPhoto().with(.directoryExtraFields([0x75, 0x63, 0, 0, 0x75, 0x63, 0, 0]))],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg", "the directory's record has two extra fields 0x6375 (Unicode comment)")
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    guard case .entry(.duplicateExtraField(let header, let id)) = problem.kind else { return nil }
    return ProblemWording(
      "\(header.phrase) has two extra fields \(extraFieldPhrase(id))",
      subject: "\(header.key) \(extraFieldNumber(id))")
  }
}
