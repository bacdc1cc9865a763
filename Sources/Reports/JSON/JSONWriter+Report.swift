import Findings
import JSONTree
import Linting

/// The parts of the JSON report, one method each.
extension JSONWriter {
  /// The application definition, or null if there is none.
  mutating func application(_ application: RunHeader.Application?) throws(Failure) {
    guard let application else { return try null() }
    try beginObject(.inline)
    try member("path", application.path)
    try member("name", application.name)
    try member("version", application.version)
    try member("sha256", application.sha256)
    try endObject()
  }

  /// Counts; `archives` only where there can be several, the counts by rule in alphabetical order.
  mutating func totals(_ totals: Totals, ofRun isRun: Bool) throws(Failure) {
    try beginObject(.inline)
    if isRun { try member("archives", totals.archives) }
    try member("work_orders", totals.workOrders)
    try member("images", totals.images)
    try member("errors", totals.errors)
    try member("warnings", totals.warnings)
    try member("notes", totals.notes)
    try member("suppressed", totals.suppressed)
    try member("baselined", totals.baselined)
    try key("rules")
    try beginObject()
    for (rule, count) in totals.rules.sorted(by: { $0.key < $1.key }) { try member(rule.rawValue, count) }
    try endObject()
    try endObject()
  }

  /// What made the report.
  package mutating func tool(version: String) throws(Failure) {
    try key("tool")
    try beginObject(.inline)
    try member("name", "batchlint")
    try member("version", version)
    try endObject()
  }

  /// What there is to say about an archive as a whole: from its path to its totals.
  mutating func archiveMembers(_ archive: ArchiveReport) throws(Failure) {
    try member("path", archive.path)
    try key("size")
    if let size = archive.size { try int(size) } else { try null() }
    try member("status", archive.status.rawValue)
    try member("verdict", archive.verdict.rawValue)
    try key("totals")
    try totals(archive.totals, ofRun: false)
  }

  /// Findings, each on a line.
  mutating func findings(_ findings: [Finding], inArchive archive: String?) throws(Failure) {
    try beginArray()
    for finding in findings { try self.finding(finding, inArchive: archive) }
    try endArray()
  }

  /// A finding.
  ///
  /// - Parameter type: what it is, if it stands alone; it then says of which archive, too.
  mutating func finding(
    _ finding: Finding, inArchive archive: String?, type: String? = nil
  ) throws(Failure) {
    try beginObject(.inline)
    if let type {
      try member("type", type)
      if let archive { try member("archive", archive) }
    }
    try member("rule", finding.rule.rawValue)
    try member("severity", finding.severity.rawValue)
    try member("message", finding.message)
    try member("remedy", finding.remedy)
    try key("location")
    try location(finding.location)
    if let definition = finding.definition {
      try key("definition")
      try beginObject()
      try position(definition)
      try endObject()
    }
    try member("fingerprint", Fingerprint(of: finding, inArchive: archive).description)
    try endObject()
  }

  /// A place in an archive: what is known of it.
  private mutating func location(_ location: Location) throws(Failure) {
    try beginObject()
    if let workOrder = location.workOrder { try member("work_order", workOrder) }
    if let entry = location.entry {
      try member("entry", entry.name)
      try member("entry_index", entry.index)
    }
    if let pointer = location.pointer { try member("pointer", pointer) }
    if let place = location.position { try position(place) }
    if let offset = location.offset {
      try key("offset")
      try int(offset)
    }
    try endObject()
  }

  private mutating func position(_ position: SourcePosition) throws(Failure) {
    try member("line", position.line)
    try member("column", position.column)
  }

  /// What the baseline holds and was not found again, each on a line.
  mutating func absent(_ findings: [AbsentFinding]) throws(Failure) {
    try beginArray()
    for finding in findings { try absent(finding) }
    try endArray()
  }

  /// Something that the baseline holds and that was not found again.
  ///
  /// - Parameter type: what it is, if it stands alone.
  mutating func absent(_ finding: AbsentFinding, type: String? = nil) throws(Failure) {
    try beginObject(.inline)
    if let type { try member("type", type) }
    try member("rule", finding.rule.rawValue)
    if let archive = finding.archive { try member("archive", archive) }
    try member("count", finding.count)
    try member("fingerprint", finding.fingerprint.description)
    try endObject()
  }

  /// What a run ends with: counts, result, and what keeps it from passing.
  mutating func verdictMembers(_ summary: RunSummary) throws(Failure) {
    try key("totals")
    try totals(summary.totals, ofRun: true)
    try member("result", summary.result.rawValue)
    try key("faults")
    try faults(of: summary.outcome)
  }

  /// What keeps a run from passing, each on a line.
  private mutating func faults(of outcome: RunOutcome) throws(Failure) {
    try beginArray()
    for fault in outcome.faults {
      try beginObject(.inline)
      try member("kind", fault.name)
      try member("message", fault.phrase)
      try endObject()
    }
    try endArray()
  }

  /// Rules that were not run, each on a line.
  mutating func skippedRules(_ rules: [RunHeader.SkippedRule]) throws(Failure) {
    try beginArray()
    for skipped in rules {
      try beginObject(.inline)
      try member("rule", skipped.rule.rawValue)
      try member("reason", skipped.reason)
      try endObject()
    }
    try endArray()
  }

  /// What could not be checked, each on a line.
  mutating func failures(_ failures: [Findings.Failure]) throws(Failure) {
    try beginArray()
    for failure in failures { try self.failure(failure) }
    try endArray()
  }

  /// Something that could not be checked.
  ///
  /// - Parameter type: what it is, if it stands alone.
  mutating func failure(_ failure: Findings.Failure, type: String? = nil) throws(Failure) {
    try beginObject(.inline)
    if let type { try member("type", type) }
    try member("kind", failure.kind.rawValue)
    try member("path", failure.path)
    if let entry = failure.entry {
      try member("entry", entry.name)
      try member("entry_index", entry.index)
    }
    try member("message", failure.message)
    try endObject()
  }
}
