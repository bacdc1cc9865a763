import Batch
import Findings
import Wording
import ZipArchive

/// A file in a work order is neither a photo nor a document.
struct UnexpectedFile: WorkOrderRule {
  static let description = RuleDescription(
    id: "unexpected-file", family: .layout, scope: .workOrder, severity: .error,
    summary: "A file in a work order is neither a photo nor one of the two documents.",
    rationale: """
      A work order holds photos, `metadata.json` and `parameters.json`. Anything else is not understood, and a document whose name is \
      almost right is the worst case: the site does without it, and cannot analyse the work order. Names count letter by \
      letter, capitals included.
      """,
    remedy: "Give the file the name that the format asks for, or leave it out.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .text("WO_1/metadata.json", "{}")]),
    badExample: RuleExample(
      [.image("WO_1/meter-0.jpg"), .text("WO_1/Metadata.json", "{}"), .text("WO_1/notes.docx", "-")],
      findings: [
        .init(
          at: "WO_1/Metadata.json",
          #""Metadata.json" is neither a photo nor a document of the work order; did you mean "metadata.json"?"#
        ),
        .init(at: "WO_1/notes.docx", #""notes.docx" is neither a photo nor a document of the work order"#),
      ]))

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    for file in workOrder.otherFiles where file.kind == .unexpected {
      let name = workOrder.archive.batch.fileName(of: file.entry)
      findings.add(
        "\(quoted(name)) is neither a photo nor a document of the work order\(Self.hint(for: name))",
        at: workOrder.location(ofEntry: file.entry))
    }
  }

  /// What the name may have been meant to be.
  private static func hint(for name: String) -> String {
    if let document = DocumentNames.likelyMeant(by: name) {
      return "; did you mean \(quoted(document.fileName))?"
    }
    return name.contains(".") ? "" : "; a photo's name needs an extension, as in \(quoted(name + ".jpg"))"
  }
}
