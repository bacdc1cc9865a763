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
