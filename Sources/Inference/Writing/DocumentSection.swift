import Batch
import ExactNumbers
import Wording

/// The section `metadata` or `parameters`.
struct DocumentSection {
  private let kind: DocumentKind
  private let census: DocumentCensus
  private let workOrders: Int

  init(_ kind: DocumentKind, _ census: DocumentCensus, workOrders: Int) {
    self.kind = kind
    self.census = census
    self.workOrders = workOrders
  }

  func write(to text: inout DefinitionText) {
    let seen =
      census.workOrders == 0 ? "not seen" : share(census.workOrders, of: workOrders, "work order")
    text.comment(0, "\(kind.fileName): \(seen).")
    text.line(0, "\(kind.rawValue):")
    if census.root.keys.isEmpty {
      text.line(1, "keys: {}")
    } else {
      text.line(1, "keys:")
    }
    write(
      census.root, called: ("document", "documents"), level: 2,
      asksForKeys: census.workOrders == workOrders, to: &text)
    text.blank()
  }

  /// Writes the keys of a dictionary. It calls itself for nested dictionaries, of which there are `DocumentCensus.levels` at most.
  ///
  /// - Parameters:
  ///   - noun: what is counted, in the singular and the plural.
  ///   - asksForKeys: whether keys that are in all dictionaries are required.
  private func write(
    _ dictionary: DictionaryTally, called noun: (one: String, many: String), level: Int, asksForKeys: Bool,
    to text: inout DefinitionText
  ) {
    for key in dictionary.keys {
      let total = dictionary.dictionaries
      let seen = total == 1 ? nil : share(key.dictionaries, of: total, noun.one, plural: noun.many)
      text.line(level, "\(YAMLText.scalar(key.name.text)):", comment: seen)
      writeRequirements(of: key, isRequired: asksForKeys && key.dictionaries == total, level + 1, to: &text)
    }
    if dictionary.unlisted > 0 {
      text.comment(
        level,
        "and further keys, too long or too many to be listed: met \(counted(dictionary.unlisted, "time"))")
    }
  }

  private func writeRequirements(
    of key: KeyTally, isRequired: Bool, _ level: Int, to text: inout DefinitionText
  ) {
    if let type = key.type {
      text.line(level, "type: \(type.rawValue)")
    } else {
      let counts = SeenType.allCases.compactMap { type in key.types[type].map(type.counted) }
      text.comment(level, "without a type; seen: \(counts.joined(separator: ", "))")
    }
    if isRequired { text.line(level, "required: true") }
    switch key.type {
    case .text:
      guard let choices = key.texts.choices else { break }
      text.comment(
        level, "enum: [\(choices.map(YAMLText.scalar).joined(separator: ", "))]  # the values seen")
    case .integer, .number:
      guard let range = key.numbers.range else { break }
      text.comment(level, "minimum: \(range.lowerBound.text)  # seen")
      text.comment(level, "maximum: \(range.upperBound.text)  # seen")
    case .dictionary: writeNested(key, level, to: &text)
    case .boolean, .list, .null, nil: break
    }
  }

  private func writeNested(_ key: KeyTally, _ level: Int, to text: inout DefinitionText) {
    if key.isCutOff { text.comment(level, "its keys are not listed, because they lie too deep") }
    if !key.nested.keys.isEmpty { text.line(level, "keys:") }
    write(
      key.nested, called: ("dictionary", "dictionaries"), level: level + 1, asksForKeys: true, to: &text)
  }
}
