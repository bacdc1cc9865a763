public import Findings

/// Tells which findings of an archive equal an entry of the baseline.
public struct BaselineFilter: Sendable {
  /// An entry of the baseline.
  public struct Match: Sendable {
    /// The entry's number.
    public var entry: Int
    /// How many findings it stands for at most.
    public var count: Int

    /// An entry of the baseline.
    public init(entry: Int, count: Int) {
      self.entry = entry
      self.count = count
    }
  }

  private let rules: Set<RuleID>
  private let lookUp: @Sendable (Finding) -> Match?

  /// An empty baseline.
  public init() { self.init(rules: []) { _ in nil } }

  /// A baseline.
  ///
  /// - Parameters:
  ///   - rules: the rules that occur in it; findings of others are not looked up.
  ///   - lookUp: the entry that a finding equals.
  public init(rules: Set<RuleID>, lookUp: @escaping @Sendable (Finding) -> Match?) {
    self.rules = rules
    self.lookUp = lookUp
  }

  /// The entry that a finding equals. The finding is made only if its rule occurs in the baseline.
  func match(_ rule: RuleID, _ finding: () -> Finding) -> Match? {
    guard !rules.isEmpty, rules.contains(rule) else { return nil }
    return lookUp(finding())
  }
}
