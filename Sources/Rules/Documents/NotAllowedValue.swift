import ApplicationDefinition
import ExactNumbers
import Findings
import JSONTree
import Wording

/// A value is not one of those that the definition admits.
struct NotAllowedValue: DocumentRule {
  static let description = RuleDescription(
    id: "not-allowed-value", family: .documents, scope: .document, severity: .error, needsDefinition: true,
    summary: "A value is not one of those that the application admits.",
    rationale: """
      The application knows a fixed list of values for this key and has no rule for any other. Texts are compared letter by \
      letter, capitals and spaces included; numbers by value.
      """,
    remedy: "Write one of the admitted values.",
    goodExample: RuleExample(
      definition: definition, [.text("WO_1/metadata.json", #"{"region": "north"}"#)]),
    badExample: RuleExample(
      definition: definition, [.text("WO_1/metadata.json", #"{"region": "North"}"#)],
      findings: [
        .init(
          at: "WO_1/metadata.json",
          #""region" must be "north" or "south", but is "North"; did you mean "north"?"#)
      ]))

  private static let definition = ExampleDefinition.with(
    """
    metadata:
      keys:
        region: {type: text, enum: [north, south]}
    """)

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    document.keys.forEachWellTypedValue(having: .allowedValues) { value, key in
      guard let allowed = key.requirement.allowedValues, !allowed.value.contains(where: { $0.admits(value) })
      else { return }
      findings.add(
        "\(quoted(key.requirement.name)) must be \(listed(allowed.value.map(\.shown))), but is \(value.shown)"
          + hint(value, allowed.value),
        at: document.location(of: value), definition: allowed.position)
    }
  }

  private func hint(_ value: JSONValue, _ allowed: [AllowedValue]) -> String {
    guard let text = value.string else { return "" }
    let texts = allowed.compactMap { if case .text(let text) = $0 { text } else { nil } }
    return spellingHint(for: text, among: texts)
  }
}

extension AllowedValue {
  fileprivate func admits(_ value: JSONValue) -> Bool {
    switch self {
    case .text(let text): value.string.map { $0.utf8.elementsEqual(text.utf8) } ?? false
    case .number(let number): value.number == number
    case .boolean(let boolean): value.boolean == boolean
    }
  }

  fileprivate var shown: String {
    switch self {
    case .text(let text): quoted(text)
    case .number(let number): number.text
    case .boolean(let boolean): boolean ? "true" : "false"
    }
  }
}
