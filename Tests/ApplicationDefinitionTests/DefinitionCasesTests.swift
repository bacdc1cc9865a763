import ApplicationDefinition
import Findings
import Testing
import YAMLTree

@Suite struct DefinitionCasesTests {
  @Test func thereAreEnoughCases() {
    #expect(AcceptedDefinitions.all.count >= 60)
    #expect(RefusedDefinitions.all.count >= 60)
    let names = (AcceptedDefinitions.all + RefusedDefinitions.all).map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: AcceptedDefinitions.all)
  func properDefinitionsAreAccepted(_ definition: DefinitionCase) {
    let decoded = ApplicationDefinition.decode(Array(definition.text.utf8), rules: SampleRules.all)
    #expect(decoded.diagnostics.map(\.line) == [])
    #expect(decoded.definition != nil)
  }

  @Test(arguments: RefusedDefinitions.all)
  func allMistakesAreReportedInReadingOrder(_ definition: DefinitionCase) {
    let decoded = ApplicationDefinition.decode(Array(definition.text.utf8), rules: SampleRules.all)
    #expect(decoded.diagnostics.map(\.line) == definition.diagnostics)
    #expect(decoded.definition == nil)
  }

  @Test func invalidBytesAreAMistake() {
    let decoded = ApplicationDefinition.decode(
      Array(DefinitionCase.head.utf8) + [0x78, 0x2d, 0x61, 0x3a, 0x20, 0xff], rules: [])
    #expect(decoded.definition == nil)
    #expect(decoded.diagnostics.map(\.position) == [SourcePosition(line: 4, column: 6)])
  }

  /// A file beyond a limit is refused with one diagnostic, and without much work.
  @Test(arguments: [
    (YAMLLimits(bytes: 100), "x-a: " + String(repeating: "a", count: 100)),
    (YAMLLimits(depth: 8), "x-a: " + String(repeating: "[", count: 100_000)),
    (YAMLLimits(), "x-a: " + String(repeating: "{a: ", count: 100_000)),
    (
      YAMLLimits(nodes: 1_000),
      "x-a: &a [1,2,3,4,5,6,7,8]\nx-b: &b [*a,*a,*a,*a,*a,*a]\nx-c: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]"
    ),
  ])
  func limitsHold(_ limits: YAMLLimits, _ text: String) {
    let decoded = ApplicationDefinition.decode(
      Array((DefinitionCase.head + text).utf8), rules: [], limits: limits)
    #expect(decoded.definition == nil)
    #expect(decoded.diagnostics.count == 1)
  }

  /// Nested keys go as deep as the YAML reader lets them.
  @Test func deeplyNestedKeysAreRead() throws {
    let depth = 20
    let text =
      "parameters: " + String(repeating: "{keys: {a: ", count: depth) + String(repeating: "}}", count: depth)
    let decoded = ApplicationDefinition.decode(Array((DefinitionCase.head + text).utf8), rules: [])
    #expect(decoded.diagnostics.map(\.line) == [])
    var keys = try #require(decoded.definition).parameters.keys
    for _ in 1..<depth { keys = try #require(keys.list.first?.keys) }
    #expect(keys.list.map(\.name) == ["a"])
    #expect(keys.list.first?.type == nil)
  }

  @Test func longTextsAreCutInMessages() throws {
    let name = String(repeating: "é", count: 100_000)
    let text = DefinitionCase.head + "metadata: {keys: {? \(name) : {type: \(name)}}}\n"
    let decoded = ApplicationDefinition.decode(Array(text.utf8), rules: [])
    let diagnostic = try #require(decoded.diagnostics.first)
    #expect(decoded.diagnostics.count == 1)
    #expect(
      diagnostic.keyPath == "metadata.keys[\"\(String(repeating: "é", count: 60))…\" (200000 bytes)].type")
    #expect(
      diagnostic.message.hasSuffix("found the text \"\(String(repeating: "é", count: 60))…\" (200000 bytes)"))
  }
}
