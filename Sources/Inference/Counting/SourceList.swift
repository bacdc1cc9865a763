/// The archives that a definition was inferred from, in the order in which they were given.
struct SourceList: Sendable {
  /// The most archives that are named; the others are counted.
  static let mostNamed = 20

  private(set) var named: [Source] = []
  private(set) var learnedCount = 0
  private(set) var damagedCount = 0

  /// The archives that are not named.
  var unnamedCount: Int { learnedCount + damagedCount - named.count }

  mutating func add(_ source: Source) {
    if named.count < Self.mostNamed { named.append(source) }
    switch source {
    case .learned: learnedCount += 1
    case .damaged: damagedCount += 1
    }
  }
}

/// One archive, and what became of it.
enum Source: Sendable {
  case learned(LearnedArchive)
  /// Nothing was learned from it, because something is wrong with its structure.
  case damaged(String)
}

/// What an archive held that was learned from.
struct LearnedArchive: Sendable {
  let fileName: String
  var workOrders = 0
  var images = 0
  var documents = 0
}
