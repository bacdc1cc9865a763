import ByteSources
import Glibc
public import Linting

/// Archives that were opened once, for linting and for what follows: what is linted is what is sent.
public struct OpenArchives: Sendable {
  /// One of them.
  struct Archive: Sendable {
    /// The path as it was given.
    let path: String
    /// The archive's bytes; nil if it could not be opened.
    let source: FileByteSource?
  }

  let archives: [Archive]

  /// Opens archives. One that cannot be opened fails when it is linted.
  public init(_ paths: [String]) {
    Self.makeRoom(for: paths.count)
    archives = paths.map { Archive(path: $0, source: try? FileByteSource(path: $0)) }
  }

  /// What is linted.
  public var inputs: [Linter.Input] { archives.map { Linter.Input(path: $0.path, source: $0.source) } }

  /// Lets the process have as many files open as it may, if there are many archives (setrlimit(2)).
  private static func makeRoom(for count: Int) {
    var limit = rlimit()
    guard count > 256, unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return
    }
    limit.rlim_cur = limit.rlim_max
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
