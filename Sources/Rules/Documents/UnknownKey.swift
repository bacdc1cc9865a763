import ApplicationDefinition
import Findings
import JSONTree
import Wording

/// A document has a key that the definition does not list.
struct UnknownKey: DocumentRule {
  static let description = RuleDescription(
    id: "unknown-key", family: .documents, scope: .document, severity: .warning, needsDefinition: true,
    summary: "A document has a key that the application does not know.",
    rationale: """
      The application ignores what it does not know, so the value has no effect: mostly the key is misspelt, or belongs to \
      another application version. `unknown_keys` in the definition sets for each dictionary how much such a key weighs; where \
      neither keys nor `unknown_keys` are given for a dictionary, every key is admitted.
      """,
    remedy: "Correct the key's name, remove it, or add it to the definition.",
    goodExample: RuleExample(
      definition: definition, [.text("WO_1/metadata.json", #"{"region": "north"}"#)]),
    badExample: RuleExample(
      definition: definition, [.text("WO_1/metadata.json", #"{"regoin": "north"}"#)],
      findings: [
        .init(
          at: "WO_1/metadata.json", #"the application knows no key "regoin"; did you mean "region"?"#)
      ]))

  private static let definition = ExampleDefinition.with(
    """
    metadata:
      keys:
        region: text
    """)

  /// How many unknown keys of one dictionary are reported one by one; further ones are counted.
  private static let namedKeys = 20

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    document.keys.forEachDictionary { dictionary in
      guard dictionary.hasUnknownMembers else { return }
      switch dictionary.requirements.unknownKeys {
      case .off: break
      case .severity(let severity): report(dictionary, severity, in: document, into: &findings)
      case nil: report(dictionary, nil, in: document, into: &findings)
      }
    }
  }

  private func report(
    _ dictionary: MatchedDictionary, _ severity: Severity?, in document: DocumentSubject,
    into findings: inout FindingCollector
  ) {
    let definition = dictionary.requirements.unknownKeysPosition ?? document.requirements.position
    let list = dictionary.requirements.list
    let candidates = list.indices.filter { dictionary.value(at: $0) == nil }.map { list[$0].name }
    let unknownMembers = dictionary.unknownMembers
    for member in unknownMembers.prefix(Self.namedKeys) {
      findings.add(
        "the application knows no key \(shown(member.key))\(spellingHint(for: member.key, among: candidates))",
        at: document.location(ofKey: member), severity: severity, definition: definition)
    }
    let further = unknownMembers.dropFirst(Self.namedKeys)
    if let first = further.first {
      findings.add(
        "this dictionary has \(counted(further.count, "more key")) that the application does not know, from "
          + "\(shown(first.key)) on",
        at: document.location(of: dictionary.value),
        subject: further.map(\.key).sorted().joined(separator: "\n"), severity: severity,
        definition: definition)
    }
  }
}
