import Findings
import Wording
import ZipArchive

/// An entry's extra fields do not fit the room that they have.
struct MalformedExtraField: StructureRule {
  static let description = RuleDescription(
    id: "malformed-extra-field", family: .container, scope: .archive, severity: .error,
    summary: "An entry's extra fields do not add up to the bytes that they take.",
    rationale: """
      Extra fields hold what does not fit the fixed ones: sizes of large files, names in Unicode. Where their lengths do not \
      add up, one reader ignores them, another reads on into what follows, and they see different names or sizes.
      """,
    remedy: "Zip the work orders' folders anew.",
    goodExample: RuleExample([.smallPhoto().with(.directoryExtraFields([0xfe, 0xca, 2, 0, 0, 0]))]),
    badExample: RuleExample(
      [.smallPhoto().with(.directoryExtraFields([0xfe, 0xca, 9, 0, 0, 0]))],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the extra field 0xcafe (Java) of the directory's record is said to have 9 bytes, but 2 are left for it"
        )
      ]))

  init(options: RuleOptions) {}

  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording? {
    switch problem.kind {
    case .entry(.extraFieldOverrun(let header, let id, let declared, let left)):
      ProblemWording(
        "the extra field \(extraFieldPhrase(id)) of \(header.phrase) is said to have \(counted(declared, "byte")), but "
          + "\(left) \(left == 1 ? "is" : "are") left for it",
        subject: "\(header.key) overrun")
    case .entry(.extraFieldRest(let header, let count, areZero: false)):
      ProblemWording(
        "\(counted(count, "byte")) \(count == 1 ? "is" : "are") left behind the last extra field of \(header.phrase), "
          + "and a field needs 4",
        subject: "\(header.key) rest")
    default:
      nil
    }
  }
}
