public import Findings

/// All rules there are. Help, documentation, schemas and the engine take them from here.
public enum RuleCatalogue {
  /// The rules, by family and then by id.
  public static let all: [any Rule.Type] = {
    // Made at each start, so each rule is asked once what it is called.
    let keyed = families.flatMap { $0 }.map { rule in
      let description = rule.description
      return (family: rank(description.family), id: description.id, rule: rule)
    }
    return keyed.sorted { $0.family == $1.family ? $0.id < $1.id : $0.family < $1.family }.map(\.rule)
  }()

  private static let families = [
    ContainerRules.all, LayoutRules.all, ImageRules.all, OrderRules.all, DocumentRules.all, RunRules.all,
  ]

  /// What there is to say about each rule, in the same order.
  public static var descriptions: [RuleDescription] { all.map { $0.description } }

  /// The rule that bears an id, or bore it once; nil if none does.
  public static func rule(for id: RuleID) -> (any Rule.Type)? {
    all.first { $0.description.id == id } ?? all.first { $0.description.aliases.contains(id) }
  }

  /// What there is to say about the rule that bears an id, or bore it once; nil if none does.
  public static func description(for id: RuleID) -> RuleDescription? { rule(for: id)?.description }

  private static func rank(_ family: RuleFamily) -> Int { RuleFamily.allCases.firstIndex(of: family) ?? .max }
}
