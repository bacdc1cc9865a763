import Glibc

/// Why a report cannot be written.
public struct OutputError: Error, Sendable, Hashable {
  /// What kind of thing went wrong.
  public enum Kind: Sendable, Hashable {
    /// Whoever read the output has gone, as `head` does when it has seen enough. No fault: the command ends quietly.
    case readerGone
    /// There is no room for it: the disk is full, or a quota is used up.
    case noSpace
    /// The operating system refuses access.
    case permissionDenied
    /// The operating system failed, with its error number.
    case system(Int32)
  }

  /// What kind of thing went wrong.
  public let kind: Kind
  /// What happened, in words, without the file's name.
  public let message: String

  /// What an error number of the operating system means for someone who wants to write.
  init(_ number: Int32, _ what: String) {
    kind =
      switch number {
      case EPIPE: .readerGone
      case ENOSPC, EDQUOT: .noSpace
      case EACCES, EPERM, EROFS: .permissionDenied
      default: .system(number)
      }
    message = unsafe "\(what): \(String(cString: strerror(number)))"
  }
}
