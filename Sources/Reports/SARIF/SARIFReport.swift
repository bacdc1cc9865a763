import Findings
import JSONTree
public import Linting
public import Outputs

extension ReportFormat {
  /// For code scanning.
  static let sarif = ReportFormat("sarif", "for code scanning: SARIF 2.1.0, as GitHub takes it") {
    output, _ in
    SARIFReport(to: output)
  }
}

/// A log in the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0 with errata 01), as GitHub code scanning takes it.
///
/// A result lies at its archive's path, because readers know files only; the entry stands in the logical locations and among the artifacts, and
/// line and column are those of the entry. Results are written as they come, and the artifacts that they name behind them. Beyond what GitHub takes,
/// findings are only counted, and a notification says how many; see `SARIFLimits` and `Severity.roomPercent`.
public struct SARIFReport: ReportWriter {
  private let output: MeteredOutput
  private let stream: JSONStream
  private let limits: SARIFLimits
  private var header: RunHeader?
  private var ruleIndices: [RuleID: Int] = [:]
  private var artifacts = SARIFArtifacts()
  /// How many artifacts the output knows to come.
  private var foreseenArtifacts = 0
  private var twins = TwinCounter()
  private var resultCount = 0
  private var leftOut = LeftOut()

  /// A report that goes to an output, and finishes it.
  public init(to output: any Output) { self.init(to: output, limits: SARIFLimits()) }

  init(to output: any Output, limits: SARIFLimits) {
    self.output = MeteredOutput(output)
    stream = JSONStream(to: self.output)
    self.limits = limits
  }

  /// Writes the rules.
  public mutating func begin(_ header: RunHeader) throws(OutputError) {
    self.header = header
    for (index, rule) in header.rules.enumerated() { ruleIndices[rule.description.id] = index }
    try stream.write { writer throws(OutputError) in
      try writer.beginObject()
      try writer.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      try writer.member("version", "2.1.0")
      try writer.key("runs")
      try writer.beginArray(.joined)
      try writer.beginObject()
      try writer.key("tool")
      try writer.sarifTool(header)
      try writer.member("columnKind", "unicodeCodePoints")
      try writer.key("results")
      try writer.beginArray()
    }
  }

  /// Writes an archive's findings.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    leftOut.omitted += archive.omittedTotals
    try write(archive.findings, archive.baselined, inArchive: archive.path)
  }

  /// Writes what concerns the run, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    try write(summary.findings, summary.baselined, inArchive: nil)
    for absent in summary.absent { try write(absent) }
    let failures = summary.failures.prefix(limits.failures)
    leftOut.failures = summary.failures.count - failures.count
    let (artifacts, remarks, indices) = (artifacts, remarks, ruleIndices)
    let skippedRules = header?.skippedRules ?? []
    try stream.write { writer throws(OutputError) in
      try writer.endArray()
      try writer.key("artifacts")
      try writer.sarifArtifacts(artifacts)
      try writer.key("invocations")
      try writer.sarifInvocation(
        summary, failures: failures, remarks: remarks, skippedRules: skippedRules, ruleIndices: indices)
      try writer.endObject()
      try writer.endArray()
      try writer.endObject()
    }
    try stream.finish()
  }

  // MARK: Results

  private mutating func write(
    _ findings: [Finding], _ baselined: [Finding], inArchive archive: String?
  ) throws(OutputError) {
    let hasBaseline = header?.hasBaseline == true
    for finding in findings {
      if hasRoom(percent: finding.severity.roomPercent) {
        try write(finding, inArchive: archive, hasBaseline ? .new : nil)
      } else {
        leftOut.crowded.count(finding)
      }
    }
    guard hasBaseline else { return }
    for finding in baselined {
      if hasRoom(percent: Self.baselinePercent) {
        try write(finding, inArchive: archive, .unchanged)
      } else {
        leftOut.baselined += 1
      }
    }
  }

  private mutating func write(
    _ finding: Finding, inArchive archive: String?, _ state: SARIFResult.BaselineState?
  ) throws(OutputError) {
    let application = header?.application?.path
    let path = archive ?? application
    let file = path.map { ($0, artifacts.index(ofFile: $0)) }
    let location = archive == nil ? finding.inDefinition.location : finding.location
    let definition = archive == nil ? nil : finding.definition
    let fingerprint = Fingerprint(of: finding, inArchive: archive)
    let entryIndex: Int? =
      if let entry = location.entry, let file { artifacts.index(of: entry, inArchive: file.1) } else { nil }
    try write(
      SARIFResult(
        rule: finding.rule, ruleIndex: ruleIndices[finding.rule], severity: finding.severity,
        message: finding.placedText, file: file, location: location, entryIndex: entryIndex,
        definition: application.flatMap { path in definition.map { (path, $0) } }, fingerprint: fingerprint,
        number: twins.next(fingerprint), baselineState: state, count: 1))
  }

  private mutating func write(_ absent: AbsentFinding) throws(OutputError) {
    guard hasRoom(percent: Self.baselinePercent) else {
      leftOut.baselined += absent.count
      return
    }
    let rule = header?.rules.first { $0.description.id == absent.rule }
    let path = absent.archive ?? header?.application?.path
    try write(
      SARIFResult(
        rule: absent.rule, ruleIndex: ruleIndices[absent.rule],
        severity: rule?.severity ?? rule?.description.severity ?? .note,
        message: "the baseline holds a finding of \(absent.rule) that was not found again",
        file: path.map { ($0, artifacts.index(ofFile: $0)) }, location: .archive, entryIndex: nil,
        definition: nil, fingerprint: absent.fingerprint, number: twins.next(absent.fingerprint),
        baselineState: .absent, count: absent.count))
  }

  private mutating func write(_ result: SARIFResult) throws(OutputError) {
    resultCount += 1
    for artifact in artifacts.list[foreseenArtifacts...] {
      // The name and, about, the rest of an artifact, which differs from the next one's in two numbers.
      output.foresee("\(ReportPath.percentEncoded(artifact.path)) \(artifacts.list.count) \(resultCount)")
    }
    foreseenArtifacts = artifacts.list.count
    try stream.write { writer throws(OutputError) in try writer.sarifResult(result) }
  }

  // MARK: Limits

  /// How much of the log old findings may fill: less than the least of new ones.
  private static let baselinePercent = 40

  private func hasRoom(percent: Int) -> Bool {
    func isBelow(_ limit: Int, _ count: Int) -> Bool { count < limit * percent / 100 }
    return isBelow(limits.results, resultCount)
      && isBelow(limits.compressedBytes, output.compressedCount)
      && isBelow(limits.nameBytes, artifacts.byteCount)
  }

  private var remarks: [String] {
    var remarks = leftOut.sentences(
      limit: "GitHub takes \(limits.results) results and 10 MB compressed, and room is kept for errors")
    if resultCount > limits.keptResults {
      remarks.append(
        "GitHub keeps the gravest \(limits.keptResults) of these \(resultCount) results. Get all of them with --output json=FILE."
      )
    }
    return remarks
  }
}
