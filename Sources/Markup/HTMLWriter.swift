import FoundationEssentials

/// Writes HTML into memory: every element that is begun is ended, every text and every value is escaped, and style and script come from the
/// source alone.
public struct HTMLWriter: Sendable {
  /// What was written, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The elements that were begun and not ended, outermost first.
  private var open: [HTMLElement] = []

  /// Nothing yet.
  public init() {}

  /// The line before everything else, without which browsers imitate those of the nineties.
  public mutating func doctype() { append("<!DOCTYPE html>\n") }

  /// An element with its content.
  public mutating func element(
    _ element: HTMLElement, _ attributes: HTMLAttribute..., content: (inout HTMLWriter) -> Void
  ) {
    begin(element, attributes)
    content(&self)
    end()
  }

  /// Begins an element that is ended elsewhere.
  public mutating func begin(_ element: HTMLElement, _ attributes: HTMLAttribute...) {
    begin(element, attributes)
  }

  /// Ends the element that was begun last.
  public mutating func end() {
    guard let element = open.popLast() else { preconditionFailure("no element is open") }
    append("</\(element.rawValue)>")
    if !element.isInline { append("\n") }
  }

  /// An element that holds just a text, or nothing.
  public mutating func element(_ element: HTMLElement, _ attributes: HTMLAttribute..., text: String = "") {
    begin(element, attributes)
    if element.isVoid { return }
    self.text(text)
    end()
  }

  /// A text. What would act in it is shown as an escape.
  public mutating func text(_ text: String) { append(MarkupText.escaping(text)) }

  /// A name from outside, set apart so that its writing direction does not change that of the words around it.
  public mutating func name(_ name: String) { element(.bdi, text: name) }

  /// A picture that stands in the page itself (RFC 2397).
  ///
  /// - Parameters:
  ///   - jpeg: the picture, as a JPEG file.
  ///   - width: of the picture, in pixels.
  ///   - height: of the picture, in pixels.
  ///   - alternative: what stands for it where it is not seen; empty if it adds nothing to the text.
  public mutating func image(jpeg: [UInt8], width: Int, height: Int, alternative: String) {
    element(
      .img, .alternative(alternative), .size("width", width), .size("height", height),
      .source("data:image/jpeg;base64,\(Data(jpeg).base64EncodedString())"))
  }

  /// A style sheet. It must not hold `</style`.
  public mutating func style(_ source: StaticString) { append("<style>\(source.description)</style>\n") }

  /// A script. It must not hold `</script` or `<!--`.
  public mutating func script(_ source: StaticString) { append("<script>\(source.description)</script>\n") }

  /// A script that the site holds, which runs when the page is there. It is an element of its own kind: what is begun by name cannot be one.
  public mutating func script(at address: HTMLAddress) {
    append("<script src=\"\(MarkupText.escaping(address.description))\" defer></script>\n")
  }

  /// What another writer has written.
  public mutating func append(_ other: HTMLWriter) {
    precondition(other.open.isEmpty, "an element is still open")
    bytes += other.bytes
  }

  private mutating func begin(_ element: HTMLElement, _ attributes: [HTMLAttribute]) {
    append("<\(element.rawValue)")
    for attribute in attributes {
      append(" \(attribute.name)")
      if let value = attribute.value { append("=\"\(MarkupText.escaping(value))\"") }
    }
    append(element.isVoid || element.isContainer ? ">\n" : ">")
    if !element.isVoid { open.append(element) }
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }
}
