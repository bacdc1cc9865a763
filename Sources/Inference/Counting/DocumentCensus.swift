/// What was seen of `metadata.json` or of `parameters.json`.
struct DocumentCensus: Sendable {
  /// The most keys that are listed for one kind of document, those of nested dictionaries included.
  static let mostKeys = 500
  /// How many levels of dictionaries keys are listed of, the document itself included.
  static let levels = 3

  /// How many work orders have the document, whether or not it could be read.
  var workOrders = 0
  /// The documents' own dictionaries.
  private(set) var root = DictionaryTally()
  /// How many documents nothing was learned from, and why.
  private(set) var skipped: [SkippedDocument: Int] = [:]

  private var room = mostKeys

  /// Counts a document.
  mutating func count(_ outcome: DocumentReader.Outcome) {
    switch outcome {
    case .dictionary(let value): root.count(value, levels: Self.levels, room: &room)
    case .skipped(let reason): skipped[reason, default: 0] += 1
    }
  }
}
