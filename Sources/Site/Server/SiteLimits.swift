/// How much the site takes from those who use it.
public struct SiteLimits: Sendable, Hashable {
  /// The most bytes of a request's body, but for archives.
  public var bodyBytes = 64 << 10
  /// The most bytes of a request's headers.
  public var headerBytes = 32 << 10
  /// How many seconds a new connection has until its first request's headers are there.
  public var headerSeconds = 10
  /// After how many seconds in which nothing comes a connection is closed.
  public var idleSeconds = 60
  /// The most connections at once; others wait.
  public var connections = 1024
  /// The most upload sessions that one key may have open.
  public var sessionsPerToken = 500
  /// The most bytes of an archive.
  public var archiveBytes: UInt64 = 100 << 30
  /// How many bytes of the disk are left free.
  public var keptFreeBytes: UInt64 = 1 << 30
  /// For how many seconds an upload session takes bytes.
  public var sessionSeconds = 7 * 24 * 60 * 60
  /// How many seconds requests have to end in when the site is stopped.
  public var stopSeconds = 10

  /// The usual limits.
  public init() {}
}
