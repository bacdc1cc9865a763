/// Objects in one line that all have the same keys in the same order. The text around their values is made once, for objects of which there are a million:
/// writing each member by itself takes more than twice as many instructions.
public struct JSONShape: Sendable {
  /// What stands before each value, and behind the last.
  private let pieces: JSONPieces

  /// Objects with these keys, of which there is at least one.
  public init(_ keys: [String], _ style: JSONStyle) {
    precondition(!keys.isEmpty, "an object without keys has no values to be written fast")
    let (colon, comma) = style == .pretty ? (": ", ", ") : (":", ",")
    var before = "{"
    pieces = JSONPieces(
      keys.map { key in
        defer { before = comma }
        return Array(before.utf8) + JSONPieces.text(key) + Array(colon.utf8)
      } + [[ASCII.closingBrace]])
  }

  /// How many bytes all pieces have.
  var length: Int { pieces.length }

  /// Appends what stands before a value, by the value's number from 0; behind the last value, what ends the object.
  @inline(__always)
  public func append(_ number: Int, to line: inout OutputSpan<UInt8>) { pieces.append(number, to: &line) }
}

/// Pieces of JSON that are written again and again, one behind the other in one array: to pick one of them counts no reference.
public struct JSONPieces: Sendable {
  /// The pieces, and behind them so much that the last can be copied at once, too.
  private let bytes: [UInt8]
  private let ends: [Int]

  /// The pieces with the numbers from 0.
  public init(_ pieces: [[UInt8]]) {
    bytes = Array(pieces.joined()) + [UInt8](repeating: 0, count: OutputSpan<UInt8>.atOnce)
    ends = pieces.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// How many bytes all pieces have.
  var length: Int { ends[ends.count - 1] }

  /// How many bytes a piece has.
  public func length(of number: Int) -> Int { ends[number + 1] - ends[number] }

  /// Appends a piece.
  @inline(__always)
  public func append(_ number: Int, to line: inout OutputSpan<UInt8>) {
    line.append(copying: bytes.span, ends[number]..<ends[number + 1])
  }

  /// A text as it stands in JSON, with its quotation marks.
  public static func text(_ string: String) -> [UInt8] { text(utf8: string.utf8Span.span) }

  /// A text as it stands in JSON, with its quotation marks, from bytes that ought to be UTF-8.
  public static func text(utf8 string: Span<UInt8>) -> [UInt8] {
    // At the top, a value ends its line.
    JSONWriter.bytes(.compact) { $0.string(utf8: string) }.dropLast()
  }
}

extension JSONWriter {
  /// Writes an object of a shape.
  ///
  /// - Parameters:
  ///   - room: the most bytes that its values take.
  ///   - write: appends the pieces of the shape and values in turn; that the values are JSON is up to the caller.
  public mutating func object(
    _ shape: JSONShape, room: Int, _ write: (inout OutputSpan<UInt8>) -> Void
  ) throws(Failure) {
    text.beginValue()
    text.bytes.append(addingCapacity: shape.length + room + OutputSpan<UInt8>.atOnce) { line in write(&line) }
    text.endValue()
    try flushIfFull()
  }
}

extension Span<UInt8> {
  /// Whether the bytes of a range stand for themselves between quotation marks: printable ASCII that needs no escape.
  public func isPlainJSON(_ range: Range<Int>) -> Bool {
    endOfPlainRun(from: range.lowerBound, to: range.upperBound) == range.upperBound
  }
}

extension OutputSpan<UInt8> {
  /// Appends a text whose bytes stand for themselves (`isPlainJSON`), with its quotation marks.
  @inline(__always)
  public mutating func append(quoting bytes: Span<UInt8>, _ range: Range<Int>) {
    append(ASCII.quote)
    append(copying: bytes, range)
    append(ASCII.quote)
  }

  /// The most bytes that a number takes.
  public static var longestNumber: Int { 20 }

  /// Appends a whole number that is not negative.
  public mutating func append(decimal number: Int) {
    precondition(number >= 0, "only numbers without a sign are written")
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(ASCII.zero + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
