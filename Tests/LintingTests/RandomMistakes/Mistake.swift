import Findings
import TestSupport

/// One kind of mistake that people or programs make, and what it must be reported as.
struct Mistake: Sendable {
  /// What goes wrong, in a few words.
  let name: String
  /// The findings that it causes, by rule.
  let findings: [RuleID: Int]
  /// Puts the mistake in; false if there is no room for it.
  let put: @Sendable (inout RandomArchive, inout SplitMix64) -> Bool

  /// A mistake in one of the work orders.
  ///
  /// - Parameters:
  ///   - parts: what of the work order the mistake needs for itself.
  ///   - others: what must not be another mistake's alone.
  ///   - findings: how many findings of each rule it causes.
  static func inWorkOrder(
    _ name: String, takes parts: [RandomWorkOrder.Part] = [], uses others: [RandomWorkOrder.Part] = [],
    finds findings: [RuleID: Int],
    _ change: @escaping @Sendable (inout RandomWorkOrder, inout SplitMix64) -> Void
  ) -> Mistake {
    Mistake(name: name, findings: findings) { archive, random in
      let index = Int.random(in: archive.workOrders.indices, using: &random)
      guard archive.workOrders[index].take(parts, using: others) else { return false }
      change(&archive.workOrders[index], &random)
      return true
    }
  }

  /// A mistake in the archive as a whole.
  static func inArchive(
    _ name: String, takes parts: [RandomArchive.Part] = [], finds findings: [RuleID: Int],
    _ change: @escaping @Sendable (inout RandomArchive, inout SplitMix64) -> Void
  ) -> Mistake {
    Mistake(name: name, findings: findings) { archive, random in
      guard archive.take(parts) else { return false }
      change(&archive, &random)
      return true
    }
  }

  /// What people do to folders, photos and documents.
  static let ofPeople = layout + photos + order + documents + values
  /// All that can be combined.
  static let all = ofPeople + container + names
}
