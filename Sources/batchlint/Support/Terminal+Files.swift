import CommandSupport
import Wording

extension Terminal {
  /// Says on standard error what is wrong with a file.
  static func complain(_ path: String, _ message: String) {
    complain("batchlint: " + VisibleText.escaping("\(path): \(message)"))
  }
}
