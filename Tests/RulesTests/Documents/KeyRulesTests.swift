import ApplicationDefinition
import Findings
import Testing

@testable import Rules

/// The rules about which keys a document has.
@Suite struct KeyRulesTests {
  @Test func missingKeysAreReportedAtTheirDictionary() async throws {
    let address = keys(key("street", required: true, line: 7), key("town", line: 8))
    let requirements = keys(
      key("region", required: true, line: 4), key("comment", line: 5),
      key("address", .dictionary, required: true, line: 6) { $0.keys = address })
    let found = findings(
      of: MissingKey.self, in: try await metadata("{\n \"address\": {}\n}", requirements))
    #expect(
      found.map(\.inDocument) == [
        "1:1 : the key \"region\" is missing", "2:13 /address: the key \"street\" is missing",
      ])
    #expect(found.map(\.subject) == ["region", "street"])
    #expect(
      found.map(\.definition) == [SourcePosition(line: 4, column: 5), SourcePosition(line: 7, column: 5)])
  }

  @Test(arguments: [
    ("nb_fibres", "; is \"nb_fibres\" meant to be it?"), ("NB_FIBERS", "; is \"NB_FIBERS\" meant to be it?"),
    ("comment", ""),
  ])
  func aMisspeltKeyIsNamed(_ present: String, _ hint: String) async throws {
    let document = try await metadata("{\"\(present)\": 12}", keys(key("nb_fibers", required: true)))
    #expect(
      findings(of: MissingKey.self, in: document).map(\.message) == [
        "the key \"nb_fibers\" is missing\(hint)"
      ])
  }

  @Test func nothingIsMissingInAValueOfAnotherType() async throws {
    let requirements = keys(key("address", .dictionary) { $0.keys = keys(key("street", required: true)) })
    let document = try await metadata(#"{"address": []}"#, requirements)
    #expect(findings(of: MissingKey.self, in: document).isEmpty)
    #expect(findings(of: WrongType.self, in: document).count == 1)
  }

  @Test func unknownKeysAreReportedAtTheirKey() async throws {
    let document = try await metadata(
      #"{"regoin": 1, "colour": 2, "a/b": 3}"#, keys(key("region"), key("town")))
    let found = findings(of: UnknownKey.self, in: document)
    #expect(
      found.map(\.inDocument) == [
        "1:2 /regoin: the application knows no key \"regoin\"; did you mean \"region\"?",
        "1:15 /colour: the application knows no key \"colour\"",
        "1:28 /a~1b: the application knows no key \"a/b\"",
      ])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func aKeyThatIsThereIsNotMeantAgain() async throws {
    let document = try await metadata(#"{"region": 1, "regions": 2}"#, keys(key("region")))
    #expect(
      findings(of: UnknownKey.self, in: document).map(\.message) == [
        "the application knows no key \"regions\""
      ])
  }

  @Test func anotherUnicodeSpellingIsPointedOut() async throws {
    let document = try await metadata("{\"e\u{301}tat\": 1}", keys(key("\u{e9}tat")))
    #expect(
      findings(of: UnknownKey.self, in: document).map(\.message) == [
        "the application knows no key \"e\u{301}tat\"; an admitted one looks the same, but is composed of other "
          + "Unicode characters: type it anew"
      ])
  }

  @Test func theDefinitionSetsHowMuchUnknownKeysWeigh() async throws {
    var inner = keys(key("a"), unknown: .severity(.error))
    inner.unknownKeysPosition = SourcePosition(line: 9, column: 3)
    let silent = keys(key("a"), unknown: .off)
    let requirements = keys(
      key("strict", .dictionary) { $0.keys = inner }, key("silent", .dictionary) { $0.keys = silent },
      key("open", .dictionary) { $0.keys = keys(key("a")) }, key("free", .dictionary))
    let document = try await metadata(
      #"{"strict": {"x": 1}, "silent": {"x": 1}, "open": {"x": 1}, "free": {"x": 1}}"#, requirements)
    let found = findings(of: UnknownKey.self, in: document)
    #expect(found.map(\.location.pointer) == ["/strict/x", "/open/x"])
    #expect(found.map(\.severity) == [.error, .warning])
    #expect(found.map(\.definition) == [SourcePosition(line: 9, column: 3), nil])
  }

  @Test func aFloodOfUnknownKeysIsCounted() async throws {
    let members = (0..<1000).map { "\"k\($0)\": 1" }.joined(separator: ", ")
    let found = findings(of: UnknownKey.self, in: try await metadata("{\(members)}", keys(key("region"))))
    #expect(found.count == 21)
    #expect(
      found.first?.inDocument
        == "1:1 : this dictionary has 980 more keys that the application does not know, from \"k20\" on")
  }

  @Test func overLongKeysAreCut() async throws {
    let name = String(repeating: "k", count: 100_000)
    let found = findings(of: UnknownKey.self, in: try await metadata("{\"\(name)\": 1}", keys(key("region"))))
    #expect(
      found.map(\.message) == [
        "the application knows no key \"kkkkkkkkkkkkkkkkkkkk…kkkkkkkkkk\" (100000 characters)"
      ])
  }

  @Test func aDocumentWithoutListedKeysIsUnneeded() async throws {
    let found = findings(of: UnneededDocument.self, in: try await metadata(#"{"a": 1}"#))
    #expect(
      found.map(\.inDocument) == ["- -: the application lists no keys for metadata.json, so it has no effect"]
    )
    #expect(found.map(\.severity) == [.note])
    // Its keys are not reported one by one as well.
    #expect(findings(of: UnknownKey.self, in: try await metadata(#"{"a": 1}"#)).isEmpty)
  }

  @Test func aDocumentOfListedOrFreeKeysIsNeeded() async throws {
    #expect(findings(of: UnneededDocument.self, in: try await metadata("{}", keys(key("a")))).isEmpty)
    #expect(findings(of: UnneededDocument.self, in: try await metadata("{}", keys(unknown: .off))).isEmpty)
  }
}
