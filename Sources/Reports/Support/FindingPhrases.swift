import Findings
import Linting
import Wording

extension Location {
  /// The place inside an archive in words, safe to show: `WO_1/parameters.json, /region, line 12, column 15`; nil if it is the archive itself.
  var visiblePlace: String? {
    var parts: [String] = []
    if let entry {
      parts.append(entry.name.isEmpty ? "entry \(entry.index)" : VisibleText.name(entry.name))
    } else if let workOrder {
      parts.append("work order \(VisibleText.name(workOrder))")
    }
    if let pointer, !pointer.isEmpty { parts.append(VisibleText.name(pointer)) }
    if let position { parts.append("line \(position.line), column \(position.column)") }
    if let offset { parts.append("byte \(offset)") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Finding {
  /// The longest message or remedy that a format for people shows, in characters.
  private static var longestText: Int { 1_000 }

  /// What is wrong, safe to show; never empty.
  var visibleMessage: String {
    message.isEmpty ? rule.rawValue : VisibleText.name(message, limit: Self.longestText)
  }

  /// What to do about it, safe to show; empty if nothing is known.
  var visibleRemedy: String { VisibleText.name(remedy, limit: Self.longestText) }

  /// What is wrong and what to do about it: "the key is missing. Add the key."
  var visibleText: String { Self.sentence(visibleMessage, visibleRemedy) }

  /// The same with the place before it, for readers that know only the archive's file.
  var placedText: String { (location.visiblePlace.map { "\($0): " } ?? "") + visibleText }
}

extension RunResult {
  /// "failed: 3 errors, 1 warning", "passed": the verdict on a run.
  func phrase(_ totals: Totals) -> String {
    totals.findingsPhrase.map { "\(rawValue): \($0)" } ?? rawValue
  }
}
