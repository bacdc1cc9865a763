/// Something about the run, not about an archive's content: a file that cannot be read, a check that could not be made.
public struct Failure: Hashable, Sendable, Error {
  /// What kind of thing went wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// There is no such file or directory.
    case notFound = "not-found"
    /// The operating system refuses access.
    case permissionDenied = "permission-denied"
    /// The path names something that is neither a file nor a directory.
    case notAFile = "not-a-file"
    /// A directory that was to be searched holds no archive.
    case noArchives = "no-archives"
    /// Reading failed, or a result could not be written.
    case inputOutput = "input-output"
    /// The file changed while it was being read.
    case changed
    /// A limit was reached; what lies beyond it was not checked.
    case limit
  }

  /// What kind of thing went wrong.
  public let kind: Kind
  /// The file it happened to, as it was given on the command line. Untrusted: every output escapes it.
  public let path: String
  /// The entry it happened to, if it was one.
  public let entry: EntryReference?
  /// What happened, and what to do. Plain text on one line.
  public let message: String

  /// Something about the run.
  public init(_ kind: Kind, path: String, entry: EntryReference? = nil, message: String) {
    self.kind = kind
    self.path = path
    self.entry = entry
    self.message = message
  }
}
