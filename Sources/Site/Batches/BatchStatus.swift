/// How far the site is with a batch.
public enum BatchStatus: String, Sendable, CaseIterable {
  /// There is a batch, and nothing in it.
  case created
  /// Its archive is on its way.
  case uploading
  /// Its archive is there, and waits to be looked at.
  case uploaded
  /// Its work orders are looked at.
  case processing
  /// All went well.
  case done
  /// Some work orders cannot be processed; the error file says which.
  case doneWithErrors = "done_with_errors"
  /// It could not be processed at all.
  case failed

  /// Whether nothing more will happen.
  public var isFinal: Bool {
    switch self {
    case .done, .doneWithErrors, .failed: true
    case .created, .uploading, .uploaded, .processing: false
    }
  }

  /// Whether its archive may still be on its way.
  public var takesBytes: Bool { self == .created || self == .uploading }
}
