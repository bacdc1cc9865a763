public import ApplicationDefinition

/// What a definition asks of a dictionary's keys, laid out once for documents by the hundred thousand: which keys have a constraint of which kind, so that a rule
/// looks at those only.
public final class AskedKeys: Sendable {
  /// The keys, as the definition lists them.
  public let requirements: KeyRequirements
  /// One for each key of the list.
  let list: [AskedKey]
  /// The keys themselves, in UTF-8.
  let names: [[UInt8]]
  /// The keys, by their positions in the list, that must be there.
  let requiredPositions: [Int]
  /// The keys, by their positions in the list, whose values' own keys are asked for.
  let nestingPositions: [Int]
  /// The keys, by their positions in the list, that have a constraint of a kind.
  private let constrained: [[Int]]

  /// The kinds of constraints on values.
  enum Constraint: Int, CaseIterable {
    case type, allowedValues, pattern, bounds
  }

  /// What is asked of some keys.
  public init(_ requirements: KeyRequirements) {
    self.requirements = requirements
    let list = requirements.list.map(AskedKey.init)
    self.list = list
    names = requirements.list.map { Array($0.name.utf8) }
    requiredPositions = list.indices.filter { list[$0].requirement.isRequired }
    nestingPositions = list.indices.filter { list[$0].keys != nil }
    constrained = Constraint.allCases.map { constraint in
      requirements.list.indices.filter { requirements.list[$0].has(constraint) }
    }
  }

  /// The keys, by their positions in the list, that have a constraint.
  func positions(having constraint: Constraint) -> [Int] { constrained[constraint.rawValue] }

  /// Whether there is anything to be checked.
  var asksForSomething: Bool { !list.isEmpty || requirements.unknownKeys != nil }
}

/// One key of which something is asked.
final class AskedKey: Sendable {
  let requirement: KeyRequirement
  /// What is asked of the value's own keys; nil if nothing is.
  let keys: AskedKeys?

  init(_ requirement: KeyRequirement) {
    self.requirement = requirement
    let keys = requirement.keys.map(AskedKeys.init)
    self.keys = keys.map(\.asksForSomething) == true ? keys : nil
  }
}

extension KeyRequirement {
  fileprivate func has(_ constraint: AskedKeys.Constraint) -> Bool {
    switch constraint {
    case .type: type != nil
    case .allowedValues: allowedValues != nil
    case .pattern: pattern != nil
    case .bounds: minimum != nil || maximum != nil || minimumLength != nil || maximumLength != nil
    }
  }
}
