import Wording

/// Text as it stands in XML and HTML, between tags as well as in quoted attributes.
public enum MarkupText {
  /// A text that shows and does nothing: the five characters of the markup become references, and characters that would act on
  /// whoever shows them (controls, bidi marks, and what XML 1.0, section 2.2, does not admit) become visible escapes such as `\x1b`.
  public static func escaping(_ text: String) -> String {
    let visible = VisibleText.escaping(text)
    guard visible.utf8.contains(where: { reference(for: $0) != nil }) else { return visible }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(visible.utf8.count + 16)
    for byte in visible.utf8 {
      if let reference = reference(for: byte) {
        bytes += reference.utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    // HTML 4 has no &apos;.
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
