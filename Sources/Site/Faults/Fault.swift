/// A fault that the site commits on purpose, so that clients can be tried: off unless it is asked for.
public struct Fault: Sendable, Hashable {
  /// What goes wrong.
  public enum Kind: Sendable, Hashable {
    /// The connection is cut after so many bytes of a body.
    case cut(after: UInt64)
    /// The request is answered with 503, with or without `Retry-After` in seconds.
    case unavailable(retryAfter: Int?)
    /// Only part of a chunk is stored, a multiple of 256 KiB, as the answer says.
    case partial
    /// The request waits for so many milliseconds before anything is done.
    case delay(milliseconds: Int)
    /// The last answer of an upload tells a checksum that is not the archive's.
    case wrongChecksum
    /// All is done, and the connection is cut before the answer.
    case lostAnswer
    /// The upload session is said to be expired.
    case expired
    /// The upload session is said to be beyond repair.
    case gone
  }

  /// What goes wrong.
  public let kind: Kind
  /// How often, from 0 to 1.
  public let probability: Double

  /// A fault.
  public init(_ kind: Kind, probability: Double = 1) {
    self.kind = kind
    self.probability = probability
  }

  /// What faults there are, as they are written: for help.
  public static let syntax = [
    "cut-after=BYTES", "unavailable", "unavailable=SECONDS", "partial", "delay=MILLISECONDS",
    "wrong-checksum",
    "lost-answer", "expired", "gone",
  ]

  /// Reads a fault: `cut-after=1000000@0.1`, `partial`; nil if the text is none. Without a probability it is committed every time.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value: UInt64?
    if words.count == 2 {
      guard let number = ContentRange.number(words[1]), number <= 1 << 40 else { return nil }
      value = number
    } else {
      value = nil
    }
    switch (words[0], value) {
    case ("cut-after", let bytes?): kind = .cut(after: bytes)
    case ("unavailable", let seconds): kind = .unavailable(retryAfter: seconds.map { Int($0) })
    case ("partial", nil): kind = .partial
    case ("delay", let milliseconds?): kind = .delay(milliseconds: Int(milliseconds))
    case ("wrong-checksum", nil): kind = .wrongChecksum
    case ("lost-answer", nil): kind = .lostAnswer
    case ("expired", nil): kind = .expired
    case ("gone", nil): kind = .gone
    default: return nil
    }
    if parts.count == 2 {
      guard let probability = Double(parts[1]), (0...1).contains(probability) else { return nil }
      self.probability = probability
    } else {
      probability = 1
    }
  }
}
