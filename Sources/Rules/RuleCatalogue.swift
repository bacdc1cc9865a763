public import Findings

/// All rules there are. Help, documentation, schemas and the engine take them from here.
public enum RuleCatalogue {
  /// The rules, by family and then by id.
  public static let all: [any Rule.Type] = families.flatMap { $0 }.sorted { left, right in
    let a = left.description
    let b = right.description
    return a.family == b.family ? a.id < b.id : rank(a.family) < rank(b.family)
  }

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
