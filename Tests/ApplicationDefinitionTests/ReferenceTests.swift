import ApplicationDefinition
import Foundation
import Testing

/// `Documentation/ApplicationDefinition.md` says what the decoder does.
@Suite struct ReferenceTests {
  private let text: String

  init() throws {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    text = try String(
      contentsOf: repository.appendingPathComponent("Documentation/ApplicationDefinition.md"), encoding: .utf8
    )
  }

  /// Each table stands between its marks, and no other text does.
  @Test func tablesAreThoseOfTheGrammar() throws {
    for table in ApplicationDefinition.referenceTables() {
      let begin = "<!-- generated: \(table.name) -->\n"
      let start = try #require(text.range(of: begin), "there is no table \(table.name)")
      let end = try #require(text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
      #expect(String(text[start.upperBound..<end.lowerBound]) == table.markdown)
    }
    let marks = text.components(separatedBy: "<!-- generated: ").count - 1
    #expect(marks == ApplicationDefinition.referenceTables().count)
  }

  /// Every example is a proper definition.
  @Test func examplesAreAccepted() {
    let examples = text.components(separatedBy: "```yaml\n").dropFirst().map { part in
      part.components(separatedBy: "```")[0]
    }
    #expect(!examples.isEmpty)
    for example in examples {
      let whole = example.contains("schema_version:") ? example : DefinitionCase.head + example
      let decoded = ApplicationDefinition.decode(Array(whole.utf8), rules: SampleRules.all)
      #expect(decoded.diagnostics.map(\.line) == [], "\(example)")
    }
  }
}
