internal import Findings
internal import TextPatterns

/// How strictly rules are applied.
enum RuleSection {
  static func settings(of rules: [RuleDescription]) -> Shape<[RuleID: RuleSetting]> {
    let grammar = DictionaryGrammar<[RuleID: RuleSetting]>(
      "a dictionary of rule ids and how they are set", keyNoun: "rule", catalogue: catalogue,
      rules.map { rule in
        Field(
          rule.id.rawValue, setting(of: rule), \.[rule.id],
          "\(rule.summary) Severity: \(rule.severity.rawValue)."
        ).formerly(rule.aliases.map(\.rawValue))
      })
    return .dictionary(grammar) { _ in [:] }
  }

  /// Where all rules are to be found.
  static let catalogue = "`batchlint rules` lists all rules"

  private static func setting(of rule: RuleDescription) -> Shape<RuleSetting> {
    .either(
      "off, note, warning, error, or a dictionary with severity or options",
      short: Shape<RuleLevel>.level.map { RuleSetting(level: $0, position: $1.namePosition) },
      long: .dictionary(grammar(of: rule.options)) { RuleSetting(position: $0.namePosition) })
  }

  /// The keys that a rule can be set with.
  static func grammar(of options: [RuleOption]) -> DictionaryGrammar<RuleSetting> {
    DictionaryGrammar(
      "a dictionary with severity or options",
      [
        Field(
          "severity", .level, \.level, "How much the rule's findings weigh; without it, as the rule says.")
      ]
        + options.map(field))
  }

  private static func field(_ option: RuleOption) -> Field<RuleSetting> {
    Field(option.name, value(of: option.kind), \.options[option.name], option.summary)
      .standard(SchemaValue(option.standard))
  }

  private static func value(of kind: RuleOption.Kind) -> Shape<RuleOptionValue> {
    switch kind {
    case .integer(let bounds): Shape<Int>.wholeNumber(bounds).map { number, _ in .integer(number) }
    case .boolean: Shape<Bool>.boolean.map { value, _ in .boolean(value) }
    case .pattern: Shape<TextPattern>.pattern.map { pattern, _ in .text(pattern.source) }
    case .texts:
      Shape<[String]>.list(of: .text, "a list of texts", mayBeEmpty: true).map { texts, _ in .texts(texts) }
    }
  }
}

extension Shape<RuleLevel> {
  /// How strictly a rule is applied. In YAML 1.2, `off` is a text.
  static var level: Shape {
    .choice(
      of: [("off", .off)] + [Severity.note, .warning, .error].map { ($0.rawValue, .severity($0)) },
      schema: .reference(to: "level"),
      synonyms: [
        "false": "off", "no": "off", "none": "off", "ignore": "off", "disabled": "off", "info": "note",
        "warn": "warning", "fatal": "error", "critical": "error",
      ])
  }
}

extension SchemaValue {
  /// The value of a rule's option.
  init(_ value: RuleOptionValue) {
    self =
      switch value {
      case .integer(let number): .integer(number)
      case .boolean(let value): .boolean(value)
      case .text(let text): .text(text)
      case .texts(let texts): .texts(texts)
      }
  }
}
