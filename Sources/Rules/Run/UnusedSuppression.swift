import ApplicationDefinition
import Findings
import Wording

/// A suppression of the definition held nothing back.
struct UnusedSuppression: RunRule {
  static let description = RuleDescription(
    id: "unused-suppression", family: .run, scope: .run, severity: .warning, needsDefinition: true,
    summary: "A suppression in the definition held no finding back.",
    rationale: """
      A suppression that no longer does anything hides the next mistake of its kind. It may also never have worked, because \
      the rule or the pattern is misspelt. In a run over only some of the archives it may simply not have been needed.
      """,
    remedy: "Remove the suppression from the definition, or correct its rule and patterns.",
    goodExample: RuleExample(
      definition: definition, [.text("WO_1/metadata.json", #"{"region": "north", "colour": "red"}"#)]),
    badExample: RuleExample(
      definition: definition, [.text("WO_1/metadata.json", #"{"region": "north"}"#)],
      findings: [
        .init(
          #"the suppression of "unknown-key" in work orders "WO_*" held nothing back; its reason was "old system""#
        )
      ]))

  private static let definition = ExampleDefinition.with(
    """
    metadata:
      keys:
        region: text
    suppress:
      - {rule: unknown-key, work_orders: 'WO_*', reason: old system}
    """)

  init(options: RuleOptions) {}

  func check(_ run: RunSubject, into findings: inout FindingCollector) {
    for use in run.suppressions where use.count == 0 && !use.isExpired {
      let suppression = use.suppression
      findings.add(
        "\(suppression.phrase) held nothing back; its reason was \(quoted(suppression.reason))", at: .archive,
        subject: suppression.phrase, definition: suppression.position)
    }
  }
}
