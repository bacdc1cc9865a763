import Findings
import JSONTree
public import Linting
public import Outputs
import Wording

extension ReportFormat {
  /// For merge requests on GitLab.
  static let gitlab = ReportFormat("gitlab", "for GitLab: a Code Quality report for merge requests") {
    output, _ in GitLabReport(to: output)
  }
}

/// A Code Quality report for GitLab (`artifacts:reports:codequality`): one JSON array, an element for each finding.
///
/// GitLab compares fingerprints to tell old findings from new ones, and of equal ones it keeps the last, so twins are numbered. Beyond the size that
/// GitLab takes, findings are only counted, and the last element says how many.
public struct GitLabReport: ReportWriter {
  /// How long the report may be, in bytes. GitLab keeps what it makes of the report for the changes of a merge request in a file of at most 10 MB;
  /// the margin is for what the writer holds and for the last element.
  static let longest = 9_500_000

  private let output: LengthOutput
  private let stream: JSONStream
  private let longest: Int
  private var application: String?
  private var twins = TwinCounter()
  private var leftOut = LeftOut()

  /// A report that goes to an output, and finishes it.
  public init(to output: any Output) { self.init(to: output, longest: Self.longest) }

  init(to output: any Output, longest: Int) {
    self.output = LengthOutput(output)
    stream = JSONStream(to: self.output)
    self.longest = longest
  }

  /// Begins the array.
  public mutating func begin(_ header: RunHeader) throws(OutputError) {
    application = header.application?.path
    try stream.write { writer throws(OutputError) in try writer.beginArray() }
  }

  /// Writes an archive's findings and failures.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    leftOut.omitted += archive.omittedTotals
    for finding in archive.findings {
      try write(finding, path: archive.path, Fingerprint(of: finding, inArchive: archive.path))
    }
  }

  /// Writes what concerns the run, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    for finding in summary.findings {
      try write(finding.inDefinition, path: application ?? ".", Fingerprint(of: finding, inArchive: nil))
    }
    for failure in summary.failures { try write(failure) }
    let remarks = leftOut.sentences(limit: "GitLab takes 10 MB, and room is kept for errors")
    if !remarks.isEmpty {
      try write(
        GitLabIssue(
          description: remarks.joined(separator: " "), checkName: "left-out",
          fingerprint: "batchlint-left-out",
          severity: .major, path: application ?? ".", line: 1))
    }
    try stream.write { writer throws(OutputError) in try writer.endArray() }
    try stream.finish()
  }

  // MARK: Elements

  private mutating func write(
    _ finding: Finding, path: String, _ fingerprint: Fingerprint
  ) throws(OutputError) {
    guard hasRoom(percent: finding.severity.roomPercent) else { return leftOut.crowded.count(finding) }
    let number = twins.next(fingerprint)
    try write(
      GitLabIssue(
        description: finding.placedText,
        checkName: finding.rule.rawValue,
        fingerprint: number == 1 ? "\(fingerprint)" : "\(fingerprint)-\(number)",
        severity: GitLabIssue.Severity(finding.severity), path: path,
        line: finding.location.position?.line ?? 1))
  }

  private mutating func write(_ failure: Failure) throws(OutputError) {
    guard hasRoom(percent: 100) else {
      leftOut.failures += 1
      return
    }
    let text = failure.visibleText(withPath: false)
    // A failure has no fingerprint: what happened to which file is what tells it.
    let key = "\(failure.kind.rawValue)\n\(failure.path)\n\(failure.entry?.name ?? "")\n\(failure.message)"
    try write(
      GitLabIssue(
        description: "not checked: \(text)", checkName: "not-checked/\(failure.kind.rawValue)",
        fingerprint: String(sha256(Array(key.utf8)).prefix(32)), severity: .blocker, path: failure.path,
        line: 1))
  }

  private func write(_ issue: GitLabIssue) throws(OutputError) {
    try stream.write { writer throws(OutputError) in try writer.gitLabIssue(issue) }
  }

  private func hasRoom(percent: Int) -> Bool { output.count < longest * percent / 100 }
}
