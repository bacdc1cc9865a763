/// Colours texts for a terminal (ECMA-48, SGR), with the sixteen colours that every theme chooses for itself; or leaves them as they are.
struct Ink: Sendable {
  let isColored: Bool

  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  func callAsFunction(_ text: String, _ styles: Style...) -> String {
    guard isColored, !text.isEmpty else { return text }
    return "\u{1b}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1b}[0m"
  }
}
