import Synchronization

/// Which upload sessions are being worked on, and what is known of them only in memory.
final class SessionTable: Sendable {
  private let state = Mutex(State())

  /// How many sessions' checksums are kept.
  private static let most = 10_000

  private struct State {
    var busy: Set<String> = []
    /// The checksums of what is stored. They are only a help: lost ones are made anew from the file.
    var checksums: [String: RunningChecksums] = [:]
  }

  /// Takes a session for one request; false if another one has it.
  func claim(_ token: String) -> Bool { state.withLock { $0.busy.insert(token).inserted } }

  /// Gives a session back.
  func release(_ token: String) { state.withLock { _ = $0.busy.remove(token) } }

  /// The checksums of the first bytes of a session; nil if they are not known.
  func checksums(_ token: String, of count: UInt64) -> RunningChecksums? {
    if count == 0 { return RunningChecksums() }
    return state.withLock { state in
      guard let checksums = state.checksums[token], checksums.count == count else { return nil }
      return checksums
    }
  }

  /// Keeps checksums for the next request; nil forgets them.
  func keep(_ checksums: RunningChecksums?, of token: String) {
    state.withLock { state in
      // Those of sessions that were given up, or whose batches were deleted, would pile up.
      if state.checksums.count >= Self.most { state.checksums.removeAll() }
      state.checksums[token] = checksums
    }
  }
}
