import Glibc
import Wording

extension Timestamp {
  /// Now, in seconds since 1970.
  static var now: Int64 { Int64(time(nil)) }

  /// A time in seconds since 1970, as the API writes it.
  static func text(_ seconds: Int64) -> String { text(secondsSince1970: Int(seconds)) }
}
