import ArgumentParser
import Site

/// How much the site takes from those who use it.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The most bytes of an archive.", valueName: "n"))
  var maxArchiveBytes: UInt64 = SiteLimits().archiveBytes

  @Option(help: ArgumentHelp("The most bytes of a request's body, but for archives.", valueName: "n"))
  var maxBodyBytes = SiteLimits().bodyBytes

  @Option(help: ArgumentHelp("The most bytes of a request's headers.", valueName: "n"))
  var maxHeaderBytes = SiteLimits().headerBytes

  @Option(
    help: ArgumentHelp(
      "How long a new connection has until its first request is there.", valueName: "seconds"))
  var headerTime = SiteLimits().headerSeconds

  @Option(
    help: ArgumentHelp("After how long a connection is closed on which nothing comes.", valueName: "seconds"))
  var idleTime = SiteLimits().idleSeconds

  @Option(help: ArgumentHelp("The most connections at once; others wait.", valueName: "n"))
  var maxConnections = SiteLimits().connections

  @Option(help: ArgumentHelp("The most upload sessions that one key may have open.", valueName: "n"))
  var maxSessions = SiteLimits().sessionsPerToken

  @Option(help: ArgumentHelp("For how long an upload session takes bytes.", valueName: "seconds"))
  var sessionLifetime = SiteLimits().sessionSeconds

  @Option(help: ArgumentHelp("How many bytes of the disk are left free.", valueName: "n"))
  var keepFree: UInt64 = SiteLimits().keptFreeBytes

  mutating func validate() throws {
    let numbers = [
      ("--max-body-bytes", maxBodyBytes), ("--max-header-bytes", maxHeaderBytes),
      ("--header-time", headerTime),
      ("--idle-time", idleTime), ("--max-connections", maxConnections), ("--max-sessions", maxSessions),
      ("--session-lifetime", sessionLifetime),
    ]
    for (name, value) in numbers where !(1...1_000_000_000).contains(value) {
      throw ValidationError("\(name) takes a number from 1 to 1000000000.")
    }
    for (name, value) in [("--max-archive-bytes", maxArchiveBytes), ("--keep-free", keepFree)]
    where value > 1 << 50 {
      throw ValidationError("\(name) takes a number up to \(1 << 50).")
    }
  }

  var limits: SiteLimits {
    var limits = SiteLimits()
    limits.archiveBytes = maxArchiveBytes
    limits.bodyBytes = maxBodyBytes
    limits.headerBytes = maxHeaderBytes
    limits.headerSeconds = headerTime
    limits.idleSeconds = idleTime
    limits.connections = maxConnections
    limits.sessionsPerToken = maxSessions
    limits.sessionSeconds = sessionLifetime
    limits.keptFreeBytes = keepFree
    return limits
  }
}
