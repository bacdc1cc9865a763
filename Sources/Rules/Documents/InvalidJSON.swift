import ApplicationDefinition
import Findings
import JSONTree

/// A document is not JSON.
struct InvalidJSON: DocumentRule {
  static let description = RuleDescription(
    id: "invalid-json", family: .documents, scope: .document, severity: .error,
    summary: "A document is not JSON as RFC 8259 defines it.",
    rationale: """
      One misplaced comma, and the site reads nothing of the document. The commonest causes are a comma before a closing \
      brace, typographic quotation marks from a word processor, a comment, and a file saved in another encoding than UTF-8. \
      The first mistake is reported; there may be more behind it. A document that nests deeper than the limit `nesting` is \
      not read to its end, and is reported here, too.
      """,
    remedy:
      "Correct the document at this place; an editor that knows JSON shows such mistakes while one types.",
    goodExample: RuleExample([.text("WO_1/metadata.json", #"{"region": "north"}"#)]),
    badExample: RuleExample(
      [.text("WO_1/metadata.json", #"{"region": "north",}"#)],
      findings: [
        .init(at: "WO_1/metadata.json", "not valid JSON: a comma before } is not allowed in JSON")
      ]))

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    guard case .invalid(let error) = document.content else { return }
    let isTooDeep = error.kind == .tooDeep
    findings.add(
      isTooDeep ? "\(error.message), so the document is not checked" : "not valid JSON: \(error.message)",
      at: document.location(ofLine: error.line, column: error.column),
      remedy: isTooDeep ? Self.nestingRemedy : nil,
      definition: isTooDeep ? document.archive.definition.limits.position(of: .nesting) : nil)
  }

  private static let nestingRemedy = "Nest the document's values less deep, or \(Limit.nesting.raising)."
}
