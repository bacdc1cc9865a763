public import Linting
import Wording

/// How far a run is, in a line: `[########............]  41%  3 of 12 archives  1,204,000 entries  3.1 GB  212 MB/s  0:34 left`.
///
/// What does not fit into a terminal's line is left out from the end, and the bar last.
public struct ProgressLine: Sendable {
  private let snapshot: RunProgress.Snapshot
  /// Seconds since the run began.
  private let elapsed: Double

  /// A moment of a run.
  ///
  /// - Parameter elapsed: seconds since the run began.
  public init(_ snapshot: RunProgress.Snapshot, elapsed: Double) {
    self.snapshot = snapshot
    self.elapsed = elapsed
  }

  /// The line for a log, without a bar.
  public var plain: String { "progress: " + parts.joined(separator: ", ") }

  /// The line for a terminal.
  ///
  /// - Parameter width: the terminal's columns; the last one is left free, so that no terminal wraps the line.
  public func bar(width: Int) -> String {
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

  private var fraction: Double {
    if snapshot.totalBytes > 0 { return min(1, Double(snapshot.bytes) / Double(snapshot.totalBytes)) }
    guard snapshot.archiveCount > 0 else { return 1 }
    return Double(snapshot.archives) / Double(snapshot.archiveCount)
  }

  private var parts: [String] {
    let percent = "\(Int(fraction * 100))%"
    var parts = [String(repeating: " ", count: max(0, 4 - percent.count)) + percent]
    if let timeLeft { parts.append(timeLeft) }
    if snapshot.archiveCount != 1 {
      parts.append("\(Self.grouped(snapshot.archives)) of \(Self.grouped(snapshot.archiveCount)) archives")
    }
    parts.append("\(Self.grouped(snapshot.entries)) \(snapshot.entries == 1 ? "entry" : "entries")")
    parts.append(Self.size(Double(snapshot.bytes)))
    if elapsed > 0 { parts.append("\(Self.size(Double(snapshot.bytes) / elapsed))/s") }
    return parts
  }

  /// "0:34 left", from how long it took so far; nil while that says little.
  private var timeLeft: String? {
    guard elapsed >= 1, fraction >= 0.02, fraction < 1 else { return nil }
    let seconds = Int((elapsed / fraction * (1 - fraction)).rounded(.up))
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(seconds % 60)) left" : "\(minutes):\(two(seconds % 60)) left"
  }

  /// "1,204,000"
  static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }

  /// "980 B", "3.1 GB": bytes in decimal units with two or three digits.
  static func size(_ bytes: Double) -> String {
    let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]
    var value = max(0, bytes)
    var unit = 0
    // What rounds to 1,000 is written in the next unit.
    while value >= 999.5, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    guard unit > 0, value < 9.95 else { return "\(Int(value.rounded())) \(units[unit])" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
