import ApplicationDefinition
import Batch
import Findings

/// A document is there although the definition asks nothing of it.
struct UnneededDocument: DocumentRule {
  static let description = RuleDescription(
    id: "unneeded-document", family: .documents, scope: .document, severity: .note, needsDefinition: true,
    summary: "A document is there although the application asks nothing of it.",
    rationale: """
      The application version lists no keys for this document, so nothing in it has any effect. It does no harm, but may show \
      that the archive was made for another application or version. `unknown_keys: off` in the definition says that the \
      document is welcome with any keys.
      """,
    remedy: "Leave the document out, or list its keys in the definition.",
    goodExample: RuleExample(
      definition: ExampleDefinition.with(
        """
        metadata:
          keys:
            region: text
        """),
      [.text("WO_1/metadata.json", #"{"region": "north"}"#)]),
    badExample: RuleExample(
      definition: ExampleDefinition.with(""),
      [.text("WO_1/metadata.json", #"{"region": "north"}"#)],
      findings: [
        .init(
          at: "WO_1/metadata.json", "the application lists no keys for metadata.json, so it has no effect")
      ]))

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    let requirements = document.requirements
    guard requirements.keys.list.isEmpty, requirements.keys.unknownKeys != .off else { return }
    findings.add(
      "the application lists no keys for \(document.fileName), so it has no effect", at: document.location,
      definition: requirements.position)
  }
}
