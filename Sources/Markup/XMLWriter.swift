/// Writes XML 1.0 as it comes, without ever holding more than about 64 KiB of it: the same calls give the same bytes.
///
/// Elements are begun and ended, attributes follow the begin of their element, and `finish()` hands over what is left. Names are literals of the program;
/// values are untrusted, and pass `MarkupText.escaping`. Calls that would make something other than XML are mistakes of the program and
/// stop it. Elements stand on lines of their own, indented by two spaces; one that holds text holds nothing else.
public struct XMLWriter<Failure: Error>: ~Copyable {
  /// Takes the next bytes of the text, or throws why it cannot.
  public typealias Sink = (_ bytes: Span<UInt8>) throws(Failure) -> Void

  private let sink: Sink
  private var bytes: [UInt8] = []
  /// The elements that have not ended, outermost first.
  private var open: [Element] = []
  private var hasRoot = false

  private struct Element {
    let name: StaticString
    var content = Content.none
  }

  private enum Content {
    /// The start tag still takes attributes.
    case none
    case elements
    case text
  }

  private static var bufferSize: Int { 64 << 10 }

  /// A writer that hands its bytes to a sink. After the sink has thrown, the text is incomplete and nothing more is to be written.
  public init(to sink: @escaping Sink) {
    self.sink = sink
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Begins an element.
  ///
  /// - Throws: what the sink throws, as all methods do.
  public mutating func begin(_ name: StaticString) throws(Failure) {
    if open.isEmpty {
      precondition(!hasRoot, "a document has one root element")
      hasRoot = true
    } else {
      enter(.elements)
      breakLine()
    }
    append("<\(name)")
    open.append(Element(name: name))
    try flushIfFull()
  }

  /// Writes an attribute of the element that was begun last.
  public mutating func attribute(_ name: StaticString, _ value: String) throws(Failure) {
    guard let element = open.last, element.content == .none else {
      preconditionFailure("an attribute belongs into a start tag")
    }
    append(" \(name)=\"\(MarkupText.escaping(value))\"")
    try flushIfFull()
  }

  /// Writes an attribute whose value is a whole number.
  public mutating func attribute(_ name: StaticString, _ value: Int) throws(Failure) {
    try attribute(name, String(value))
  }

  /// Writes text into the element that was begun last.
  public mutating func text(_ text: String) throws(Failure) {
    enter(.text)
    append(MarkupText.escaping(text))
    try flushIfFull()
  }

  /// Writes text and ends its line. Line breaks within the text are escapes, so a line is one line.
  public mutating func line(_ text: String) throws(Failure) {
    try self.text(text)
    append("\n")
  }

  /// Ends the element that was begun last.
  public mutating func end() throws(Failure) {
    guard let element = open.popLast() else { preconditionFailure("no element can end here") }
    switch element.content {
    case .none: append("/>")
    case .elements:
      breakLine()
      append("</\(element.name)>")
    case .text: append("</\(element.name)>")
    }
    if open.isEmpty { append("\n") }
    try flushIfFull()
  }

  /// Hands what is left to the sink.
  public consuming func finish() throws(Failure) {
    precondition(hasRoot && open.isEmpty, "an element has not ended")
    try sink(bytes.span)
  }

  private mutating func enter(_ content: Content) {
    guard let element = open.last else { preconditionFailure("text belongs into an element") }
    if element.content == .none {
      append(">")
      open[open.count - 1].content = content
    } else {
      precondition(element.content == content, "an element holds text or elements, not both")
    }
  }

  private mutating func breakLine() { append("\n" + String(repeating: "  ", count: open.count)) }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func flushIfFull() throws(Failure) {
    guard bytes.count >= Self.bufferSize else { return }
    try sink(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }
}
