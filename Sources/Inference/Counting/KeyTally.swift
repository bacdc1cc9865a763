import ExactNumbers
import JSONTree
import Wording

/// What was seen of one key and its values.
struct KeyTally: Sendable {
  let name: ExactText
  /// How many dictionaries have the key.
  private(set) var dictionaries = 0
  /// How many values there were of each type.
  private(set) var types: [SeenType: Int] = [:]
  private(set) var texts = TextTally()
  private(set) var numbers = NumberTally()
  /// The keys of the values that are dictionaries.
  private(set) var nested = DictionaryTally()
  /// Whether some dictionary lay too deep to be looked into.
  private(set) var isCutOff = false

  private var lastDictionary = 0

  init(_ name: ExactText) { self.name = name }

  /// Counts a value.
  ///
  /// - Parameters:
  ///   - number: the number of the dictionary that the key stands in. Of equal keys in one dictionary the first counts.
  ///   - levels: how many more levels of dictionaries are looked into.
  ///   - room: how many more keys may be listed in the whole document.
  mutating func count(_ value: JSONValue, inDictionary number: Int, levels: Int, room: inout Int) {
    guard number != lastDictionary else { return }
    lastDictionary = number
    dictionaries += 1
    let type = SeenType(of: value)
    types[type, default: 0] += 1
    switch type {
    case .text: texts.count(value.string)
    case .integer, .number: numbers.count(value.number)
    case .dictionary where levels > 0: nested.count(value, levels: levels, room: &room)
    case .dictionary: isCutOff = true
    case .boolean, .list, .null: break
    }
  }

  /// The one type that fits all values; nil if there is none that a definition can ask for.
  var type: SeenType? {
    let seen = Set(types.keys)
    if seen == [.integer, .number] { return .number }
    guard seen.count == 1, let type = seen.first, type != .null else { return nil }
    return type
  }
}

/// What a JSON value is, in the words of a definition. A number without a fraction, such as `3` or `3.0`, is an integer.
enum SeenType: String, CaseIterable, Sendable {
  case text, number, integer, boolean, list, dictionary, null

  init(of value: JSONValue) {
    self =
      switch value.kind {
      case .object: .dictionary
      case .array: .list
      case .string: .text
      case .number: value.number?.isInteger == true ? .integer : .number
      case .boolean: .boolean
      case .null: .null
      }
  }

  /// "2 texts".
  func counted(_ count: Int) -> String {
    switch self {
    case .boolean: Wording.counted(count, "boolean")
    case .dictionary: Wording.counted(count, "dictionary", plural: "dictionaries")
    case .number: Wording.counted(count, "number with a fraction", plural: "numbers with a fraction")
    case .null: "\(count) null"
    case .text, .integer, .list: Wording.counted(count, rawValue)
    }
  }
}
