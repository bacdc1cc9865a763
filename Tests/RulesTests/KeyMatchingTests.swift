import ApplicationDefinition
import Findings
import JSONTree
import TestSupport
import Testing

@testable import Rules

@Suite struct KeyMatchingTests {
  @Test func keysAreFoundInAnyOrder() throws {
    let matching = try matching(#"{"c": 3, "a": 1, "b": 2}"#, keys(key("a"), key("b"), key("c")))
    #expect(shown(matching) == [[": a=1 b=2 c=3"]])
  }

  @Test func absentKeysAreNil() throws {
    let matching = try matching(
      #"{"b": 2}"#, keys(key("a", required: true), key("b"), key("c"), key("d", required: true)))
    #expect(shown(matching) == [[": b=2", "missing a d"]])
  }

  @Test func keysThatAreNotListedAreKept() throws {
    let matching = try matching(#"{"x": 0, "a": 1, "y": 0, "A": 0}"#, keys(key("a")))
    #expect(shown(matching) == [[": a=1", "unknown x y A"]])
  }

  @Test func theLastOfSeveralCounts() throws {
    let matching = try matching(#"{"a": 1, "b": 2, "a": 3}"#, keys(key("a"), key("b")))
    #expect(shown(matching) == [[": a=3 b=2"]])
  }

  @Test func keysAreComparedByteForByteOnceEscapesAreReplaced() throws {
    // A precomposed é is listed; the document has it escaped, and then decomposed.
    let matching = try matching(#"{"\u00e9": 1, "e\u0301": 2}"#, keys(key("\u{e9}")))
    #expect(shown(matching) == [[": \u{e9}=1", "unknown e\u{301}"]])
  }

  @Test func listedKeysOfDictionariesAreFollowed() throws {
    let address = keys(key("street", required: true), key("geo") { $0.keys = keys(key("lat")) })
    let requirements = keys(key("name"), key("address", .dictionary) { $0.keys = address })
    let matching = try matching(
      #"{"address": {"geo": {"lat": 1, "lon": 2}, "town": 3}, "name": 4}"#, requirements)
    #expect(
      shown(matching) == [
        [": name=4 address={}"], ["/address: geo={}", "missing street", "unknown town"],
        ["/address/geo: lat=1", "unknown lon"],
      ])
  }

  @Test(arguments: ["[]", "null", #""street""#, "7"])
  func aValueThatIsNoDictionaryIsNotFollowed(_ value: String) throws {
    let requirements = keys(key("address", .dictionary) { $0.keys = keys(key("street", required: true)) })
    let matching = try matching(#"{"address": \#(value)}"#, requirements)
    #expect(matching.dictionaries.count == 1)
  }

  @Test(arguments: ["[]", "null", #""a""#, "7", #"[{"a": 1}]"#])
  func aDocumentThatIsNoDictionaryHasNothingToMatch(_ json: String) throws {
    #expect(try matching(json, keys(key("a", required: true))).dictionaries.isEmpty)
  }

  @Test func whereNothingIsAskedNothingIsMatched() throws {
    #expect(try matching(#"{"a": 1}"#, KeyRequirements()).dictionaries.isEmpty)
    let nested = try matching(
      #"{"a": {"b": 1}}"#, keys(key("a", .dictionary) { $0.keys = KeyRequirements() }))
    #expect(nested.dictionaries.count == 1)
    // A word on unknown keys is something, even without any that are known.
    let closed = try matching(#"{"a": 1}"#, keys(unknown: .severity(.error)))
    #expect(shown(closed) == [[":", "unknown a"]])
  }

  /// Random documents against a plain reading of the same text with dictionaries.
  @Test func randomDocumentsAgreeWithAPlainReading() throws {
    var random = SplitMix64(seed: 20)
    let names = ["a", "b", "c", "d", "long_key_name", "\u{e9}"]
    for _ in 0..<500 {
      let listed = names.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random))
      var requirements = keys(unknown: .severity(.note))
      requirements.list = listed.map { key($0, required: Bool.random(using: &random)) }
      let members = (0..<Int.random(in: 0...8, using: &random)).map { number in
        (name: names[Int.random(in: 0..<names.count, using: &random)], number: number)
      }
      let json = "{" + members.map { "\"\($0.name)\": \($0.number)" }.joined(separator: ", ") + "}"

      let matching = try matching(json, requirements)
      let dictionary = try #require(matching.dictionaries.first)
      let last = Dictionary(members.map { ($0.name, String($0.number)) }, uniquingKeysWith: { $1 })
      #expect(dictionary.values.map { $0?.numberText } == listed.map { last[$0] }, "\(json)")
      #expect(
        dictionary.missingKeys.map(\.name)
          == requirements.list.filter { $0.isRequired && last[$0.name] == nil }.map(\.name), "\(json)")
      #expect(
        dictionary.unknownMembers.map(\.key) == members.map(\.name).filter { !listed.contains($0) }, "\(json)"
      )
    }
  }

  private func matching(_ json: String, _ requirements: KeyRequirements) throws -> KeyMatching {
    KeyMatching(try JSONTree.parse(Array(json.utf8)).root, AskedKeys(requirements))
  }

  /// One list for each dictionary: its pointer with the present keys, then the missing and the unknown ones, if there are any.
  private func shown(_ matching: KeyMatching) -> [[String]] {
    matching.dictionaries.map { dictionary in
      let present = zip(dictionary.requirements.list, dictionary.values).compactMap { requirement, value in
        value.map { " \(requirement.name)=\($0.numberText ?? "{}")" }
      }
      let missing = dictionary.missingKeys.map { " \($0.name)" }.joined()
      let unknown = dictionary.unknownMembers.map { " \($0.key)" }.joined()
      return ["\(dictionary.value.pointer.description):\(present.joined())"]
        + (missing.isEmpty ? [] : ["missing\(missing)"]) + (unknown.isEmpty ? [] : ["unknown\(unknown)"])
    }
  }
}
