import CommandSupport
import Dispatch
import Glibc

/// Ctrl-C, and the request to end (SIGTERM), as a way to stop in good order.
enum Interruption {
  /// Does something in a task that the first signal cancels. The second one ends the process, as if nobody listened.
  static func cancelling<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await body() }
    let sources = [SIGINT, SIGTERM].map { number in
      // A signal is told of only if it is not acted on.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Terminal.complain("\nbatchlint: stopping; once more ends it at once")
        task.cancel()
        signal(number, SIG_DFL)
      }
      source.resume()
      return (number, source)
    }
    let value = await task.value
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
    return value
  }
}
