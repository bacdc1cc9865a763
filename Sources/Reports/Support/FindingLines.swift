import Findings
import Linting
import Wording

extension Location {
  /// "WO_1/parameters.json:12:15 /region": all that is known of the place but the archive; nil if it is the archive. Untrusted.
  var phrase: String? {
    var text = entry?.name ?? workOrder ?? ""
    if let position { text += ":\(position.line):\(position.column)" }
    if let pointer, !pointer.isEmpty { text += " \(pointer)" }
    if let offset { text += " (byte \(offset))" }
    return text.isEmpty ? nil : text
  }
}

extension Finding {
  /// "WO_1/parameters.json:1:1: error[missing-key]: the required key is missing. Add it.": everything on a line. Untrusted.
  var phrase: String {
    let place = location.phrase.map { "\($0): " } ?? ""
    return "\(place)\(severity.rawValue)[\(rule)]: \(sentence)"
  }

  /// What is wrong, and what to do about it. Untrusted.
  var sentence: String { Self.sentence(message, remedy) }

  /// A message and a remedy in a row: "the key is missing. Add the key." One that asks "did you mean …?" has its stop already.
  static func sentence(_ message: String, _ remedy: String) -> String {
    guard !remedy.isEmpty else { return message }
    return message + (message.last.map { ".?!".contains($0) } ?? true ? " " : ". ") + remedy
  }

  /// A finding about the run, placed where it is: in the application definition.
  var inDefinition: Finding {
    var finding = self
    finding.location.position = definition
    return finding
  }
}

extension Failure {
  /// "july/a.zip: WO_5/metadata.json: is encrypted": what could not be checked. Untrusted.
  var phrase: String { ([path] + (entry.map { [$0.name] } ?? []) + [message]).joined(separator: ": ") }
}

extension ArchiveReport {
  /// How many findings are counted but not listed, in words; nil if all are listed.
  var omissionPhrase: String? {
    let count = omittedFindings
    guard count > 0 else { return nil }
    return "\(counted(count, "more finding")) \(count == 1 ? "is" : "are") counted but not listed"
  }
}
