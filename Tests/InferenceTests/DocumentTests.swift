import ApplicationDefinition
import ExampleArchives
import Testing

@testable import Inference

@Suite struct DocumentTests {
  /// What is inferred from work orders with these parameters, one each.
  private func definition(_ parameters: String...) async throws -> InferredDefinition {
    try await definition(parameters)
  }

  private func definition(_ parameters: [String]) async throws -> InferredDefinition {
    try await InferredDefinition(
      from: SampleArchive(parameters.enumerated().map { ("WO_\($0)/parameters.json", $1) }))
  }

  @Test(arguments: [
    (["\"a\"", "\"b\""], "text"), (["1", "2.0"], "integer"), (["1", "0.5"], "number"), (["1e-1"], "number"),
    (["true", "false"], "boolean"), (["[]", "[1]"], "list"), (["{}", "{}"], "dictionary"),
  ])
  func typesAreThoseOfTheValues(values: [String], type: String) async throws {
    let lines = try await definition(values.map { #"{"k": \#($0)}"# }).parameterLines
    #expect(lines[1...2] == ["      type: \(type)", "      required: true"])
  }

  @Test func mixedTypesAreNone() async throws {
    let lines = try await definition(
      #"{"k": "a"}"#, #"{"k": 1}"#, #"{"k": 0.5}"#, #"{"k": null}"#, #"{"k": {"inner": 1}}"#, #"{"k": true}"#
    ).parameterLines
    #expect(
      lines == [
        "    k:  # in all 6 documents",
        "      # without a type; seen: 1 text, 1 number with a fraction, 1 integer, 1 boolean, "
          + "1 dictionary, 1 null",
        "      required: true",
      ])
  }

  @Test func keysAreRequiredWhenEveryWorkOrderHasThem() async throws {
    var archive = SampleArchive([
      ("WO_1/parameters.json", #"{"k": 1}"#), ("WO_2/parameters.json", #"{"k": 1}"#),
    ])
    #expect(try await InferredDefinition(from: archive).parameterLines.contains("      required: true"))
    archive.add("WO_3/meter.jpg")
    let without = try await InferredDefinition(from: archive)
    #expect(!without.parameterLines.contains("      required: true"))
    #expect(
      without.lines(from: "# parameters", to: "parameters") == ["# parameters.json: in 2 of 3 work orders."])
  }

  @Test func documentsThatCannotBeReadAreCounted() async throws {
    var archive = SampleArchive([
      ("WO_1/parameters.json", #"{"k": 1}"#), ("WO_2/parameters.json", "[]"), ("WO_3/parameters.json", "{,}"),
      ("WO_4/parameters.json", String(repeating: " ", count: DocumentReader.largest + 1)),
    ])
    var damaged = ZipEntry("WO_5/parameters.json", ZipContent(stored: Array("{}".utf8)))
    damaged.content.crc32 ^= 1
    archive.entries.append(damaged)
    let definition = try await InferredDefinition(from: archive)
    #expect(
      definition.parameterLines == [
        "    k:", "      type: integer", "      required: true", "      # minimum: 1  # seen",
        "      # maximum: 1  # seen",
      ])
    #expect(
      definition.headerLines.suffix(4) == [
        "#   1 parameters.json: larger than 1048576 bytes", "#   1 parameters.json: damaged or encrypted",
        "#   1 parameters.json: not valid JSON", "#   1 parameters.json: not a JSON dictionary",
      ])
  }

