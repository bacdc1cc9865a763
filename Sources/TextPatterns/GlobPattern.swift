/// A shell-like pattern for whole names: `*` stands for any characters, `?` for any one, everything else for itself.
public struct GlobPattern: Sendable, Hashable {
  /// The pattern as it was written.
  public let source: String

  private let scalars: [Unicode.Scalar]

  /// A pattern; every text is one.
  public init(_ source: String) {
    self.source = source
    scalars = Array(source.unicodeScalars)
  }

  /// Whether the whole text is described by the pattern. Takes at most the product of the two lengths.
  public func matches(_ text: String) -> Bool {
    let text = Array(text.unicodeScalars)
    var position = 0
    var next = 0
    /// Behind the last star: where the pattern goes on, and how far the star has reached in the text.
    var retry: (pattern: Int, text: Int)?
    while position < text.count {
      if next < scalars.count, scalars[next] == "*" {
        next += 1
        retry = (next, position)
      } else if next < scalars.count, scalars[next] == "?" || scalars[next] == text[position] {
        next += 1
        position += 1
      } else if let star = retry {
        next = star.pattern
        position = star.text + 1
        retry = (star.pattern, position)
      } else {
        return false
      }
    }
    return scalars[next...].allSatisfy { $0 == "*" }
  }
}
