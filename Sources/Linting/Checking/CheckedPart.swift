import Rules

/// What came of checking a part of an archive: some work orders, say, or the contents of some entries.
struct CheckedPart: Sendable {
  var findings: CollectedFindings
  /// Entries that could not be read.
  var failures = EntryFailures()
  /// Work orders, by index, of which something could not be read.
  var uncheckedWorkOrders: Set<Int> = []
  /// Whether anything could not be read.
  var isPartial = false

  /// A part of which nothing is known yet.
  init(_ collector: FindingCollector) { findings = collector.collected }

  /// Adds what came of the next part.
  mutating func add(_ next: CheckedPart) {
    findings.append(next.findings)
    failures.add(next.failures)
    uncheckedWorkOrders.formUnion(next.uncheckedWorkOrders)
    isPartial = isPartial || next.isPartial
  }
}