  @Test func manyDocumentsTakeSeveralReaders() async throws {
    let definition = try await definition(Array(repeating: #"{"k": 1}"#, count: 10_000))
    #expect(definition.parameterLines.first == "    k:  # in all 10000 documents")
  }

  @Test func aFewTextsLookLikeAChoice() async throws {
    let colours = (0..<12).map { #"{"k": "\#(["red", "no", "a, b", "it's"][$0 % 4])"}"# }
    #expect(
      try await definition(colours).parameterLines.last
        == #"      # enum: ["a, b", "it's", "no", red]  # the values seen"#)
  }

  @Test(arguments: [
    (0..<9).map { _ in "same" }, (0..<12).map { String($0 / 2) }, (0..<27).map { String($0 % 9) },
    (0..<12).map { _ in String(repeating: "x", count: 41) },
  ])
  func otherTextsDoNot(values: [String]) async throws {
    let lines = try await definition(values.map { #"{"k": "\#($0)"}"# }).parameterLines
    #expect(lines.count == 3)
  }

  @Test func numbersHaveARange() async throws {
    let lines = try await definition(#"{"k": 9}"#, #"{"k": -1e3}"#, #"{"k": 10.50}"#).parameterLines
    #expect(lines.suffix(2) == ["      # minimum: -1e3  # seen", "      # maximum: 10.50  # seen"])
    let long = "1" + String(repeating: "0", count: 40)
    #expect(try await definition(#"{"k": 9}"#, #"{"k": \#(long)}"#).parameterLines.count == 3)
  }

  @Test func dictionariesAreLookedIntoThreeLevelsDeep() async throws {
    let lines = try await definition(#"{"a": {"b": {"c": {"d": {}}}}}"#, #"{"a": {"b": {"c": {}, "x": []}}}"#)
      .parameterLines
    #expect(
      lines == [
        "    a:  # in all 2 documents", "      type: dictionary", "      required: true", "      keys:",
        "        b:  # in all 2 dictionaries", "          type: dictionary", "          required: true",
        "          keys:", "            c:  # in all 2 dictionaries", "              type: dictionary",
        "              required: true", "              # its keys are not listed, because they lie too deep",
        "            x:  # in 1 of 2 dictionaries", "              type: list",
      ])
  }

  @Test func aKeyThatStandsTwiceCountsOnce() async throws {
    let lines = try await definition(#"{"k": 1, "k": "a"}"#, "{}").parameterLines
    #expect(lines[0...1] == ["    k:  # in 1 of 2 documents", "      type: integer"])
  }

  @Test func keysAreToldApartByTheirBytes() async throws {
    let yaml = try await definition("{\"caf\u{e9}\": 1, \"cafe\u{301}\": 2}").yaml(name: "n", version: "1")
    #expect(try expectDecodes(yaml).parameters.keys.list.map { $0.name.unicodeScalars.count } == [4, 5])
  }

  @Test func keysAreCapped() async throws {
    let members = (0..<600).map { #""key\#($0)": 0"# } + [#""\#(String(repeating: "k", count: 256))": 0"#]
    let definition = try await definition("{\(members.joined(separator: ","))}", #"{"key0": {"inner": 1}}"#)
    #expect(definition.parameterLines.count { $0.hasPrefix("    key") } == 500)
    #expect(
      definition.parameterLines.last
        == "    # and further keys, too long or too many to be listed: met 101 times")
    try expectDecodes(definition.yaml(name: "n", version: "1"))
  }

  @Test func theLongestKeysStayReadable() async throws {
    let longest = String(repeating: "\\u0001", count: 255)
    let yaml = try await definition(#"{"\#(longest)": {"\#(longest)": {"\#(longest)": 1}}}"#)
      .yaml(name: "n", version: "1")
    let key = try #require(try expectDecodes(yaml).parameters.keys.list.first)
    #expect(key.name == String(repeating: "\u{1}", count: 255))
    #expect(key.keys?.list.first?.keys?.list.first?.type?.value == .integer)
  }

  @Test func thePlaceOfTheLastKeysIsSaid() async throws {
    let filling = (0..<499).map { #""key\#($0)": 0"# }.joined(separator: ",")
    let lines = try await definition("{\(filling),\"last\": {\"inner\": 1}}").parameterLines
    #expect(
      lines.suffix(4) == [
        "    last:", "      type: dictionary", "      required: true",
        "        # and further keys, too long or too many to be listed: met 1 time",
      ])
  }
}
