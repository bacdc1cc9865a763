import ApplicationDefinition
import Findings
import Wording

/// The last day of a suppression is over.
struct ExpiredSuppression: RunRule {
  static let description = RuleDescription(
    id: "expired-suppression", family: .run, scope: .run, severity: .warning, needsDefinition: true,
    summary: "The last day of a suppression in the definition is over.",
    rationale: """
      An expired suppression holds nothing back any more: the findings it once covered count again. Somebody decided that \
      the exception should end on that day; now is the time to look at it.
      """,
    remedy: "Correct what was suppressed and remove the suppression, or agree on a later day.",
    goodExample: RuleExample(
      definition: definition(expires: "9999-12-31"),
      [.text("WO_1/metadata.json", #"{"region": "north", "colour": "red"}"#)]),
    badExample: RuleExample(
      definition: definition(expires: "2020-01-31"),
      [.text("WO_1/metadata.json", #"{"region": "north", "colour": "red"}"#)],
      findings: [
        .init(#"the suppression of "unknown-key" expired on 2020-01-31; its reason was "old system""#)
      ]))

  private static func definition(expires day: String) -> String {
    ExampleDefinition.with(
      """
      metadata:
        keys:
          region: text
      suppress:
        - {rule: unknown-key, reason: old system, expires: \(day)}
      """)
  }

  init(options: RuleOptions) {}

  func check(_ run: RunSubject, into findings: inout FindingCollector) {
    for use in run.suppressions where use.isExpired {
      let suppression = use.suppression
      guard let lastDay = suppression.expires else { continue }
      findings.add(
        "\(suppression.phrase) expired on \(lastDay); its reason was \(quoted(suppression.reason))",
        at: .archive, subject: suppression.phrase, definition: suppression.position)
    }
  }
}
