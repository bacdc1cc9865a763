import Glibc

/// Notices what changes in directories (inotify(7)): files that were written and closed, moved in or out, or deleted, and new directories.
///
/// Directories are watched rather than files, because most programs replace a file by another one when they save it. What happens after `watch(_:)` is
/// noticed even while nobody waits.
public struct DirectoryWatcher: ~Copyable {
  /// Something that changed.
  public struct Change: Sendable, Hashable {
    /// The directory, as it was given.
    public let directory: String
    /// The name of what changed in it; nil if it is the directory itself, or if more changed than could be noticed. Untrusted.
    public let name: String?
    /// Whether it is a directory.
    public let isDirectory: Bool
  }

  private let descriptor: Int32
  private var directories: [Int32: String] = [:]

  /// Nothing is watched yet.
  ///
  /// - Throws: what inotify_init(2) says: too many watchers, mostly.
  public init() throws(WatchingError) {
    // O_CLOEXEC is what IN_CLOEXEC stands for (inotify_init1(2)).
    descriptor = inotify_init1(O_CLOEXEC)
    guard descriptor >= 0 else { throw WatchingError(errno, path: nil) }
  }

  deinit { _ = close(descriptor) }

  /// Watches a directory, but not those in it.
  ///
  /// - Throws: what inotify_add_watch(2) says: no such directory, no permission, too many watches.
  public mutating func watch(_ directory: String) throws(WatchingError) {
    let watch = unsafe inotify_add_watch(descriptor, directory, Self.mask)
    guard watch >= 0 else { throw WatchingError(errno, path: directory) }
    // Two paths of one directory are one watch.
    if directories[watch] == nil { directories[watch] = directory }
  }

  /// Waits until something changes.
  ///
  /// - Parameter milliseconds: how long to wait at most; nil waits for ever.
  /// - Returns: what changed, in order; nothing if the time is over.
  /// - Throws: what poll(2) and read(2) say.
  public func changes(within milliseconds: Int32?) throws(WatchingError) -> [Change] {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = unsafe poll(&request, 1, milliseconds ?? -1)
      if count > 0 { break }
      if count == 0 { return [] }
      guard errno == EINTR else { throw WatchingError(errno, path: nil) }
    }
    // Room for many events; one has at most 16 bytes and a name of 255 with its end.
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw WatchingError(errno, path: nil) }
    return events(in: buffer[..<count])
  }

  private static let mask =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
    | UInt32(IN_CREATE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

  /// Reads `inotify_event` records: watch, mask, cookie and length of the name, four bytes each, then the name with zeros behind it.
  private func events(in bytes: ArraySlice<UInt8>) -> [Change] {
    var changes: [Change] = []
    var rest = bytes
    func word(_ index: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(rest[rest.startIndex + 4 * index + $1]) << (8 * $1) }
    }
    while rest.count >= 16 {
      let watch = Int32(bitPattern: word(0))
      let mask = word(1)
      let length = Int(word(3))
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      rest = rest.dropFirst(16 + length)
      let isDirectory = mask & UInt32(IN_ISDIR) != 0
      // A new file is of interest when it has been written; a link is never written.
      if mask & UInt32(IN_CREATE) != 0, !isDirectory, !isLink(name, inWatch: watch) { continue }
      if mask & UInt32(IN_IGNORED) != 0 { continue }
      changes.append(
        Change(
          directory: directories[watch] ?? "",
          name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self),
          isDirectory: isDirectory))
    }
    return changes
  }

  private func isLink(_ name: ArraySlice<UInt8>, inWatch watch: Int32) -> Bool {
    guard let directory = directories[watch] else { return false }
    var status = stat()
    return unsafe lstat("\(directory)/\(String(decoding: name, as: UTF8.self))", &status) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }
}

/// Why something cannot be watched.
public struct WatchingError: Error, Sendable, Hashable {
  /// The directory; nil if it is not about one.
  public let path: String?
  /// What happened, in words, with what to do where that is known.
  public let message: String

  init(_ number: Int32, path: String?) {
    self.path = path
    let reason = unsafe String(cString: strerror(number))
    message =
      switch number {
      case ENOSPC: "cannot be watched: the limit fs.inotify.max_user_watches is reached"
      case EMFILE: "cannot be watched: the limit fs.inotify.max_user_instances is reached"
      default: "cannot be watched: \(reason)"
      }
  }
}
