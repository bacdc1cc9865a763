/// What a `metadata.json` or `parameters.json` must hold.
enum DocumentSection {
  static let document = Shape<DocumentRequirements>.dictionary(grammar) { _ in DocumentRequirements() }

  static let grammar = DictionaryGrammar<DocumentRequirements>(
    "a dictionary with keys, unknown_keys and max_bytes",
    [
      Field(
        "keys", KeySection.keys, \.keys.list, "The keys that are known, each with what is asked of its value."
      ),
      Field("unknown_keys", .level, \.keys.unknownKeys, unknownKeysSummary)
        .placed(in: \.keys.unknownKeysPosition),
      Field(
        "max_bytes", .byteCount, \.maximumBytes,
        "The most bytes that the document may have; without it, as the limit `document_bytes` says."),
    ])
  static let unknownKeysSummary =
    "How much a key weighs that is not listed; without it, as the rule `unknown-key` says."
}
