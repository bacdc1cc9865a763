import CommandSupport
import Glibc

/// Standard output, for what a subcommand was asked to print.
enum StandardOutput {
  /// Writes a text; that it cannot be written is said on standard error.
  static func write(_ text: String) throws {
    guard Terminal.write(text, to: STDOUT_FILENO) else {
      Terminal.complain("batchlint-site: standard output cannot be written")
      throw Exit.incomplete
    }
  }
}
