internal import Findings
internal import YAMLTree

/// A node of the file, with the way to it.
struct Place: Sendable {
  /// What stands here.
  let node: YAMLNode
  /// The way to it.
  let path: DefinitionPath
  /// The key whose value stands here; nil for the root and for elements of lists.
  let key: Located<String>?

  init(_ node: YAMLNode, path: DefinitionPath = DefinitionPath(), key: Located<String>? = nil) {
    self.node = node
    self.path = path
    self.key = key
  }

  /// Where the value begins.
  var position: SourcePosition { SourcePosition(node.start) }

  /// Where the value's key stands or, without one, the value.
  var namePosition: SourcePosition { key?.position ?? position }

  /// The scalar that stands here, if it is one.
  var scalar: YAMLScalar? {
    guard case .scalar(let scalar) = node.content else { return nil }
    return scalar
  }

  /// The text that stands here, if it is one.
  var text: String? {
    guard let scalar, case .text(let text) = scalar.value else { return nil }
    return text
  }

  /// Whether nothing, or `null`, stands here.
  var isNull: Bool { scalar?.value == .null }

  /// Whether a dictionary stands here.
  var isDictionary: Bool {
    if case .mapping = node.content { true } else { false }
  }

  /// The elements of the list that stands here; nil if it is none.
  var elements: [Place]? {
    guard case .sequence(let nodes) = node.content else { return nil }
    return nodes.enumerated().map { Place($1, path: path.appending(element: $0)) }
  }

  /// The values of the dictionary that stands here, each with its key; nil if it is none, which is reported.
  ///
  /// A key that is not a text is reported and left out. Of equal keys only the first is kept; the YAML reader has reported the
  /// others.
  func members(expecting noun: String, _ diagnostics: inout DiagnosticList) -> [Place]? {
    guard case .mapping(let members) = node.content else {
      diagnostics.add(expected: noun, at: self)
      return nil
    }
    var places: [Place] = []
    for member in members {
      let key = Place(member.key, path: path)
      guard let name = key.text else {
        diagnostics.add(expected: "a text as key", at: key, hint: key.scalar?.quotingHint)
        continue
      }
      if member.isRepeated { continue }
      places.append(
        Place(member.value, path: path.appending(key: name), key: Located(name, at: key.position)))
    }
    return places
  }
}

extension YAMLScalar {
  /// How to make a text of a number or boolean; nil if that is not what it is.
  var quotingHint: String? {
    switch value {
    case .boolean, .integer, .float: "put it in quotes: \(inQuotes(text))"
    case .null, .text: nil
    }
  }
}

extension SourcePosition {
  /// The place of a mark.
  init(_ mark: YAMLMark) { self.init(line: mark.line, column: mark.column) }
}
