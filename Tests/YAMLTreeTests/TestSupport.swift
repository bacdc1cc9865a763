import YAMLTree

extension YAMLTree {
  /// Reads the UTF-8 of a text.
  static func parse(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLTree {
    parse(Array(text.utf8), limits: limits)
  }
}

extension YAMLNode {
  /// The tree on one line: texts in quotation marks, numbers and words bare, `?` before a key that is no scalar.
  var sketch: String {
    switch content {
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "null"
      case .boolean(let value): String(value)
      case .integer(let digits), .float(let digits): digits
      case .text(let text): "\"\(text)\""
      }
    case .sequence(let items): "[" + items.map(\.sketch).joined(separator: ", ") + "]"
    case .mapping(let members):
      "{" + members.map { "\($0.key.sketch): \($0.value.sketch)" }.joined(separator: ", ") + "}"
    }
  }

  /// The node and all nodes in it, in reading order.
  var all: [YAMLNode] {
    switch content {
    case .scalar: [self]
    case .sequence(let items): [self] + items.flatMap(\.all)
    case .mapping(let members): [self] + members.flatMap { $0.key.all + $0.value.all }
    }
  }
}

extension YAMLMark {
  /// Line, column and offset: `1:5@4`.
  var sketch: String { "\(line):\(column)@\(offset)" }
}

extension YAMLDiagnostic {
  /// Where, what kind and what.
  var sketch: String { "\(mark.sketch) \(kind): \(message)" }
}

/// The generator of Steele, Lea and Flood: the same numbers from the same seed everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
