import FoundationEssentials
import Glibc

/// Times of day, in whole seconds since 1970.
enum Timestamp {
  /// Now.
  static var now: Int64 { Int64(time(nil)) }

  /// A time as RFC 3339 writes it: `2026-11-28T19:49:11Z`.
  static func text(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
  }
}
