import Findings
import JSONTree
import Linting

/// The table of rules of a SARIF log (section 3.49).
extension JSONWriter {
  /// The tool, with all of its rules, those that are off included.
  mutating func sarifTool(_ header: RunHeader) throws(Failure) {
    try beginObject()
    try key("driver")
    try beginObject()
    try member("name", "batchlint")
    try member("version", header.toolVersion)
    try member("semanticVersion", header.toolVersion)
    try key("rules")
    try beginArray(.joined)
    for rule in header.rules { try sarifRule(rule) }
    try endArray()
    try endObject()
    try endObject()
  }

  private mutating func sarifRule(_ rule: RunHeader.ReportedRule) throws(Failure) {
    let description = rule.description
    let severity = rule.severity ?? description.severity
    try beginObject()
    try member("id", description.id.rawValue)
    if !description.aliases.isEmpty {
      try key("deprecatedIds")
      try beginArray(.inline)
      for alias in description.aliases { try string(alias.rawValue) }
      try endArray()
    }
    try key("shortDescription")
    try sarifText(description.summary)
    try key("fullDescription")
    try sarifText(SARIFText.description(description.rationale))
    let help = "\(description.rationale)\n\n\(description.remedy)"
    try key("help")
    try beginObject(.inline)
    try member("text", help)
    try member("markdown", help)
    try endObject()
    try key("defaultConfiguration")
    try beginObject(.inline)
    try member("level", severity.rawValue)
    try key("enabled")
    try bool(rule.severity != nil)
    try endObject()
    try key("properties")
    try beginObject(.inline)
    try key("tags")
    try beginArray()
    try string(description.family.rawValue)
    try endArray()
    // GitHub sorts alerts by this one, and knows no notes.
    try member("problem.severity", severity == .note ? "recommendation" : severity.rawValue)
    try endObject()
    try endObject()
  }

  /// An object whose only member is a text. SARIF has many of them.
  mutating func sarifText(_ text: String) throws(Failure) {
    try beginObject(.inline)
    try member("text", text)
    try endObject()
  }
}
