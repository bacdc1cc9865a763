/// A text that is shown to nobody: whatever prints it, by whatever way, prints a word for it.
///
/// Whoever has the address of an upload session can write to the batch, and whoever has a key can do all that its owner can.
public struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let text: String
  /// The word for it: `(upload URL)`.
  public let description: String

  private init(_ text: String, word: String) {
    self.text = text
    description = word
  }

  /// The address of an upload session.
  public static func uploadURL(_ text: String) -> Secret { Secret(text, word: "(upload URL)") }

  /// A key for a site.
  public static func apiKey(_ text: String) -> Secret { Secret(text, word: "(API key)") }

  /// As the description.
  public var debugDescription: String { description }
  /// Nothing is seen inside.
  public var customMirror: Mirror { Mirror(self, children: [:]) }

  /// Hands the text to what needs it.
  public func withText<Result, Failure: Error>(
    _ body: (String) throws(Failure) -> Result
  ) throws(Failure) -> Result { try body(text) }

  /// Words in which the text, and the parts of it that are secret, do not occur any more.
  public func hidden(in words: String) -> String {
    var words = words
    for part in parts where words.contains(part) { words = words.replacing(part, with: description) }
    return words
  }

  /// The text; if it is an address, what stands behind its question mark, and the values there. The longest first.
  private var parts: [String] {
    guard !text.isEmpty else { return [] }
    guard let mark = text.firstIndex(of: "?") else { return [text] }
    let query = text[text.index(after: mark)...]
    let values = query.split(separator: "&").compactMap { part in
      part.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init)
    }
    // Short values, such as a mode, are no secret, and are parts of other words.
    return [text, String(query)] + values.filter { $0.count >= 12 }
  }
}
