import CUTF8Proc

/// Folds text in Unicode, with utf8proc for the tables. It keeps its buffers between texts and belongs to one task.
///
/// Decomposing and composing are utf8proc's (`utf8proc_decompose_char`, `utf8proc_normalize_utf32`). Bringing combining marks into order is done here:
/// utf8proc's own function takes time that grows with the square of their number, and a name can have thirty thousand.
struct TextFolder: Sendable {
  /// The characters of the text, as they were decoded.
  private(set) var scalars: [Int32] = []
  /// The folded text, in UTF-8.
  private(set) var bytes: [UInt8] = []

  private var folded: [Int32] = []
  /// Where one character's parts are put; none of Unicode 14 has more than 18.
  private var parts: [Int32] = []

  /// Takes a text in; false if it is not valid UTF-8, with overlong forms and surrogates refused (`utf8proc_iterate`).
  mutating func decode(_ text: RawSpan, _ range: Range<Int>) -> Bool {
    scalars.removeAll(keepingCapacity: true)
    return unsafe text.extracting(range).withUnsafeBytes { text in
      let text = unsafe text.assumingMemoryBound(to: UInt8.self)
      guard let base = text.baseAddress else { return true }
      var position = 0
      while position < text.count {
        var scalar: Int32 = 0
        let length = unsafe utf8proc_iterate(base + position, text.count - position, &scalar)
        guard length > 0 else { return false }
        scalars.append(scalar)
        position += length
      }
      return true
    }
  }

  /// Folds the text that was taken in.
  mutating func fold(_ foldings: NameFoldings) {
    decompose(foldings)
    if foldings.contains(.canonical) || foldings.contains(.compatibility) {
      order()
      compose()
    }
    encode()
  }

  private mutating func decompose(_ foldings: NameFoldings) {
    var options = UTF8PROC_STABLE.rawValue
    if foldings.contains(.canonical) { options |= UTF8PROC_COMPOSE.rawValue }
    if foldings.contains(.compatibility) {
      options |= UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_IGNORE.rawValue
    }
    if foldings.contains(.letterCase) { options |= UTF8PROC_CASEFOLD.rawValue }
    folded.removeAll(keepingCapacity: true)
    if parts.isEmpty { parts = [Int32](repeating: 0, count: 32) }
    let foldsCase = foldings.contains(.letterCase)
    for scalar in scalars {
      if scalar < 0x80 {
        // ASCII has no parts.
        folded.append(foldsCase && (0x41...0x5a).contains(scalar) ? scalar | 0x20 : scalar)
        continue
      }
      var boundary: Int32 = 0
      var count = unsafe utf8proc_decompose_char(
        scalar, &parts, parts.count, utf8proc_option_t(rawValue: options), &boundary)
      if count > parts.count {
        parts = [Int32](repeating: 0, count: count)
        count = unsafe utf8proc_decompose_char(
          scalar, &parts, parts.count, utf8proc_option_t(rawValue: options), &boundary)
      }
      // It fails for what is no character only, and such a text is not decoded.
      if count > 0 { folded.append(contentsOf: parts[..<count]) }
    }
  }

  /// Brings the combining marks between two base characters into the order of their classes (Unicode 14, D108).
  private mutating func order() {
    var start = 0
    while start < folded.count {
      guard combiningClass(folded[start]) != 0 else {
        start += 1
        continue
      }
      var end = start + 1
      var isOrdered = true
      while end < folded.count, combiningClass(folded[end]) != 0 {
        if combiningClass(folded[end]) < combiningClass(folded[end - 1]) { isOrdered = false }
        end += 1
      }
      if !isOrdered {
        let marks = folded[start..<end].enumerated().map {
          (class: combiningClass($0.element), position: $0.offset, mark: $0.element)
        }
        let ordered = marks.sorted { ($0.class, $0.position) < ($1.class, $1.position) }
        folded.replaceSubrange(start..<end, with: ordered.map(\.mark))
      }
      start = end
    }
  }

  private func combiningClass(_ scalar: Int32) -> Int16 {
    // No mark comes before U+0300.
    guard scalar >= 0x300, let property = unsafe utf8proc_get_property(scalar) else { return 0 }
    return unsafe property.pointee.combining_class
  }

  private mutating func compose() {
    let options = utf8proc_option_t(rawValue: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    let count = unsafe utf8proc_normalize_utf32(&folded, folded.count, options)
    if count >= 0 { folded.removeLast(folded.count - count) }
  }

  private mutating func encode() {
    bytes.removeAll(keepingCapacity: true)
    for scalar in folded {
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: scalar)) else { continue }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
