import ApplicationDefinition
import Findings
import JSONTree
import TextPatterns
import Wording

/// A text does not match the pattern that the definition gives for it.
struct PatternMismatch: DocumentRule {
  static let description = RuleDescription(
    id: "pattern-mismatch", family: .documents, scope: .document, severity: .error, needsDefinition: true,
    summary: "A text does not match the pattern that the application gives for it.",
    rationale: """
      The pattern describes how an id or a code is built. A text that is built otherwise belongs to another field, is cut \
      short, or has a space too many. The pattern is a regular expression (PCRE2 syntax) that must match somewhere in the \
      text; `^` and `$` tie it to the ends.
      """,
    remedy: "Write the text as the pattern describes it.",
    goodExample: RuleExample(
      definition: definition, [.text("WO_1/metadata.json", #"{"ID PB": "PB-42"}"#)]),
    badExample: RuleExample(
      definition: definition, [.text("WO_1/metadata.json", #"{"ID PB": "PB 42"}"#)],
      findings: [
        .init(
          at: "WO_1/metadata.json", #""ID PB" is "PB 42", which does not match the pattern "^PB-[0-9]+$""#)
      ]))

  private static let definition = ExampleDefinition.with(
    """
    metadata:
      keys:
        ID PB: {type: text, pattern: '^PB-[0-9]+$'}
    """)

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    document.keys.forEachWellTypedValue(having: .pattern) { value, key in
      guard let pattern = key.requirement.pattern, let text = value.string,
        let problem = problem(of: text, with: pattern.value)
      else { return }
      findings.add(
        "\(quoted(key.requirement.name)) is \(shown(text)), which \(problem)",
        at: document.location(of: value),
        definition: pattern.position)
    }
  }

  /// What is wrong with a text, to go on after "which"; nil if it matches.
  private func problem(of text: String, with pattern: TextPattern) -> String? {
    do throws(TextPatternError) {
      return try pattern.matches(text) ? nil : "does not match the pattern \(quoted(pattern.source))"
    } catch {
      return
        "cannot be compared with the pattern \(quoted(pattern.source)) in reasonable time: \(error.message)"
    }
  }
}
