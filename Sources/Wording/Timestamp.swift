import Glibc

/// Times of day in the form of RFC 3339.
public enum Timestamp {
  /// "2026-11-28T19:44:40Z": a time in seconds since 1970, in UTC.
  public static func text(secondsSince1970 seconds: Int) -> String {
    var seconds = time_t(seconds)
    var fields = unsafe tm()
    guard unsafe gmtime_r(&seconds, &fields) != nil else { return "\(seconds) s" }
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let date = unsafe "\(Int(fields.tm_year) + 1900)-\(two(fields.tm_mon + 1))-\(two(fields.tm_mday))"
    return unsafe "\(date)T\(two(fields.tm_hour)):\(two(fields.tm_min)):\(two(fields.tm_sec))Z"
  }
}
