/// A time as headers have it (APPNOTE 4.4.6), the date in the upper 16 bits: "2026-06-15 08:30:12". Numbers that make no date are shown as they
/// are, such as month 0.
func dosTimePhrase(_ time: UInt32) -> String {
  let date = time >> 16
  let year = 1980 + (date >> 9)
  let clock = [time >> 11 & 0x1f, time >> 5 & 0x3f, (time & 0x1f) * 2].map(twoDigits).joined(separator: ":")
  return "\(year)-\(twoDigits(date >> 5 & 0x0f))-\(twoDigits(date & 0x1f)) \(clock)"
}

private func twoDigits(_ number: UInt32) -> String { number < 10 ? "0\(number)" : "\(number)" }
