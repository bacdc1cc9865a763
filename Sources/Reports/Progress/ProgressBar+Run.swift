public import Linting
import Wording

extension ProgressBar {
  /// A moment of a run that lints.
  ///
  /// - Parameter elapsed: seconds since the run began.
  public init(_ snapshot: RunProgress.Snapshot, elapsed: Double) {
    var details: [String] = []
    if snapshot.archiveCount != 1 {
      details.append(
        "\(Quantity.grouped(snapshot.archives)) of \(Quantity.grouped(snapshot.archiveCount)) archives")
    }
    details.append("\(Quantity.grouped(snapshot.entries)) \(snapshot.entries == 1 ? "entry" : "entries")")
    details.append(Quantity.size(Double(snapshot.bytes)))
    if elapsed > 0 { details.append("\(Quantity.size(Double(snapshot.bytes) / elapsed))/s") }
    self.init(fraction: Self.fraction(of: snapshot), elapsed: elapsed, details: details)
  }

  private static func fraction(of snapshot: RunProgress.Snapshot) -> Double {
    if snapshot.totalBytes > 0 { return min(1, Double(snapshot.bytes) / Double(snapshot.totalBytes)) }
    guard snapshot.archiveCount > 0 else { return 1 }
    return Double(snapshot.archives) / Double(snapshot.archiveCount)
  }
}
