/// What is done about a request of an upload session: the protocol, without input and output.
enum UploadDecision: Sendable, Hashable {
  /// Say how much is stored.
  case tell
  /// All bytes are stored: complete the session.
  case complete(total: UInt64)
  /// Take bytes from the body.
  case take(Intake)
  /// Refuse.
  case refuse(Refusal)

  /// Which bytes of a body are taken.
  struct Intake: Sendable, Hashable {
    /// How many bytes at the beginning of the body are stored already.
    var skipped: UInt64
    /// How many bytes follow that are new.
    var count: UInt64
    /// How many bytes the archive has; nil if that is not known.
    var total: UInt64?
    /// Whether the archive is complete with them.
    var isLast: Bool
  }

  /// Chunks are multiples of this, all but the last one.
  static let unit: UInt64 = 262_144

  /// Decides about a request to a session that takes bytes.
  ///
  /// - Parameter most: how many bytes an archive may have.
  init(_ order: UploadOrder, stored: UInt64, total known: UInt64?, most: UInt64) {
    switch order {
    case .query(let said):
      if let refusal = Self.refusal(said: said, known: known, stored: stored, end: stored, most: most) {
        self = refusal
      } else if let total = said ?? known, total == stored {
        self = .complete(total: total)
      } else {
        self = .tell
      }
    case .store(let first, let count, let said):
      let end = first + count
      if let refusal = Self.refusal(said: said, known: known, stored: stored, end: end, most: most) {
        self = refusal
        return
      }
      let total = said ?? known
      let isLast = total == end
      guard isLast || count.isMultiple(of: Self.unit) else {
        self = .refuse(
          Refusal(400, "a chunk that is not the last one has to be a multiple of \(Self.unit) bytes"))
        return
      }
      guard first <= stored else {
        // Google Cloud Storage answers so, and clients ask then how much is stored.
        self = .refuse(
          Refusal(503, "the chunk begins at byte \(first), and \(stored) are stored; ask how much is stored"))
        return
      }
      let skipped = min(stored - first, count)
      self = .take(Intake(skipped: skipped, count: count - skipped, total: total, isLast: isLast))
    }
  }

  private static func refusal(
    said: UInt64?, known: UInt64?, stored: UInt64, end: UInt64, most: UInt64
  ) -> UploadDecision? {
    if let said, let known, said != known {
      return .refuse(Refusal(400, "the archive had \(known) bytes before, and has \(said) now"))
    }
    if let total = said ?? known, total < stored || total < end {
      return .refuse(Refusal(400, "an archive of \(total) bytes has no byte \(max(stored, end) - 1)"))
    }
    if max(said ?? known ?? 0, end) > most {
      return .refuse(Refusal(413, "an archive has \(most) bytes at most"))
    }
    return nil
  }
}
