import Wording

/// How far something is, in a line: `[########............]  41%  0:34 left  3 of 12 archives  3.1 GB  212 MB/s`.
///
/// What does not fit into a terminal's line is left out from the end, and the bar last.
public struct ProgressBar: Sendable {
  /// From 0 to 1.
  private let fraction: Double
  /// What is said beside the bar, the most important first.
  private let parts: [String]

  /// A moment of something.
  ///
  /// - Parameters:
  ///   - fraction: how much is done, from 0 to 1.
  ///   - elapsed: seconds since it began, from which the time left is told; nil if that would say nothing.
  ///   - details: what else is said, the most important first.
  public init(fraction: Double, elapsed: Double?, details: [String]) {
    self.fraction = fraction
    let percent = "\(Int(fraction * 100))%"
    let padded = String(repeating: " ", count: max(0, 4 - percent.count)) + percent
    let timeLeft = elapsed.flatMap { Self.timeLeft(fraction, elapsed: $0) }
    parts = [padded] + (timeLeft.map { [$0] } ?? []) + details
  }

  /// The line for a log, without a bar.
  public var plain: String { "progress: " + parts.joined(separator: ", ") }

  /// The line for a terminal.
  ///
  /// - Parameter width: the terminal's columns; the last one is left free, so that no terminal wraps the line.
  public func line(width: Int) -> String {
    let room = max(0, width - 1)
    let barLength = 20
    let filled = Int(fraction * Double(barLength))
    var line =
      "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: barLength - filled) + "]"
    guard line.count <= room else { return String((parts.first ?? "").prefix(room)) }
    for part in parts {
      guard line.count + 2 + part.count <= room else { break }
      line += "  \(part)"
    }
    return line
  }

  /// "0:34 left", from how long it took so far; nil while that says little.
  private static func timeLeft(_ fraction: Double, elapsed: Double) -> String? {
    guard elapsed >= 1, fraction >= 0.02, fraction < 1 else { return nil }
    return Quantity.time(seconds: Int((elapsed / fraction * (1 - fraction)).rounded(.up))) + " left"
  }
}
