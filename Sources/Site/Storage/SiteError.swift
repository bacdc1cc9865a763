import Glibc

/// Why the site cannot do its work: its disk or its database fails, or it is set up wrongly.
public struct SiteError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in words.
  public let description: String
  /// Whether there is no room on the disk.
  let isLackOfSpace: Bool

  /// Why the site cannot do its work.
  public init(_ description: String) {
    self.description = description
    isLackOfSpace = false
  }

  /// What an error number of the operating system means.
  init(_ what: String, _ number: Int32) {
    description = unsafe "\(what): \(String(cString: strerror(number)))"
    isLackOfSpace = number == ENOSPC || number == EDQUOT
  }
}
