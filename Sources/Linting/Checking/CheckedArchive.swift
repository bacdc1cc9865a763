import Batch
import Findings
import Rules

/// What came of checking one archive by itself, before it is compared with the others of the run.
struct CheckedArchive: Sendable {
  let path: String
  var size: UInt64?
  var status = ArchiveStatus.unreadable
  /// The archive, if its work orders could be made out.
  var subject: ArchiveSubject?
  /// What the rules that compare archives have seen of it, by their order in the rule set.
  var previews: [any Sendable] = []
  /// What was found so far; comparing it with other archives goes on from there.
  var findings = FindingCollector()
  var failures: [Failure] = []
  /// Work orders, by index, of which something could not be read.
  var uncheckedWorkOrders: Set<Int> = []

  init(path: String) { self.path = path }

  /// Adds what came of a part, all but its failures: parts that look at the same entries fail for the same reasons.
  mutating func add(_ part: CheckedPart) {
    findings.append(part.findings)
    uncheckedWorkOrders.formUnion(part.uncheckedWorkOrders)
    if part.isPartial || !part.uncheckedWorkOrders.isEmpty { status = .partial }
  }
}
