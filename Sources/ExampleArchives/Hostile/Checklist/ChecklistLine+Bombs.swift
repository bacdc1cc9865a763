import Findings

extension ChecklistLine {
  static let bombs = [
    ChecklistLine("bomb-overlap", .error, "many entries share one stretch of data", "overlapping-entries"),
    ChecklistLine("bomb-ratio", .error, "the content is many times as large as the data", "compression-bomb"),
    ChecklistLine("bomb-size", .error, "an entry has more content than a limit admits", "oversized-content"),
    ChecklistLine("bomb-entries", .error, "there are more entries than a limit admits", "too-many-entries"),
    ChecklistLine(
      "bomb-content", .error, "a document unpacks to more than was said; reading stops there",
      "damaged-content"),
    ChecklistLine("bomb-nested", nil, "an archive within the archive is one file, and is not unpacked"),
    ChecklistLine("bomb-empty", nil, "very many entries cost no more than their records"),
    ChecklistLine("bomb-hashes", nil, "names that collide in a reader's hash table cost no time"),
  ]
}
