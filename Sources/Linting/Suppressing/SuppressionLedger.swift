import ApplicationDefinition
import Findings
import Rules
import TextPatterns

/// Holds back findings that the definition accepts, and counts how many each suppression held back.
struct SuppressionLedger {
  private let suppressions: [Suppression]
  private let isExpired: [Bool]
  private var counts: [Int]
  /// The suppressions of a rule, by their positions.
  private let byRule: [RuleID: [Int]]

  init(_ suppressions: [Suppression], today: CalendarDate) {
    self.suppressions = suppressions
    isExpired = suppressions.map { suppression in suppression.expires.map { $0 < today } ?? false }
    counts = [Int](repeating: 0, count: suppressions.count)
    byRule = Dictionary(grouping: suppressions.indices) { suppressions[$0].rule }
  }

  /// Takes the accepted findings out and says how many there were.
  mutating func holdBack(_ findings: inout [Finding], archive path: String) -> Int {
    guard !suppressions.isEmpty else { return 0 }
    let before = findings.count
    let name = fileName(ofPath: path)
    findings.removeAll { finding in
      for position in byRule[finding.rule] ?? [] where !isExpired[position] {
        if suppressions[position].accepts(finding, archiveName: name) {
          counts[position] += 1
          return true
        }
      }
      return false
    }
    return before - findings.count
  }

  /// The suppressions with what they did.
  var uses: [RunSubject.SuppressionUse] {
    suppressions.indices.map {
      RunSubject.SuppressionUse(suppression: suppressions[$0], count: counts[$0], isExpired: isExpired[$0])
    }
  }
}

extension Suppression {
  fileprivate func accepts(_ finding: Finding, archiveName: String) -> Bool {
    if let archives, !archives.matches(archiveName) { return false }
    if let workOrders {
      guard let workOrder = finding.location.workOrder, workOrders.matches(workOrder) else { return false }
    }
    if let entries {
      guard let entry = finding.location.entry, entries.matches(entry.name) else { return false }
    }
    return true
  }
}
