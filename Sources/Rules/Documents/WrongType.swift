import ApplicationDefinition
import ExactNumbers
import Findings
import JSONTree
import Wording

/// A value is of another type than the definition asks for.
struct WrongType: DocumentRule {
  static let description = RuleDescription(
    id: "wrong-type", family: .documents, scope: .document, severity: .error, needsDefinition: true,
    summary: "A value is of another type than the application asks for.",
    rationale: """
      The application converts no type to another: `12` is a number, `"12"` is a text, and `null` is neither. Values \
      that come from a spreadsheet or a form are often all texts.
      """,
    remedy: "Write the value in the type that is asked for.",
    goodExample: RuleExample(
      definition: definition, [.text("WO_1/parameters.json", #"{"nb_fibers": 12, "indoor": true}"#)]),
    badExample: RuleExample(
      definition: definition, [.text("WO_1/parameters.json", #"{"nb_fibers": "12", "indoor": null}"#)],
      findings: [
        .init(
          at: "WO_1/parameters.json",
          #""nb_fibers" must be a whole number, but is the text "12"; leave out the quotation marks"#),
        .init(
          at: "WO_1/parameters.json",
          #""indoor" must be true or false, but is null; leave the key out where there is no value"#),
      ]))

  private static let definition = ExampleDefinition.with(
    """
    parameters:
      keys:
        nb_fibers: {type: integer, required: true}
        indoor: boolean
    """)

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    document.keys.forEachValue(having: .type) { value, key in
      guard let type = key.requirement.type, !value.isOf(type.value) else { return }
      let requirement = key.requirement
      findings.add(
        "\(quoted(requirement.name)) must be \(type.value.phrase), but is \(value.shownWithType)"
          + hint(value, requirement, type.value),
        at: document.location(of: value), definition: type.position)
    }
  }

  /// What would make the value right, where that can be guessed.
  private func hint(_ value: JSONValue, _ requirement: KeyRequirement, _ type: ValueType) -> String {
    switch (type, value.kind) {
    case (_, .null): requirement.isRequired ? "" : "; leave the key out where there is no value"
    case (.number, .string), (.integer, .string): numberHint(value.string ?? "", type)
    case (.boolean, .string):
      ["true", "false"].contains(value.string) ? "; leave out the quotation marks" : ""
    case (.text, .number), (.text, .boolean): "; put it in quotation marks"
    default: ""
    }
  }

  private func numberHint(_ text: String, _ type: ValueType) -> String {
    guard let number = DecimalNumber(text), type == .number || number.isInteger else { return "" }
    // "+5" and "007" need more than that: JSON's numbers have neither plus signs nor leading zeros.
    return (try? JSONTree.parse(Array(text.utf8))) == nil ? "" : "; leave out the quotation marks"
  }
}

extension ValueType {
  /// The type with its article, as messages name it.
  fileprivate var phrase: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .list: "a list"
    case .dictionary: "a dictionary"
    }
  }
}
