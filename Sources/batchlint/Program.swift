import CommandSupport
import Dispatch

/// Where the process starts.
///
/// It is not an asynchronous `main`: the runtime opens descriptors of its own before it calls one, and so would take the numbers of
/// standard streams that are closed.
@main enum Program {
  static func main() {
    StandardStreams.reserveClosed()
    Task { await Batchlint.runCommandLine() }
    dispatchMain()
  }
}
