import Findings
public import Linting
public import Outputs
import Wording

extension ReportFormat {
  /// For steps of GitHub Actions.
  static let github = ReportFormat("github", "for GitHub Actions: annotations of the archives") { output, _ in
    GitHubReport(to: output)
  }
}

/// Annotations for a step of GitHub Actions, as workflow commands, and the verdict in a line of the step's log.
///
/// GitHub shows ten annotations of each level for a step and drops the rest without a word, so at most ten are kept, and the last notice says how
/// many more there are. They are written at the end, the gravest first.
public struct GitHubReport: ReportWriter {
  /// How many annotations of a level GitHub shows for a step.
  private static let mostOfLevel = 10
  /// How many of the errors are failures at most, where findings would fill the places, too.
  private static let failuresBeforeErrors = 3

  private let output: any Output
  private var application: String?
  private var errors: [WorkflowCommand] = []
  private var warnings: [WorkflowCommand] = []
  private var notes: [WorkflowCommand] = []
  private var leftOut = LeftOut()

  /// A report that goes to an output, and finishes it.
  public init(to output: any Output) { self.output = output }

  /// Nothing is written before the end.
  public mutating func begin(_ header: RunHeader) { application = header.application?.path }

  /// Keeps the first findings.
  public mutating func add(_ archive: ArchiveReport) {
    leftOut.omitted += archive.omittedTotals
    for finding in archive.findings { keep(finding, file: archive.path) }
  }

  /// Writes the annotations and the verdict, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    for finding in summary.findings { keep(finding.inDefinition, file: application) }
    let failures = summary.failures.prefix(
      max(Self.failuresBeforeErrors, Self.mostOfLevel - errors.count))
    let shownErrors = failures.map(Self.command(for:)) + errors
    var shown = [shownErrors, warnings, notes].map { $0.prefix(Self.mostOfLevel) }
    var left = summary.totals
    left.errors -= shown[0].count - failures.count
    left.warnings -= shown[1].count
    left.notes -= shown[2].count
    // The last notice takes a place of its own.
    if shown[2].count == Self.mostOfLevel, left.findings > 0 || summary.failures.count > failures.count {
      shown[2].removeLast()
      left.notes += 1
    }
    for command in shown.joined() { try output.write(command.text) }
    if let rest = rest(left, failures: summary.failures.count - failures.count) {
      try output.write(rest.text)
    }
    try output.write("batchlint \(summary.result.phrase(summary.totals))\n")
    try output.finish()
  }

  // MARK: Commands

  private mutating func keep(_ finding: Finding, file: String?) {
    switch finding.severity {
    case .error: Self.keep(finding, file, .error, in: &errors)
    case .warning: Self.keep(finding, file, .warning, in: &warnings)
    case .note: Self.keep(finding, file, .notice, in: &notes)
    }
  }

  private static func keep(
    _ finding: Finding, _ file: String?, _ level: WorkflowCommand.Level, in list: inout [WorkflowCommand]
  ) {
    guard list.count < mostOfLevel else { return }
    let location = finding.location
    let place = location.entry.map { " in \(VisibleText.name($0.name, limit: 80))" } ?? ""
    var lines = [finding.visibleMessage]
    if let phrase = location.visiblePlace { lines.insert(phrase, at: 0) }
    if !finding.remedy.isEmpty { lines.append(finding.visibleRemedy) }
    list.append(
      WorkflowCommand(
        level: level, file: file.map { VisibleText.escaping(ReportPath.relative($0)) },
        line: location.position?.line, column: location.position?.column,
        title: "\(finding.rule)\(place)", message: lines.joined(separator: "\n")))
  }

  private static func command(for failure: Failure) -> WorkflowCommand {
    WorkflowCommand(
      level: .error, file: VisibleText.escaping(ReportPath.relative(failure.path)),
      title: "not checked: \(failure.kind.rawValue)", message: failure.visibleText(withPath: true))
  }

  /// The notice that says what is not shown; nil if everything is.
  private func rest(_ left: Totals, failures: Int) -> WorkflowCommand? {
    var parts = left.findingsPhrase.map { [$0] } ?? []
    if failures > 0 { parts.append(counted(failures, "failure")) }
    if parts.isEmpty { return nil }
    return WorkflowCommand(
      level: .notice, title: "batchlint: not all is shown",
      message:
        "\(parts.joined(separator: ", ")) more: GitHub shows \(Self.mostOfLevel) annotations of each level. "
        + "Get all of them with --output json=FILE." + (leftOut.omittedSentence.map { "\n\($0)" } ?? ""))
  }
}
