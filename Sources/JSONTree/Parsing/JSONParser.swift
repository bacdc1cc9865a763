/// Reads JSON texts one after the other, strictly by RFC 8259.
///
/// The parser keeps the memory of the last tree for the next one, once the caller has let go of it; a tree
/// that is still held keeps its own. It does not call itself, so that no nesting can exhaust the stack.
public struct JSONParser: Sendable {
  /// How much of a text is accepted.
  public var limits: JSONLimits

  var bytes: [UInt8] = []
  /// The next byte to be read.
  var offset = 0
  private var nodes: [JSONNode] = []
  /// The index of the innermost object or array that is not closed yet.
  private var container = JSONNode.noParent
  private var depth = 0
  private var values = 0

  /// A parser with these limits.
  public init(limits: JSONLimits = JSONLimits()) { self.limits = limits }

  /// Reads a text.
  ///
  /// - Throws: the first error of the text.
  public mutating func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONTree {
    self.bytes = bytes
    defer { self.bytes = [] }
    offset = 0
    nodes.removeAll(keepingCapacity: true)
    container = JSONNode.noParent
    depth = 0
    values = 0
    do throws(JSONFault) {
      try readText()
    } catch {
      throw JSONSyntaxError(error, in: bytes)
    }
    return JSONTree(bytes: bytes, nodes: nodes)
  }

  private mutating func readText() throws(JSONFault) {
    let limit = min(limits.bytes, Int(UInt32.max))
    guard bytes.count <= limit else {
      throw JSONFault(.tooLarge, at: 0, expected: .smallerText, related: limit)
    }
    try refuseOtherEncodings()
    skipWhiteSpace()
    guard offset < bytes.count else { throw JSONFault(.empty, at: offset, expected: .value) }
    try readValue(expecting: .value)
    while container != JSONNode.noParent {
      skipWhiteSpace()
      if nodes[Int(container)].kind == .object {
        try readMemberOrEnd()
      } else {
        try readElementOrEnd()
      }
    }
    skipWhiteSpace()
    guard offset == bytes.count else { throw unexpected(.end) }
  }
}

// MARK: - The grammar

extension JSONParser {
  /// The byte at `offset`; NUL, which the grammar admits nowhere, at the end of the text.
  var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  mutating func skipWhiteSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case ASCII.space, ASCII.lineFeed, ASCII.carriageReturn, ASCII.tab: offset += 1
      default: return
      }
    }
  }

  /// Reads a whole value, or the opening bracket of one.
  private mutating func readValue(expecting expected: JSONExpectation) throws(JSONFault) {
    switch next {
    case ASCII.quote: try readString(as: .string)
    case ASCII.openingBrace: try open(.object)
    case ASCII.openingBracket: try open(.array)
    case ASCII.minus, ASCII.zero...ASCII.nine: try readNumber()
    case UInt8(ascii: "t") where textFollows("true"): try readLiteral(.yes, length: 4)
    case UInt8(ascii: "f") where textFollows("false"): try readLiteral(.no, length: 5)
    case UInt8(ascii: "n") where textFollows("null"): try readLiteral(.null, length: 4)
    default: throw unexpected(expected)
    }
  }

  private mutating func readMemberOrEnd() throws(JSONFault) {
    let isFirst = nodes[Int(container)].length == 0
    if next == ASCII.closingBrace { return close() }
    if !isFirst {
      try readComma(before: ASCII.closingBrace, expecting: .commaOrClosingBrace, .closingBrace)
    }
    guard next == ASCII.quote else { throw unexpected(isFirst ? .keyOrClosingBrace : .key) }
    try readString(as: .key)
    skipWhiteSpace()
    guard next == ASCII.colon else { throw unexpected(.colon) }
    offset += 1
    skipWhiteSpace()
    try readValue(expecting: .value)
  }

  private mutating func readElementOrEnd() throws(JSONFault) {
    let isFirst = nodes[Int(container)].length == 0
    if next == ASCII.closingBracket { return close() }
    if !isFirst {
      try readComma(before: ASCII.closingBracket, expecting: .commaOrClosingBracket, .closingBracket)
    }
    try readValue(expecting: isFirst ? .valueOrClosingBracket : .value)
  }

  /// Reads a comma and the white space after it; behind it the container may not end.
  private mutating func readComma(
    before closing: UInt8, expecting expected: JSONExpectation, _ instead: JSONExpectation
  ) throws(JSONFault) {
    guard next == ASCII.comma else { throw unexpected(expected) }
    let comma = offset
    offset += 1
    skipWhiteSpace()
    guard next != closing else {
      throw JSONFault(.trailingComma, at: comma, expected: instead, related: offset)
    }
  }

  private mutating func readLiteral(_ kind: JSONNode.Kind, length: Int) throws(JSONFault) {
    let start = offset
    offset += length
    guard !ASCII.isWordPart(next) else {
      throw JSONFault(.missingQuotes, at: start, expected: .value)
    }
    try append(kind, from: start)
  }

  func textFollows(_ text: String) -> Bool {
    let text = text.utf8Span.span
    guard bytes.count - offset >= text.count else { return false }
    for index in text.indices where bytes[offset + index] != text[index] { return false }
    return true
  }
}

// MARK: - The tape

extension JSONParser {
  /// Adds the value or key that lies between `start` and `offset`.
  mutating func append(
    _ kind: JSONNode.Kind, from start: Int, hasEscapes: Bool = false
  ) throws(JSONFault) {
    var ordinal: UInt32 = 0
    if container != JSONNode.noParent {
      ordinal = nodes[Int(container)].length
      if kind != .key { nodes[Int(container)].length += 1 }
    }
    if kind != .key {
      values += 1
      guard values <= limits.values else {
        throw JSONFault(.tooManyValues, at: start, expected: .fewerValues, related: limits.values)
      }
    }
    nodes.append(
      JSONNode(
        kind: kind, hasEscapes: hasEscapes, offset: UInt32(start), length: UInt32(offset - start),
        end: UInt32(nodes.count + 1), parent: container, ordinal: ordinal))
  }

  private mutating func open(_ kind: JSONNode.Kind) throws(JSONFault) {
    guard depth < limits.depth else {
      throw JSONFault(.tooDeep, at: offset, expected: .shallowerNesting, related: limits.depth)
    }
    // A container's length is the number of its children, so far none.
    try append(kind, from: offset)
    container = UInt32(nodes.count - 1)
    depth += 1
    offset += 1
  }

  private mutating func close() {
    nodes[Int(container)].end = UInt32(nodes.count)
    container = nodes[Int(container)].parent
    depth -= 1
    offset += 1
  }

  /// Where the innermost container that is not closed begins, if there is one.
  var openContainer: Int? {
    container == JSONNode.noParent ? nil : Int(nodes[Int(container)].offset)
  }
}
