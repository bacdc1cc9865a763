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
    while true { waitForSignal() }
  }

  /// Lets this thread, whose signals Dispatch has blocked as it has those of its own, be where the process takes them.
  private static func waitForSignal() {
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigsuspend(&none)
  }
}
