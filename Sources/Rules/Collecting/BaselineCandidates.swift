import Findings

/// The findings of an archive that equal one entry of the baseline. Whether it holds them all shows only when they are counted: if there are
/// more than it stands for, the rest are new.
struct BaselineCandidates: Sendable {
  let rule: RuleInForce
  private(set) var counts = SeverityCounts()
  /// The first of them: as many as the entry stands for, and as many again as are reported of an archive.
  private(set) var kept: [Finding] = []
  private let room: Int

  init(_ rule: RuleInForce, room: Int) {
    self.rule = rule
    self.room = room
  }

  mutating func add(_ finding: Finding) {
    counts[finding.severity] += 1
    if kept.count < room { kept.append(finding) }
  }

  /// Adds those of a later part of the archive.
  mutating func append(_ others: BaselineCandidates) {
    counts += others.counts
    kept += others.kept.prefix(room - kept.count)
  }

  /// Splits off those that the baseline holds: the first ones in report order.
  ///
  /// - Parameter count: how many it holds; not more than there are, nor more than the entry stands for.
  consuming func split(at count: Int) -> (held: [Finding], new: SeverityCounts, keptNew: ArraySlice<Finding>)
  {
    let sorted = kept.sorted(by: Finding.reportOrder)
    let held = sorted.prefix(count)
    var new = counts
    for finding in held { new[finding.severity] -= 1 }
    return (Array(held), new, sorted.dropFirst(count))
  }
}
