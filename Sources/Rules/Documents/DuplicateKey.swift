import Findings
import JSONTree
import Wording

/// A dictionary has the same key twice.
struct DuplicateKey: DocumentRule {
  static let description = RuleDescription(
    id: "duplicate-key", family: .documents, scope: .document, severity: .error,
    summary: "A dictionary of a document has the same key more than once.",
    rationale: """
      JSON leaves open which of the values counts: some readers take the first, most the last, some refuse the document. What \
      the site reads may not be what you see.
      """,
    remedy: "Keep the value that is meant and delete the others.",
    goodExample: RuleExample([.text("WO_1/metadata.json", #"{"region": "north"}"#)]),
    badExample: RuleExample(
      [.text("WO_1/metadata.json", #"{"region": "north", "region": "south"}"#)],
      findings: [
        .init(
          at: "WO_1/metadata.json",
          #"the key "region" stands twice in this dictionary, first on line 1, column 2; readers disagree on which value counts"#
        )
      ]))

  /// How many repeated keys of one document are reported one by one; further ones are counted.
  private static let namedKeys = 20

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    guard case .tree(let tree) = document.content, tree.hasDuplicateKeys else { return }
    var count = 0
    var containers: [JSONValue] = []
    var next: JSONValue? = tree.root
    while let container = next {
      for repetition in repetitions(in: container) {
        count += 1
        if count <= Self.namedKeys { report(repetition, in: document, into: &findings) }
      }
      if container.kind == .object {
        for member in container.members where member.value.count > 0 { containers.append(member.value) }
      } else {
        for element in container.elements where element.count > 0 { containers.append(element) }
      }
      next = containers.popLast()
    }
    if count > Self.namedKeys {
      findings.add(
        "\(document.fileName) has \(counted(count - Self.namedKeys, "more repeated key"))",
        at: document.location(of: tree.root), subject: "\(count) keys")
    }
  }

  /// A key that a dictionary has more than once.
  private struct Repetition {
    let first: JSONMember
    let second: JSONMember
    let count: Int
  }

  /// The repeated keys of one dictionary, by their second occurrences.
  private func repetitions(in dictionary: JSONValue) -> [Repetition] {
    let duplicates = dictionary.duplicateKeys
    guard !duplicates.isEmpty else { return [] }
    // Keys are compared as bytes, as the parser does; `String` would hold two Unicode spellings for one.
    var occurrences: [[UInt8]: [JSONMember]] = [:]
    for member in dictionary.members { occurrences[Array(member.key.utf8), default: []].append(member) }
    return duplicates.compactMap { duplicate in
      guard let members = occurrences.removeValue(forKey: Array(duplicate.key.utf8)) else { return nil }
      return Repetition(first: members[0], second: duplicate, count: members.count)
    }
  }

  private func report(
    _ repetition: Repetition, in document: DocumentSubject, into findings: inout FindingCollector
  ) {
    let first = repetition.first.keyPosition
    findings.add(
      "the key \(shown(repetition.second.key)) stands \(times(repetition.count)) in this dictionary, first on line "
        + "\(first.line), column \(first.column); readers disagree on which value counts",
      at: document.location(ofKey: repetition.second))
  }
}
