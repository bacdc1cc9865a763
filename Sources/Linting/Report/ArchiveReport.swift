public import Batch
public import Findings
import Rules

/// How much of an archive was checked.
public enum ArchiveStatus: String, Sendable, CaseIterable {
  /// Everything.
  case complete
  /// Not everything: some of its entries or documents could not be read.
  case partial
  /// Nothing beyond the file itself: it is not an archive, or cannot be read.
  case unreadable
}

/// What is to be thought of an archive or a work order.
public enum Verdict: String, Sendable, CaseIterable {
  /// Everything was checked, and nothing at or above the gate was found.
  case valid
  /// Something at or above the gate was found.
  case invalid
  /// Nothing was found at or above the gate, but not everything was checked.
  case unchecked
}

/// How many things were seen and found.
public struct Totals: Sendable, Hashable {
  /// Archives.
  public var archives = 0
  /// Work orders.
  public var workOrders = 0
  /// Images.
  public var images = 0
  /// Findings of severity `error`.
  public var errors = 0
  /// Findings of severity `warning`.
  public var warnings = 0
  /// Findings of severity `note`.
  public var notes = 0
  /// Findings that a suppression of the definition holds back; they are in none of the other counts.
  public var suppressed = 0
  /// Findings that the baseline holds; they are in none of the other counts.
  public var baselined = 0
  /// Findings by rule.
  public var rules: [RuleID: Int] = [:]

  /// Nothing.
  public init() {}

  /// All findings that are reported.
  public var findings: Int { errors + warnings + notes }

  /// The findings of a severity or above.
  public func findings(atLeast severity: Severity) -> Int {
    Severity.allCases.filter { $0 >= severity }.reduce(0) { $0 + self[$1] }
  }

  /// The findings of a severity.
  public subscript(severity: Severity) -> Int {
    get {
      switch severity {
      case .error: errors
      case .warning: warnings
      case .note: notes
      }
    }
    set {
      switch severity {
      case .error: errors = newValue
      case .warning: warnings = newValue
      case .note: notes = newValue
      }
    }
  }

  /// Counts a finding.
  public mutating func count(_ finding: Finding) {
    self[finding.severity] += 1
    rules[finding.rule, default: 0] += 1
  }

  /// Counts all that was found somewhere.
  mutating func count(_ found: CollectedFindings) {
    for tally in found.tallies {
      for severity in Severity.allCases { self[severity] += tally.counts[severity] }
      rules[tally.id, default: 0] += tally.counts.all
    }
    suppressed += found.suppressed.values.reduce(0, +)
  }

  /// Adds the counts of another part of the run.
  public static func += (left: inout Totals, right: Totals) {
    left.archives += right.archives
    left.workOrders += right.workOrders
    left.images += right.images
    left.errors += right.errors
    left.warnings += right.warnings
    left.notes += right.notes
    left.suppressed += right.suppressed
    left.baselined += right.baselined
    left.rules.merge(right.rules, uniquingKeysWith: +)
  }
}

/// All that is reported of one archive.
public struct ArchiveReport: Sendable {
  /// The path as it was given, with `/`. Untrusted: every output escapes it.
  public var path: String
  /// The file's size in bytes; nil if the file could not be opened.
  public var size: UInt64?
  /// How much of it was checked.
  public var status: ArchiveStatus
  /// What is to be thought of it.
  public var verdict: Verdict
  /// What was seen and found in it; `archives` is 1.
  public var totals: Totals
  /// What was found, in report order; no more than the limit for findings lets through. The totals count all.
  public var findings: [Finding]
  /// Findings that the baseline holds, in report order; they are in no other list, and weigh nothing.
  public var baselined: [Finding]
  /// Its work orders; nil if they could not be made out, or if the archive has too many entries for that.
  public var batch: Batch?
  /// The verdict on each work order, in the order of the batch.
  public var workOrderVerdicts: [Verdict]
  /// The contents of its entries; nil if there are none that are to be read.
  public var contents: ArchiveContents?
  /// What could not be checked, and why, beside the findings.
  public var failures: [Failure]

  /// How many findings are counted but not in the list.
  public var omittedFindings: Int { totals.findings - findings.count }

  /// All that is reported of one archive.
  public init(
    path: String, size: UInt64?, status: ArchiveStatus, verdict: Verdict, totals: Totals, findings: [Finding],
    baselined: [Finding] = [], batch: Batch?, workOrderVerdicts: [Verdict], contents: ArchiveContents? = nil,
    failures: [Failure]
  ) {
    self.path = path
    self.size = size
    self.status = status
    self.verdict = verdict
    self.totals = totals
    self.findings = findings
    self.baselined = baselined
    self.batch = batch
    self.workOrderVerdicts = workOrderVerdicts
    self.contents = contents
    self.failures = failures
  }
}
