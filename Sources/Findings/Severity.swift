/// How much a finding weighs. The order is by weight: `note < warning < error`.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing; nothing has to be done.
  case note
  /// Probably a mistake; the site may still accept the archive.
  case warning
  /// The site will refuse the archive, or cannot process the work order.
  case error

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Whether the left severity weighs less.
  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}
