import ApplicationDefinition
import Findings
import Foundation
import Testing
import YAMLTree

@Suite struct EditorSchemaTests {
  /// Schema and decoder speak the same language, but for the cases that say why not.
  @Test(.enabled(if: PythonSchemaJudge.isAvailable, "Python's jsonschema is not installed"))
  func schemaAndDecoderAgree() throws {
    let cases =
      AcceptedDefinitions.all + [DefinitionCase("everything", file: FullDefinition.text)]
      + RefusedDefinitions.all
    let documents = try cases.map { try YAMLTree.parse(Array($0.text.utf8)).root?.jsonForm ?? "null" }
    let verdict = try PythonSchemaJudge.verdict(
      schema: ApplicationDefinition.editorSchema(rules: SampleRules.all), documents: documents)
    try #require(verdict.schema == nil)
    try #require(verdict.documents.count == cases.count)
    for (definition, mistake) in zip(cases, verdict.documents) {
      let isRefused = !definition.diagnostics.isEmpty
      if definition.onlyDecoder == nil {
        #expect((mistake != nil) == isRefused, "\(definition.name): \(mistake ?? "accepted")")
      } else if YAMLTree.parse(Array(definition.text.utf8)).root != nil {
        #expect(mistake == nil, "\(definition.name) is refused by the schema, too")
      }
    }
  }

  @Test func schemaDescribesRulesAndOptions() throws {
    let schema = try dictionary(
      JSONSerialization.jsonObject(with: Data(ApplicationDefinition.editorSchema(rules: SampleRules.all))))
    #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    let properties = try dictionary(schema["properties"])
    #expect(
      Set(properties.keys) == [
        "schema_version", "application", "task_groups", "images", "metadata", "parameters", "rules",
        "suppress", "limits",
      ])
    #expect(schema["required"] as? [String] == ["schema_version", "application", "task_groups"])

    let limits = try dictionary(dictionary(properties["limits"])["properties"])
    #expect(Set(limits.keys) == Set(Limit.all.map(\.name)))
    let nesting = try dictionary(limits["nesting"])
    #expect(nesting["description"] as? String == Limit.nesting.summary)
    #expect(nesting["default"] as? Int == 128)

    let rules = try dictionary(dictionary(properties["rules"])["properties"])
    #expect(Set(rules.keys) == Set(SampleRules.all.flatMap { [$0.id] + $0.aliases }.map(\.rawValue)))
    let name = try dictionary(rules["work-order-name"])
    #expect(name["description"] as? String == "A work order's name is unusual. Severity: warning.")
    let setting = try dictionary((name["anyOf"] as? [Any])?.last)
    let options = try dictionary(setting["properties"])
    let length = try dictionary(options["max_length"])
    #expect(length["description"] as? String == "The most characters.")
    #expect(length["minimum"] as? Int == 1)
    #expect(length["maximum"] as? Int == 255)
    #expect(length["default"] as? Int == 128)
  }

  @Test func sameRulesGiveTheSameBytes() {
    let first = ApplicationDefinition.editorSchema(rules: SampleRules.all)
    #expect(first == ApplicationDefinition.editorSchema(rules: SampleRules.all))
    #expect(first.last == UInt8(ascii: "\n"))
  }

  private func dictionary(_ value: Any?) throws -> [String: Any] { try #require(value as? [String: Any]) }
}
