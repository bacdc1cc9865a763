import Findings
import JSONTree
public import Linting
public import Outputs

/// The baseline that accepts all findings of a run. It is no report to read, but it is made of the same things and written like one.
///
/// What an earlier baseline holds is kept, but for what the run says is gone: an archive that was not linted this time, or a rule that was not run, stays
/// in it.
public struct BaselineReport: ReportWriter {
  private let output: any Output
  private var baseline: Baseline

  /// A baseline that goes to an output, and finishes it.
  ///
  /// - Parameter earlier: the baseline that the run was held against.
  public init(to output: any Output, after earlier: Baseline = Baseline()) {
    self.output = output
    baseline = earlier
  }

  /// Nothing is known before the first archive.
  public func begin(_ header: RunHeader) {}

  /// Takes an archive's new findings. The run must list them all.
  public mutating func add(_ archive: ArchiveReport) {
    precondition(archive.omittedFindings == 0, "a baseline needs every finding; raise the limit")
    for finding in archive.findings { baseline.add(finding, inArchive: archive.path) }
  }

  /// Writes the baseline, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    for finding in summary.findings { baseline.add(finding, inArchive: nil) }
    for absent in summary.absent { baseline.remove(absent) }
    let stream = JSONStream(to: output)
    try stream.write { writer throws(OutputError) in try writer.baseline(baseline) }
    try stream.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func baseline(_ baseline: Baseline) throws(Failure) {
    try beginObject()
    try member("schema_version", Baseline.schemaVersion)
    try key("findings")
    try beginArray()
    for entry in baseline.entries {
      try beginObject(.inline)
      if let archive = entry.archive { try member("archive", archive) }
      if let workOrder = entry.place.workOrder { try member("work_order", workOrder) }
      if let name = entry.place.entry { try member("entry", name) }
      if let pointer = entry.place.pointer { try member("pointer", pointer) }
      try member("rule", entry.rule.rawValue)
      try member("count", entry.count)
      try member("fingerprint", entry.fingerprint.description)
      try endObject()
    }
    try endArray()
    try endObject()
  }
}
