import ApplicationDefinition
import Findings
import JSONTree
import Wording

/// A document lacks a key that the definition requires.
struct MissingKey: DocumentRule {
  static let description = RuleDescription(
    id: "missing-key", family: .documents, scope: .document, severity: .error, needsDefinition: true,
    summary: "A document lacks a key that the application requires.",
    rationale: """
      Without a required parameter the site cannot analyse the work order; without required metadata it cannot file the result. \
      A misspelt key is a missing one: names must agree letter by letter, capitals included.
      """,
    remedy: "Add the key with its value.",
    goodExample: RuleExample(
      definition: definition,
      [.text("WO_1/parameters.json", #"{"work_type": "install", "nb_fibers": 12}"#)]),
    badExample: RuleExample(
      definition: definition, [.text("WO_1/parameters.json", #"{"work_type": "install", "nb_fibres": 12}"#)],
      findings: [
        .init(
          at: "WO_1/parameters.json", #"the key "nb_fibers" is missing; is "nb_fibres" meant to be it?"#)
      ]))

  private static let definition = ExampleDefinition.with(
    """
    parameters:
      keys:
        work_type: {type: text, required: true}
        nb_fibers: {type: integer, required: true}
    """)

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    document.keys.forEachDictionary { dictionary in
      for key in dictionary.missingKeys {
        findings.add(
          "the key \(quoted(key.name)) is missing\(hint(key.name, dictionary))",
          at: document.location(of: dictionary.value), subject: key.name, definition: key.position)
      }
    }
  }

  private func hint(_ name: String, _ dictionary: MatchedDictionary) -> String {
    // A document with very many unknown keys is not one with a spelling mistake.
    let candidates = dictionary.unknownMembers.prefix(32).map(\.key)
    return NearestWord.of(name, in: candidates).map { "; is \(shown($0)) meant to be it?" } ?? ""
  }
}
