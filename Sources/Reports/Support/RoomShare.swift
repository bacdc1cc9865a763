import Findings

extension Severity {
  /// How much of a report that its reader limits findings of this severity may fill, in percent.
  ///
  /// Findings come in the order of the archives. Without shares, the notes of the first archives would take the room of the errors of the
  /// last ones. So the last fifth is for errors alone, and the fifth before it for errors and warnings.
  var roomPercent: Int {
    switch self {
    case .error: 100
    case .warning: 80
    case .note: 60
    }
  }
}
