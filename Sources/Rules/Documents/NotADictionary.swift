import Findings
import JSONTree

/// A document is JSON, but not a dictionary.
struct NotADictionary: DocumentRule {
  static let description = RuleDescription(
    id: "not-a-dictionary", family: .documents, scope: .document, severity: .error,
    summary: "A document holds a list, a text or another single value instead of a dictionary.",
    rationale: """
      The application looks values up by their keys, which only a dictionary (in JSON: an object, `{...}`) has. A list around \
      the dictionary is the commonest case: tools that export several records write one.
      """,
    remedy: "Write the document as one dictionary of keys and values in braces.",
    goodExample: RuleExample([.text("WO_1/metadata.json", #"{"region": "north"}"#)]),
    badExample: RuleExample(
      [.text("WO_1/metadata.json", #"[{"region": "north"}]"#)],
      findings: [
        .init(at: "WO_1/metadata.json", "metadata.json must hold a dictionary, but is a list of 1 element")
      ]))

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    guard case .tree(let tree) = document.content, tree.root.kind != .object else { return }
    findings.add(
      "\(document.fileName) must hold a dictionary, but is \(tree.root.shownWithType)",
      at: document.location(of: tree.root))
  }
}
