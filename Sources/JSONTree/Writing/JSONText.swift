/// The part of a JSON text that was not handed on yet, and where in the grammar it stands: what the writer
/// does, without the sink. It is not generic, so it is compiled once and fast.
struct JSONText {
  /// The bytes that were not handed on yet.
  var bytes: [UInt8] = []
  private let style: JSONStyle
  /// The objects and arrays that have not ended, outermost first.
  private var open: [Container] = []
  private var keyAwaitsValue = false

  /// How many objects and arrays were begun before the text, and end after it.
  private let outerCount: Int

  /// An object or array that has not ended.
  struct Container: Sendable {
    let isObject: Bool
    let layout: JSONLayout
    /// How many levels the lines of its children are indented.
    let level: Int
    var isEmpty = true
  }

  /// How many bytes are gathered before they are handed on.
  private static let bufferSize = 64 << 10

  /// How long a string may be that is written in one go.
  private static let shortLength = 1 << 10

  init(_ style: JSONStyle) { self.init(style, open: []) }

  private init(_ style: JSONStyle, open: [Container]) {
    self.style = style
    self.open = open
    outerCount = open.count
    // The buffer is handed on once it is full, so it grows over its size by a piece of a string at most.
    bytes.reserveCapacity(Self.bufferSize + Self.pieceSize)
  }

  /// Whether there is enough to be handed on.
  var isFull: Bool { bytes.count >= Self.bufferSize }

  /// Whether everything that was begun has ended.
  var isComplete: Bool { open.count == outerCount }

  /// The place in the innermost array, from which on elements can be written elsewhere.
  var place: JSONPlace {
    precondition(open.last?.isObject == false, "elements have their place in an array")
    return JSONPlace(style: style, open: open)
  }

  /// A text of elements that have their place in another text.
  init(at place: JSONPlace, isFirst: Bool) {
    var open = place.open
    open[open.count - 1].isEmpty = isFirst
    self.init(place.style, open: open)
  }

  /// Notes that elements of the innermost array were written elsewhere.
  mutating func noteElements() {
    precondition(open.last?.isObject == false, "elements have their place in an array")
    open[open.count - 1].isEmpty = false
  }

  /// Adds whatever must stand before a value.
  mutating func beginValue() {
    if keyAwaitsValue {
      keyAwaitsValue = false
    } else if let container = open.last {
      precondition(!container.isObject, "a value in an object needs a key")
      separate(in: container)
    }
  }

  /// Adds whatever must stand behind a value: a value at the top ends its line.
  mutating func endValue() {
    if open.isEmpty { bytes.append(ASCII.lineFeed) }
  }

  mutating func writeValue(ascii value: String) {
    beginValue()
    bytes.append(contentsOf: value.utf8)
    endValue()
  }

  /// Adds whatever must stand before a key.
  mutating func beginKey() {
    guard let container = open.last, container.isObject, !keyAwaitsValue else {
      preconditionFailure("a key has no place here")
    }
    separate(in: container)
  }

  /// Adds whatever must stand between a key and its value.
  mutating func endKey() {
    bytes.append(ASCII.colon)
    if style == .pretty { bytes.append(ASCII.space) }
    keyAwaitsValue = true
  }

  /// Writes a short string that needs no escape, as most are, in one go; false if it is another one.
  mutating func writeIfPlain(_ string: Span<UInt8>, isKey: Bool) -> Bool {
    guard string.count <= Self.shortLength,
      string.endOfPlainRun(from: 0, to: string.count) == string.count
    else { return false }
    if isKey { beginKey() } else { beginValue() }
    bytes.append(addingCapacity: string.count + 2) { quoted in
      quoted.append(ASCII.quote)
      quoted.append(copying: string)
      quoted.append(ASCII.quote)
    }
    if isKey { endKey() } else { endValue() }
    return true
  }

  mutating func begin(isObject: Bool, _ layout: JSONLayout) {
    beginValue()
    let parent = open.last
    let layout = parent?.layout == .inline ? .inline : layout
    let level = (parent?.level ?? 0) + (layout == .lines ? 1 : 0)
    open.append(Container(isObject: isObject, layout: layout, level: level))
    bytes.append(isObject ? ASCII.openingBrace : ASCII.openingBracket)
  }

  mutating func end(isObject: Bool) {
    guard let container = open.popLast(), container.isObject == isObject, !keyAwaitsValue,
      open.count >= outerCount
    else {
      preconditionFailure("no such object or array can end here")
    }
    if container.layout == .lines, !container.isEmpty { breakLine(level: container.level - 1) }
    bytes.append(isObject ? ASCII.closingBrace : ASCII.closingBracket)
    endValue()
  }

  /// Adds whatever must stand before a child of the innermost container: a comma, a space, a new line.
  private mutating func separate(in container: Container) {
    if container.isEmpty {
      open[open.count - 1].isEmpty = false
    } else {
      bytes.append(ASCII.comma)
    }
    if container.layout == .lines {
      breakLine(level: container.level)
    } else if !container.isEmpty, style == .pretty {
      bytes.append(ASCII.space)
    }
  }

  private mutating func breakLine(level: Int) {
    guard style == .pretty else { return }
    bytes.append(addingCapacity: 1 + 2 * level) { line in
      line.append(ASCII.lineFeed)
      line.append(repeating: ASCII.space, count: 2 * level)
    }
  }
}
