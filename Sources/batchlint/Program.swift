import CommandSupport
import Glibc

/// Where the process starts.
///
/// It is not an asynchronous `main`: the runtime opens descriptors of its own before it calls one, and so would take the numbers of
/// standard streams that are closed.
@main enum Program {
  static func main() {
    StandardStreams.reserveClosed()
    // Nothing is done by the main actor, so there is no need for the thread that would serve its queue (`dispatchMain`).
    Task.detached { await Batchlint.runCommandLine() }
    while true { pause() }
  }
}
