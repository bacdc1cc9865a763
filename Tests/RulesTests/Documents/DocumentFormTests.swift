import ApplicationDefinition
import Findings
import Testing

@testable import Rules

/// The rules about a document as a whole, which need no definition.
@Suite struct DocumentFormTests {
  static let syntaxErrors: [(json: String, finding: String)] = [
    ("", "1:1 -: not valid JSON: the text is empty; expected a value"),
    ("{\n  \"a\": 1,\n}", "2:9 -: not valid JSON: a comma before } is not allowed in JSON"),
    ("{\u{201c}a\u{201d}: 1}", "1:2 -: not valid JSON: keys need straight double quotes, found “ (U+201C)"),
  ]

  @Test(arguments: syntaxErrors)
  func syntaxErrorsAreReportedWithTheirPlace(_ json: String, _ finding: String) async throws {
    let document = try await metadata(json)
    #expect(findings(of: InvalidJSON.self, in: document).map(\.inDocument) == [finding])
    #expect(findings(of: NotADictionary.self, in: document).isEmpty)
    #expect(findings(of: DuplicateKey.self, in: document).isEmpty)
  }

  static let otherValues = [
    ("[1, 2]", "a list of 2 elements"), ("[]", "a list of 0 elements"), ("\"north\"", "the text \"north\""),
    ("-1.5e3", "the number -1.5e3"), ("true", "true"), ("null", "null"),
  ]

  @Test(arguments: otherValues)
  func otherValuesThanDictionariesAreNamed(_ json: String, _ name: String) async throws {
    let found = findings(of: NotADictionary.self, in: try await metadata("\n " + json))
    #expect(found.map(\.inDocument) == ["2:2 : metadata.json must hold a dictionary, but is \(name)"])
  }

  @Test(arguments: ["{}", #"{"a": {"a": 1}, "b": {"a": 2}}"#, #"[{"a": 1}, {"a": 2}]"#])
  func properDocumentsAreFine(_ json: String) async throws {
    let document = try await metadata(json)
    #expect(findings(of: InvalidJSON.self, in: document).isEmpty)
    #expect(findings(of: DuplicateKey.self, in: document).isEmpty)
    #expect(findings(of: DocumentTooLarge.self, in: document).isEmpty)
  }

  @Test func duplicateKeysAreFoundAtEveryLevel() async throws {
    let document = try await metadata(
      """
      {"a": 1,
       "list": [{"b": 1, "\\u0062": 2}],
       "a": {"c": 1, "c": 2, "d": 3, "c": 4},
       "e\u{301}": 1, "\u{e9}": 2}
      """)
    let tail = "; readers disagree on which value counts"
    #expect(
      findings(of: DuplicateKey.self, in: document).map(\.inDocument) == [
        "2:20 /list/0/b: the key \"b\" stands twice in this dictionary, first on line 2, column 12" + tail,
        "3:2 /a: the key \"a\" stands twice in this dictionary, first on line 1, column 2" + tail,
        "3:16 /a/c: the key \"c\" stands 3 times in this dictionary, first on line 3, column 8" + tail,
      ])
  }

  @Test func aFloodOfDuplicateKeysIsCounted() async throws {
    let members = (0..<1000).map { "\"k\($0)\": 1, \"k\($0)\": 2" }
    let found = findings(
      of: DuplicateKey.self, in: try await metadata("{" + members.joined(separator: ",\n") + "}"))
    #expect(found.count == 21)
    #expect(
      found.filter { $0.location.pointer == "" }.map(\.inDocument) == [
        "1:1 : metadata.json has 980 more repeated keys"
      ])
  }

  @Test func aDocumentThatIsTooLargeIsNotRead() async throws {
    let document = try await metadata(#"{"a": 1, }"#) { $0.maximumBytes = 9 }
    let found = findings(of: DocumentTooLarge.self, in: document)
    #expect(found.map(\.inDocument) == ["- -: metadata.json has 10 bytes, more than the 9 that are admitted"])
    #expect(found.first?.location.entry?.name == "WO_1/metadata.json")
    #expect(found.first?.location.workOrder == "WO_1")
    #expect(findings(of: InvalidJSON.self, in: document).isEmpty)
  }

  @Test func whatNestsTooDeepIsNotCalledInvalid() async throws {
    var limits = Limits()
    limits.set(.nesting, to: 3)
    #expect(
      findings(of: InvalidJSON.self, in: try await metadata(#"{"a": [[1]]}"#, limits: limits)).isEmpty)
    let found = findings(of: InvalidJSON.self, in: try await metadata(#"{"a": [[[1]]]}"#, limits: limits))
    #expect(
      found.map(\.inDocument) == [
        "1:9 -: objects and arrays nest deeper than 3 levels, so the document is not checked"
      ])
    #expect(
      found.map(\.remedy) == [
        "Nest the document's values less deep, or raise the limit with --limit nesting=N, or under limits: in the definition."
      ])
  }

  /// Where the definition says nothing of the document's size, the limit for all documents counts; otherwise it does not.
  @Test func theGeneralLimitForDocuments() async throws {
    var limits = Limits()
    limits.set(.documentBytes, to: 9)
    let document = try await metadata(#"{"a": 10 }"#, limits: limits)
    let found = findings(of: DocumentTooLarge.self, in: document)
    #expect(found.map(\.inDocument) == ["- -: metadata.json has 10 bytes, more than the 9 that are admitted"])
    #expect(found.first?.remedy.contains("--limit document_bytes=N") == true)
    let admitted = try await metadata(#"{"a": 10 }"#, limits: limits) { $0.maximumBytes = 10 }
    #expect(findings(of: DocumentTooLarge.self, in: admitted).isEmpty)
  }

  @Test func aDocumentOfJustTheLargestSizeIsRead() async throws {
    let document = try await metadata(#"{"a": 1}"#) { $0.maximumBytes = 8 }
    #expect(findings(of: DocumentTooLarge.self, in: document).isEmpty)
  }
}
