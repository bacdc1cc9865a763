import Glibc

/// Standard output and standard error.
enum Terminal {
  /// Writes a line to standard error.
  static func complain(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Writes a text as it is; false if it cannot be written.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes what a subcommand was asked for to standard output.
  static func print(_ text: String) throws {
    guard write(text, to: STDOUT_FILENO) else {
      complain("batchlint-site: standard output cannot be written")
      throw Exit.failure
    }
  }
}
