import Batch
import Findings
import Rules

/// What came of checking one archive by itself, before it is compared with the others of the run.
struct CheckedArchive: Sendable {
  let path: String
  var size: UInt64?
  var status = ArchiveStatus.unreadable
  /// The archive, if it could be opened at all.
  var subject: ArchiveSubject?
  /// What was found, in no particular order.
  var findings: [Finding] = []
  var failures: [Failure] = []
  /// Work orders, by index, of which something could not be read.
  var uncheckedWorkOrders: Set<Int> = []

  init(path: String) { self.path = path }
}
