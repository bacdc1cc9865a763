public import ExactNumbers

/// What a JSON value is.
public enum JSONKind: String, Sendable, CaseIterable {
  /// Members, each a key and a value.
  case object
  /// Values in a row.
  case array
  /// A text.
  case string
  /// A number.
  case number
  /// `true` or `false`.
  case boolean
  /// `null`.
  case null
}

/// One value of a JSON text: a view into its tree, cheap to pass on.
public struct JSONValue: Sendable {
  let tree: JSONTree
  let index: Int

  var node: JSONNode { tree.nodes[index] }

  /// What the value is.
  public var kind: JSONKind {
    switch node.kind {
    case .object: .object
    case .array: .array
    case .string, .key: .string
    case .number: .number
    case .yes, .no: .boolean
    case .null: .null
    }
  }

  /// The value's first byte in the text, from 0; of a string its opening quotation mark.
  public var offset: Int { Int(node.offset) }

  /// The line and column of the value's first byte.
  public var position: JSONPosition { tree.position(ofOffset: offset) }

  /// The characters of a string, escapes replaced; nil for any other value. Untrusted, and of any length.
  public var string: String? { node.kind == .string ? tree.text(at: index) : nil }

  /// A number's value, exactly; nil for any other value.
  public var number: DecimalNumber? { numberText.flatMap { DecimalNumber($0) } }

  /// A number that is written as at most 18 digits, with a minus or without; nil for any other value, and for numbers written otherwise. Nothing is
  /// allocated for it.
  public var plainInteger: Int? {
    let node = node
    guard node.kind == .number, node.length <= 18 else { return nil }
    var digits = node.range
    let bytes = tree.bytes
    let isNegative = bytes[digits.lowerBound] == ASCII.minus
    if isNegative { digits = digits.dropFirst() }
    var value = 0
    for position in digits {
      guard ASCII.isDigit(bytes[position]) else { return nil }
      value = value * 10 + Int(bytes[position] - ASCII.zero)
    }
    return isNegative ? -value : value
  }

  /// A number as it is written, of any length; nil for any other value.
  public var numberText: String? {
    node.kind == .number ? String(decoding: tree.bytes[node.range], as: UTF8.self) : nil
  }

  /// `true` or `false`; nil for any other value.
  public var boolean: Bool? {
    switch node.kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// How many members an object or elements an array has; 0 for any other value.
  public var count: Int {
    switch node.kind {
    case .object, .array: Int(node.length)
    default: 0
    }
  }

  /// The elements of an array in the order of the text; none for any other value.
  public var elements: JSONElements { JSONElements(of: self) }

  /// The way from the root to this value, found in a time that grows with its depth only. A key that occurs
  /// twice gives the same pointer twice.
  public var pointer: JSONPointer {
    var path = [index]
    var ancestor = node.parent
    while ancestor != JSONNode.noParent {
      path.append(Int(ancestor))
      ancestor = tree.nodes[Int(ancestor)].parent
    }
    // The root is the last of the path, and contributes nothing to the pointer.
    return path.dropLast().reversed().reduce(.root) { pointer, index in
      let node = tree.nodes[index]
      return tree.nodes[Int(node.parent)].kind == .object
        ? pointer.appending(key: tree.text(at: index - 1)) : pointer.appending(index: Int(node.ordinal))
    }
  }
}

extension JSONTree {
  /// The characters of a string or key.
  func text(at index: Int) -> String {
    let node = nodes[index]
    guard node.hasEscapes else { return String(decoding: bytes[node.content], as: UTF8.self) }
    return String(decoding: Array(JSONTextBytes(bytes, content: node.content)), as: UTF8.self)
  }
}
