import Synchronization

/// How addresses of the site begin for those who use it: `http://127.0.0.1:8080`. It is what the site is set up with, never what a request says.
final class PublicAddress: Sendable {
  private let text: Mutex<String>

  init(_ text: String) { self.text = Mutex(text) }

  /// The beginning, without a slash at its end.
  var description: String {
    get { text.withLock { $0 } }
    set { text.withLock { $0 = newValue } }
  }
}
