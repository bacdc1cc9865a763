import FoundationEssentials

/// The address of an upload session. Whoever has it can write to the batch, so it is shown to nobody: what is printed of it, by whatever way, is
/// a word for it.
public struct SecretURL: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let text: String

  /// An upload URL.
  public init(_ text: String) { self.text = text }

  /// A word for the address.
  public var description: String { "(upload URL)" }
  /// As above.
  public var debugDescription: String { description }
  /// Nothing is seen inside.
  public var customMirror: Mirror { Mirror(self, children: [:]) }

  /// Hands the address to what sends requests to it.
  public func withText<Result>(_ body: (String) throws -> Result) rethrows -> Result { try body(text) }

  /// A text in which the address, and the parts of it that are secret, do not occur any more.
  func hidden(in words: String) -> String {
    var words = words
    for secret in secrets where words.contains(secret) {
      words = words.replacing(secret, with: description)
    }
    return words
  }

  /// The address, what stands behind its question mark, and the values there: the longest first.
  private var secrets: [String] {
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
