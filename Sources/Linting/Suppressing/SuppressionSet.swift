import ApplicationDefinition
import Findings
import Rules
import TextPatterns

/// The definition's suppressions on the day of a run.
struct SuppressionSet: Sendable {
  private let suppressions: [Suppression]
  private let isExpired: [Bool]

  init(_ suppressions: [Suppression], today: CalendarDate) {
    self.suppressions = suppressions
    isExpired = suppressions.map { suppression in suppression.expires.map { $0 < today } ?? false }
  }

  /// Those that are in force for an archive, numbered by their places in the definition.
  func filter(forArchive path: String) -> SuppressionFilter {
    var filter = SuppressionFilter()
    let name = fileName(ofPath: path)
    for (number, suppression) in suppressions.enumerated() where !isExpired[number] {
      if let archives = suppression.archives, !archives.matches(name) { continue }
      filter.add(suppression, number: number)
    }
    return filter
  }

  /// What the suppressions did, given how many findings each one held back.
  func uses(_ counts: [Int: Int]) -> [RunSubject.SuppressionUse] {
    suppressions.indices.map {
      RunSubject.SuppressionUse(
        suppression: suppressions[$0], count: counts[$0, default: 0], isExpired: isExpired[$0])
    }
  }
}
