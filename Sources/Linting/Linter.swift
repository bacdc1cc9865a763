public import ApplicationDefinition
import Batch
public import ByteSources
public import Findings
import ParallelWork
public import Rules

/// Lints archives against an application definition: the engine, for programs as for the command.
public struct Linter: Sendable {
  /// How a run is made.
  public struct Configuration: Sendable {
    /// What is asked of archives; without it everything that needs none is checked.
    public var definition: ApplicationDefinition?
    /// The rules that may be run.
    public var catalogue: [any Rule.Type]
    /// Limits that win over those of the definition.
    public var limits: Limits
    /// Whether every entry's content is read to its end, and not the documents' only.
    public var readsContents: Bool
    /// What makes a run fail.
    public var gate: Gate
    /// Findings that are known of old; nil if there is no baseline.
    public var baseline: Baseline?
    /// The day on which suppressions are in force or not.
    public var today: CalendarDate
    /// How many tasks work at once.
    public var tasks: Int

    /// How a run is made.
    public init(
      definition: ApplicationDefinition?, catalogue: [any Rule.Type] = RuleCatalogue.all,
      limits: Limits = Limits(), readsContents: Bool = false, gate: Gate = Gate(), baseline: Baseline? = nil,
      today: CalendarDate, tasks: Int
    ) {
      self.definition = definition
      self.catalogue = catalogue
      self.limits = limits
      self.readsContents = readsContents
      self.gate = gate
      self.baseline = baseline
      self.today = today
      self.tasks = max(1, tasks)
    }
  }

  /// One archive to lint.
  public struct Input: Sendable {
    /// The path, as it was given; it stands in the report.
    public var path: String
    /// The archive's bytes; nil reads the file at the path.
    public var source: (any ByteSource)?

    /// An archive in a file, or bytes under a name.
    public init(path: String, source: (any ByteSource)? = nil) {
      self.path = path
      self.source = source
    }
  }

  private let configuration: Configuration
  private let rules: RuleSet

  /// An engine for any number of runs.
  public init(_ configuration: Configuration) {
    self.configuration = configuration
    rules = RuleSet(
      configuration.catalogue, definition: configuration.definition,
      readsContents: configuration.readsContents)
  }

  /// What is known of a run before it starts.
  public func header(toolVersion: String, application: RunHeader.Application?) -> RunHeader {
    RunHeader(
      toolVersion: toolVersion, application: application,
      taskGroups: configuration.definition?.taskGroups.map(\.name) ?? [], skippedRules: rules.skipped,
      rules: rules.reported, hasBaseline: configuration.baseline != nil,
      condemning: configuration.gate.condemning)
  }

  /// Lints archives and writes the report as it comes. The report is the same whatever the number of tasks.
  ///
  /// - Parameters:
  ///   - inputs: the archives, in the order of the report.
  ///   - failures: what went wrong before: paths that could not be searched, say.
  ///   - header: what the report starts with.
  ///   - progress: where the run counts how far it is, if anybody looks.
  ///   - timer: where the run counts what it takes, if anybody asks. The report is the same with and without it.
  ///   - writer: takes the report.
  /// - Returns: how the run ended, as the report says too.
  /// - Throws: what the writer throws; everything else is in the report.
  @discardableResult
  public func lint(
    _ inputs: [Input], failures: [Failure] = [], header: RunHeader, progress: RunProgress? = nil,
    timer: RunTimer? = nil, into writer: inout any ReportWriter
  ) async throws -> RunSummary {
    progress?.begin(inputs)
    timer?.begin(archives: inputs.count, tasks: configuration.tasks)
    try await timer.measuring(.reports) { try await writer.begin(header) }
    var definition = configuration.definition ?? ApplicationDefinition(name: "", version: "")
    definition.limits.override(with: configuration.limits)
    let suppressions = SuppressionSet(definition.suppressions, today: configuration.today)
    let baseline = BaselineMatcher(configuration.baseline ?? Baseline())
    var ledger = RunLedger(
      rules, suppressions, baseline, gate: configuration.gate, failures: failures)
    let checker = ArchiveChecker(
      rules: rules, definition: definition, suppressions: suppressions, baseline: baseline.index,
      gate: configuration.gate.condemning, tasks: configuration.tasks, timer: timer)
    try await inOrder(inputs.count, tasks: configuration.tasks, knowing: {}) { number, _ in
      await checker.check(inputs[number], progress)
    } take: { checked in
      // A closure would hold on to the findings while the ledger changes them, and so they would be copied.
      let start = timer?.now
      let report = ledger.enter(checked)
      if let start { timer?.add(.acrossArchives, since: start) }
      try await timer.measuring(.reports) { try await writer.add(report) }
    }
    let summary = timer.measuring(.acrossArchives) { ledger.summary() }
    try await timer.measuring(.reports) { try await writer.end(summary) }
    return summary
  }
}
