import Glibc

/// The header `Retry-After` (RFC 9110, 10.2.3).
enum RetryAfter {
  /// How long to wait, by the header's value: seconds, or a date in the form that RFC 9110 has for everything new; nil if it is neither.
  ///
  /// - Parameter now: seconds since 1970. A date that is over asks for no pause.
  static func pause(_ value: String, now: Int) -> Duration? {
    let longest = 1 << 30
    if let seconds = Int(value), seconds >= 0 { return .seconds(min(seconds, longest)) }
    guard let date = seconds(ofDate: value) else { return nil }
    return .seconds(max(0, min(date - now, longest)))
  }

  /// Seconds since 1970 of an IMF-fixdate (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func seconds(ofDate text: String) -> Int? {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: String(parts[2])) else {
      return nil
    }
    let numbers = ([parts[1], parts[3]] + parts[4].split(separator: ":")).compactMap { Int32($0) }
    guard numbers.count == 5, (1...31).contains(numbers[0]), (1970...9999).contains(numbers[1]),
      (0...23).contains(numbers[2]), (0...59).contains(numbers[3]), (0...60).contains(numbers[4])
    else { return nil }
    var fields = unsafe tm()
    unsafe fields.tm_year = numbers[1] - 1900
    unsafe fields.tm_mon = Int32(month)
    unsafe fields.tm_mday = numbers[0]
    unsafe fields.tm_hour = numbers[2]
    unsafe fields.tm_min = numbers[3]
    unsafe fields.tm_sec = numbers[4]
    return unsafe timegm(&fields)
  }
}
