internal import Findings

/// Findings that are accepted.
enum SuppressionSection {
  static func suppressions(of rules: [RuleDescription]) -> Shape<[Suppression]> {
    let suppression = Shape<Suppression>.dictionary(grammar(rules)) {
      Suppression(rule: "", reason: "", position: $0.position)
    }
    return .list(of: suppression, "a list of suppressions", mayBeEmpty: true)
  }

  static func grammar(_ rules: [RuleDescription]) -> DictionaryGrammar<Suppression> {
    let ruleID = ruleID(of: rules)
    return DictionaryGrammar(
      "a dictionary with at least rule and reason",
      [
        Field("rule", ruleID, \.rule, "The rule whose findings are accepted.").required,
        Field(
          "archives", .glob, \.archives,
          "Only in archives with this file name; `*` stands for any characters, `?` for any one."),
        Field("work_orders", .glob, \.workOrders, "Only in work orders with this id, likewise."),
        Field(
          "entries", .glob, \.entries,
          "Only at entries with this whole name, folders included, likewise; `*` also stands for `/`."),
        Field("reason", .nonBlankText, \.reason, "Why the findings are accepted.").required,
        Field("expires", date, \.expires, "The last day on which they are."),
      ])
  }

  private static func knownIDs(of rules: [RuleDescription]) -> [SchemaValue] {
    rules.flatMap { rule in
      ([rule.id] + rule.aliases).map { id -> SchemaValue in
        ["const": .text(id.rawValue), "description": .text(rule.summary)]
      }
    }
  }

  private static func ruleID(of rules: [RuleDescription]) -> Shape<RuleID> {
    let presentIDs = Dictionary(
      rules.flatMap { rule in ([rule.id] + rule.aliases).map { ($0.rawValue, rule.id) } },
      uniquingKeysWith: { first, _ in first })
    let noun = "the id of a rule"
    return Shape(noun, schema: ["anyOf": .list(knownIDs(of: rules))]) { place, diagnostics in
      guard let text = place.text else {
        diagnostics.add(expected: noun, at: place)
        return nil
      }
      if let id = presentIDs[text] { return id }
      let likely = nearestWord(to: text, in: rules.map(\.id.rawValue))
      let hint = likely.map { "did you mean \"\($0)\"?" } ?? RuleSection.catalogue
      diagnostics.add("unknown rule \(inQuotes(text)); \(hint)", at: place.position, place.path)
      return nil
    }
  }

  private static let date = Shape<CalendarDate>(
    "a day such as 2027-01-31",
    schema: ["type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"]
  ) { place, diagnostics in
    guard let text = place.text, let date = CalendarDate(text) else {
      diagnostics.add(expected: "a day such as 2027-01-31", at: place)
      return nil
    }
    return date
  }
}
