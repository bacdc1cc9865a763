public import Linting

/// What a run says of each archive: kept beside its reports, for what follows.
public final class ArchiveVerdicts: ReportWriter {
  /// What the run says of an archive.
  public struct Entry: Sendable, Hashable {
    /// The path as it was given.
    public let path: String
    /// The file's size in bytes; nil if it could not be opened.
    public let size: UInt64?
    /// What is to be thought of it.
    public let verdict: Verdict
    /// How many errors were found.
    public let errors: Int
    /// How many warnings were found.
    public let warnings: Int
  }

  /// The archives, in the order of the run.
  public private(set) var entries: [Entry] = []

  /// Keeps nothing yet.
  public init() {}

  /// The run starts.
  public func begin(_ header: RunHeader) {}

  /// Keeps what is said of an archive.
  public func add(_ archive: ArchiveReport) {
    entries.append(
      Entry(
        path: archive.path, size: archive.size, verdict: archive.verdict, errors: archive.totals.errors,
        warnings: archive.totals.warnings))
  }

  /// The run is over.
  public func end(_ summary: RunSummary) {}
}
