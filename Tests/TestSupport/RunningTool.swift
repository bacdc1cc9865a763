import Glibc
import Synchronization

/// Another program that goes on while a test does: a server. It ends with the value.
///
/// It is started by posix_spawn(3) and not by Foundation: a program that runs on would hold descriptors by which Foundation notices the ends of others.
public final class RunningTool: Sendable {
  /// The process's number.
  public let number: Int32
  private let output: Int32
  /// How it ended; nil while that is not known.
  private let ending = Mutex<Int32?>(nil)

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - environment: variables that are set beside those of the tests.
  ///   - errors: a file that gets what it writes to standard error; nil for that of the tests.
  public init(
    _ path: String, _ arguments: [String], environment: [String: String] = [:], errorsTo errors: String? = nil
  ) throws {
    guard let python = Tool("python3") else { throw ToolError(message: "there is no python3") }
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw ToolError(message: "there is no pipe") }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    if let errors {
      unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    }
    // Other tools' descriptors, which it would inherit, are closed, and variables set, on its way.
    let start = """
      import os, sys
      os.closerange(3, 1 << 16)
      count = int(sys.argv[1])
      os.environ.update(setting.split('=', 1) for setting in sys.argv[2:2 + count])
      os.execv(sys.argv[2 + count], sys.argv[2 + count:])
      """
    let settings = environment.map { "\($0.key)=\($0.value)" }
    let words = [python.path, "-c", start, String(settings.count)] + settings + [path] + arguments
    var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
    var number: Int32 = 0
    let failure = unsafe posix_spawn(&number, python.path, &actions, nil, &pointers, environ)
    for position in unsafe pointers.indices { unsafe free(pointers[position]) }
    unsafe posix_spawn_file_actions_destroy(&actions)
    close(ends[1])
    guard failure == 0 else {
      close(ends[0])
      throw ToolError(message: "\(path) was not started: error \(failure)")
    }
    self.number = number
    output = ends[0]
  }

  deinit {
    kill()
    close(output)
  }

  /// The next that it writes to standard output, as soon as it does; empty at its end.
  public func nextOutput() -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(output, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// All that it writes to standard output until its end.
  public func restOfOutput() -> String {
    var text = ""
    while true {
      let part = nextOutput()
      if part.isEmpty { return text }
      text += part
    }
  }

  // MARK: Ends

  /// Whether it goes on.
  public var isRunning: Bool { status(waiting: false) == nil }

  /// Asks it to end, and goes on.
  public func terminate() { send(SIGTERM) }

  /// Ends it at once, as `kill -9` does.
  public func kill() {
    send(SIGKILL)
    _ = wait()
  }

  /// Asks it to end as Ctrl-C does, and waits until it is over.
  public func interrupt() -> Int32 {
    send(SIGINT)
    return wait()
  }

  /// Waits until it is over, and gives its exit code; negative for a signal.
  public func wait() -> Int32 { status(waiting: true) ?? 0 }

  private func send(_ signal: Int32) {
    // The number of a process that is over may be another one's by now.
    ending.withLock { if $0 == nil { _ = Glibc.kill(number, signal) } }
  }

  /// How it ended; nil if it goes on.
  private func status(waiting: Bool) -> Int32? {
    ending.withLock { ending in
      if let ending { return ending }
      var status: Int32 = 0
      var result: pid_t
      repeat {
        result = unsafe waitpid(number, &status, waiting ? 0 : WNOHANG)
      } while result < 0 && errno == EINTR
      guard result != 0 else { return nil }
      ending = status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f)
      return ending
    }
  }
}
