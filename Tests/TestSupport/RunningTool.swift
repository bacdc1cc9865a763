import Glibc
import Synchronization

/// Another program that goes on while a test does: a server. It ends with the value.
///
/// It is started by posix_spawn(3) and not by Foundation: a program that runs on would hold descriptors by which Foundation notices the ends of others.
public final class RunningTool: Sendable {
  /// The process's number.
  public let number: Int32
  private let output: Int32
  private let isOver = Mutex(false)

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

  /// Ends it at once, as `kill -9` does.
  public func kill() { _ = end(by: SIGKILL) }

  /// Asks it to end, and waits until it is over; gives its exit code, negative for a signal, or nil if it was over before.
  public func end() -> Int32? { end(by: SIGTERM) }

  /// The same, as Ctrl-C does.
  public func interrupt() -> Int32? { end(by: SIGINT) }

  private func end(by signal: Int32) -> Int32? {
    isOver.withLock { isOver in
      guard !isOver else { return nil }
      isOver = true
      Glibc.kill(number, signal)
      var status: Int32 = 0
      while unsafe waitpid(number, &status, 0) < 0, errno == EINTR {}
      return status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f)
    }
  }
}
