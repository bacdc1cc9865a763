import ApplicationDefinition
import Findings
import TextPatterns
import Wording

extension Suppression {
  /// What it holds back, as messages name it: `the suppression of "unknown-key" in work orders "WO_19*"`.
  var phrase: String {
    let places = [("archives", archives), ("work orders", workOrders), ("entries", entries)].compactMap {
      noun, pattern in pattern.map { "in \(noun) \(quoted($0.source))" }
    }
    return (["the suppression of \(quoted(rule.rawValue))"] + places).joined(separator: " ")
  }
}
