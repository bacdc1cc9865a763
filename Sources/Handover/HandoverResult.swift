public import Linting
public import Uploading

/// What became of an archive that was to be handed over.
public struct HandoverResult: Sendable {
  /// What the linter says of it.
  public var linted: ArchiveVerdicts.Entry
  /// What came of it.
  public var fate: Fate

  /// What came of an archive.
  public enum Fate: Sendable {
    /// It was not sent.
    case heldBack(Cause)
    /// It was sent, or it was tried.
    case sent(ArchiveUpload.Outcome, Following?)
  }

  /// Why an archive is not sent.
  public enum Cause: Sendable, Hashable, CaseIterable {
    /// It did not pass.
    case invalid
    /// It could not be checked.
    case unchecked
    /// The run as a whole did not pass.
    case run
  }

  /// What became of the batch after the upload.
  public struct Following: Sendable {
    /// The batch, as the site showed it last; nil if it could not be asked.
    public var batch: SiteBatch?
    /// What the site found; nil if there is no error file.
    public var errorFile: ErrorFile?
    /// Where the error file was saved; nil if it was not.
    public var savedTo: String?
    /// What kept the batch from being followed to its end; or its error file from being had.
    public var failure: HandoverFailure?

    /// Whether the site processed the batch without errors.
    public var isGood: Bool { failure == nil && batch?.status == .done }
  }
}

/// What went wrong after an upload.
public enum HandoverFailure: Error, Sendable, Hashable {
  /// The site could not be asked.
  case site(SiteError)
  /// The error file could not be saved: the path, and why.
  case saving(String, String)
}

extension [HandoverResult] {
  /// How the whole ended: what was not sent, or not followed, goes before what was found.
  public var result: RunResult {
    var result = RunResult.passed
    for handover in self {
      switch handover.fate {
      case .heldBack(.invalid), .heldBack(.run): result = worse(result, .failed)
      case .heldBack(.unchecked): result = .incomplete
      case .sent(let outcome, let following):
        if case .failure = outcome.result { result = .incomplete }
        if following?.failure != nil { result = .incomplete }
        if let batch = following?.batch, batch.status != .done { result = worse(result, .failed) }
      }
    }
    return result
  }
}

extension RunResult {
  fileprivate var weight: Int {
    switch self {
    case .passed: 0
    case .failed: 1
    case .incomplete: 2
    }
  }
}

/// The worse one of two.
private func worse(_ left: RunResult, _ right: RunResult) -> RunResult {
  left.weight >= right.weight ? left : right
}
