public import Findings
import JSONTree

/// The rules' descriptions for programs.
public enum RuleJSON {
  /// The version of the list's shape, by semantic versioning.
  public static let schemaVersion = "1.1"

  /// All rules, by family and id.
  public static func bytes(for rules: [RuleDescription]) -> [UInt8] {
    JSONWriter.bytes(.pretty) { writer in
      writer.beginObject()
      writer.member("schema_version", schemaVersion)
      writer.key("rules")
      writer.beginArray(.joined)
      for rule in rules.byFamily().flatMap(\.rules) { write(rule, to: &writer) }
      writer.endArray()
      writer.endObject()
    }
  }

  private static func write(_ rule: RuleDescription, to writer: inout JSONWriter<Never>) {
    writer.beginObject()
    writer.member("id", rule.id.rawValue)
    writer.key("aliases")
    writer.beginArray(.inline)
    for alias in rule.aliases { writer.string(alias.rawValue) }
    writer.endArray()
    writer.member("family", rule.family.rawValue)
    writer.member("scope", rule.scope.rawValue)
    writer.member("severity", rule.severity.rawValue)
    writer.key("needs_definition")
    writer.bool(rule.needsDefinition)
    writer.key("needs_deep")
    writer.bool(rule.needsAllContents)
    writer.member("summary", rule.summary)
    writer.member("rationale", rule.rationale)
    writer.member("remedy", rule.remedy)
    writer.key("options")
    writer.beginArray()
    for option in rule.options { write(option, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ option: RuleOption, to writer: inout JSONWriter<Never>) {
    writer.beginObject(.inline)
    writer.member("name", option.name)
    writer.member("kind", option.kind.name)
    if case .integer(let bounds) = option.kind {
      writer.member("minimum", bounds.lowerBound)
      writer.member("maximum", bounds.upperBound)
    }
    writer.key("default")
    write(option.standard, to: &writer)
    writer.member("summary", option.summary)
    writer.endObject()
  }

  private static func write(_ value: RuleOptionValue, to writer: inout JSONWriter<Never>) {
    switch value {
    case .integer(let value): writer.int(value)
    case .boolean(let value): writer.bool(value)
    case .text(let text): writer.string(text)
    case .texts(let texts):
      writer.beginArray()
      for text in texts { writer.string(text) }
      writer.endArray()
    }
  }
}
