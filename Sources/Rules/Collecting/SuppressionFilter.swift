public import ApplicationDefinition
import Findings
import TextPatterns

/// The suppressions that can hold back findings of one archive, by their rules.
public struct SuppressionFilter: Sendable {
  private var byRule: [RuleID: [(number: Int, suppression: Suppression)]] = [:]

  /// No suppressions.
  public init() {}

  /// Adds a suppression that is in force and about the archive. Of several that accept a finding, the one that was added first counts.
  ///
  /// - Parameter number: what tells it from the others when its uses are counted.
  public mutating func add(_ suppression: Suppression, number: Int) {
    byRule[suppression.rule, default: []].append((number, suppression))
  }

  /// The number of the suppression that accepts a finding of a rule; nil if none does.
  func number(accepting rule: RuleID, at location: @autoclosure () -> Location) -> Int? {
    guard !byRule.isEmpty, let suppressions = byRule[rule] else { return nil }
    return suppressions.first { $0.suppression.accepts(location()) }?.number
  }
}

extension Suppression {
  /// Whether it accepts what its rule finds at a place of the archive; the place is asked for only if it matters.
  fileprivate func accepts(_ location: @autoclosure () -> Location) -> Bool {
    guard workOrders != nil || entries != nil else { return true }
    let location = location()
    if let workOrders {
      guard let workOrder = location.workOrder, workOrders.matches(workOrder) else { return false }
    }
    if let entries {
      guard let entry = location.entry, entries.matches(entry.name) else { return false }
    }
    return true
  }
}
