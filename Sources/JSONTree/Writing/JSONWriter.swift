/// Writes JSON as it comes, without ever holding more than about 64 KiB of it: the same calls give the same
/// bytes.
///
/// Objects and arrays are begun and ended, a key precedes each value of an object, and `finish()` hands over
/// what is left. Calls that would make something other than JSON are mistakes of the program and stop it.
/// Text is untrusted: see `string(utf8:)`.
public struct JSONWriter<Failure: Error>: ~Copyable {
  /// Takes the next bytes of the text, or throws why it cannot.
  public typealias Sink = (_ bytes: Span<UInt8>) throws(Failure) -> Void

  let sink: Sink
  var text: JSONText

  /// A writer that hands its bytes to a sink. After the sink has thrown, the text is incomplete and nothing
  /// more is to be written.
  public init(_ style: JSONStyle, to sink: @escaping Sink) {
    self.init(JSONText(style), to: sink)
  }

  init(_ text: JSONText, to sink: @escaping Sink) {
    self.sink = sink
    self.text = text
  }

  /// Hands what is left to the sink.
  ///
  /// - Throws: what the sink throws, as all methods do.
  public consuming func finish() throws(Failure) {
    precondition(text.isComplete, "an object or array has not ended")
    if !text.bytes.isEmpty { try sink(text.bytes.span) }
  }

  mutating func flushIfFull() throws(Failure) {
    if text.isFull { try flush() }
  }

  mutating func flush() throws(Failure) {
    guard !text.bytes.isEmpty else { return }
    try sink(text.bytes.span)
    text.bytes.removeAll(keepingCapacity: true)
  }
}

// MARK: - Structure

extension JSONWriter {
  /// Begins an object.
  public mutating func beginObject(_ layout: JSONLayout = .lines) throws(Failure) {
    text.begin(isObject: true, layout)
    try flushIfFull()
  }

  /// Ends the object that was begun last.
  public mutating func endObject() throws(Failure) {
    text.end(isObject: true)
    try flushIfFull()
  }

  /// Begins an array.
  public mutating func beginArray(_ layout: JSONLayout = .lines) throws(Failure) {
    text.begin(isObject: false, layout)
    try flushIfFull()
  }

  /// Ends the array that was begun last.
  public mutating func endArray() throws(Failure) {
    text.end(isObject: false)
    try flushIfFull()
  }

  /// Writes the key of an object's next member; a value must follow. Keys are escaped as texts are. The
  /// writer does not remember them: not to write the same one twice is up to the caller.
  public mutating func key(_ name: String) throws(Failure) {
    let name = name.utf8Span.span
    if !text.writeIfPlain(name, isKey: true) {
      text.beginKey()
      try quote(name)
      text.endKey()
    }
  }
}

// MARK: - Values

extension JSONWriter {
  /// Writes a text; what `string(utf8:)` escapes is escaped.
  public mutating func string(_ string: String) throws(Failure) {
    try self.string(utf8: string.utf8Span.span)
  }

  /// Writes a text from bytes that ought to be UTF-8.
  ///
  /// Ill-formed bytes become U+FFFD, one for each maximal subpart (Unicode Standard, section 3.9). What RFC
  /// 8259, section 7, asks for is escaped, and so is everything that could act on a terminal or mislead a
  /// reader: U+007F to U+009F, the bidirectional marks, and the line and paragraph separators.
  public mutating func string(utf8 string: Span<UInt8>) throws(Failure) {
    if !text.writeIfPlain(string, isKey: false) {
      text.beginValue()
      try quote(string)
      text.endValue()
    }
    try flushIfFull()
  }

  /// Writes a whole number.
  public mutating func int(_ value: Int) throws(Failure) { try write(ascii: String(value)) }

  /// Writes a whole number.
  public mutating func int(_ value: UInt64) throws(Failure) { try write(ascii: String(value)) }

  /// Writes a whole number of any length from its ASCII digits, of which there is at least one. Leading
  /// zeros, which JSON does not allow, are left out: `007` is written `7`.
  public mutating func rawNumber(digits: Span<UInt8>) throws(Failure) {
    precondition(!digits.isEmpty, "a number needs a digit")
    var start = 0
    while start < digits.count - 1, digits[start] == ASCII.zero { start += 1 }
    for index in start..<digits.count {
      precondition(ASCII.isDigit(digits[index]), "a number consists of digits")
    }
    text.beginValue()
    while start < digits.count {
      let end = min(start + JSONText.pieceSize, digits.count)
      text.append(digits, start..<end)
      try flushIfFull()
      start = end
    }
    text.endValue()
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) throws(Failure) { try write(ascii: value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() throws(Failure) { try write(ascii: "null") }

  mutating func write(ascii value: String) throws(Failure) {
    text.writeValue(ascii: value)
    try flushIfFull()
  }

  /// Writes a string with its quotation marks, piece by piece, so that a long one does not pile up.
  private mutating func quote(_ string: Span<UInt8>) throws(Failure) {
    text.bytes.append(ASCII.quote)
    var offset = 0
    while offset < string.count {
      offset = text.escapePiece(of: string, from: offset)
      try flushIfFull()
    }
    text.bytes.append(ASCII.quote)
  }
}

extension JSONWriter where Failure == Never {
  /// A JSON text in memory.
  public static func bytes(_ style: JSONStyle, _ write: (inout JSONWriter<Never>) -> Void) -> [UInt8] {
    bytes(of: JSONText(style), write)
  }

  /// What is added to a text, in memory.
  static func bytes(of text: JSONText, _ write: (inout JSONWriter<Never>) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = JSONWriter(
      text,
      to: { piece in
        unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      })
    write(&writer)
    writer.finish()
    return bytes
  }
}
