import Synchronization

/// Spreads bytes over time, for all uploads of a run together.
struct RatePacer: Sendable {
  /// How many bytes go in a second.
  let bytesPerSecond: UInt64
  /// When the next bytes may go: on a clock of the caller's.
  private var free = Duration.zero

  /// Lets so many bytes go in a second.
  init(bytesPerSecond: UInt64) { self.bytesPerSecond = max(1, bytesPerSecond) }

  /// How many bytes are sent at once at most, so that a rate is kept from moment to moment, too.
  var piece: Int { Int(min(64 << 10, max(1 << 10, bytesPerSecond / 8))) }

  /// Takes in that some bytes are to go, and says how long they have to wait.
  ///
  /// - Parameter now: a clock's time, which only goes forward.
  mutating func delay(of bytes: Int, at now: Duration) -> Duration {
    let start = max(now, free)
    free = start + .seconds(Double(bytes) / Double(bytesPerSecond))
    return start - now
  }
}

/// A pacer that several uploads share.
final class SharedPacer: Sendable {
  private let pacer: Mutex<RatePacer>
  private let start = ContinuousClock.now
  /// How many bytes are sent at once at most.
  let piece: Int

  init(_ pacer: RatePacer) {
    self.pacer = Mutex(pacer)
    piece = pacer.piece
  }

  /// Waits until some bytes may go.
  func pass(_ bytes: Int) async throws {
    let delay = pacer.withLock { $0.delay(of: bytes, at: start.duration(to: .now)) }
    if delay > .zero { try await Task.sleep(for: delay) }
  }
}
