public import Findings

/// What is known of a run before the first archive is opened.
public struct RunHeader: Sendable {
  /// batchlint's version.
  public var toolVersion: String
  /// The application definition; nil if there is none.
  public var application: Application?
  /// The names of the definition's task groups, in its order.
  public var taskGroups: [String]
  /// Rules that are not run although they are on, and why.
  public var skippedRules: [SkippedRule]
  /// All rules, in alphabetical order, with the severity that they have in this run; nil is off.
  public var rules: [ReportedRule]
  /// Whether there is a baseline: findings that it holds are told apart from new ones.
  public var hasBaseline: Bool
  /// From which severity on a finding condemns what it is in.
  public var condemning: Severity

  /// The application definition, as reports name it.
  public struct Application: Sendable {
    /// The file's path as it was given or found, with `/`.
    public var path: String
    /// The application's name.
    public var name: String
    /// The application's version.
    public var version: String
    /// The SHA-256 of the file's bytes, in lower-case hexadecimal digits.
    public var sha256: String { makeSHA256() }
    // A report that does not tell it takes no time for it: in a small run that would be a twentieth.
    private let makeSHA256: @Sendable () -> String

    /// The application definition, as reports name it. The digest is worked out each time that it is asked for.
    public init(
      path: String, name: String, version: String, sha256: @autoclosure @escaping @Sendable () -> String
    ) {
      self.path = path
      self.name = name
      self.version = version
      makeSHA256 = sha256
    }
  }

  /// A rule that is not run although it is on.
  public struct SkippedRule: Sendable, Hashable {
    /// The rule.
    public var rule: RuleID
    /// Why it is not run.
    public var cause: Cause

    /// Why a rule is not run.
    public enum Cause: Sendable, Hashable {
      /// It checks what the definition asks for, and there is none.
      case noDefinition
      /// It looks at whole contents, and they were not to be read.
      case contentsUnread
    }

    /// Why it is not run, in words.
    public var reason: String {
      switch cause {
      case .noDefinition: "there is no application definition"
      case .contentsUnread: "whole contents are read with --deep only"
      }
    }

    /// A rule that is not run.
    public init(rule: RuleID, cause: Cause) {
      self.rule = rule
      self.cause = cause
    }
  }

  /// A rule, and how much its findings weigh.
  public struct ReportedRule: Sendable {
    /// What there is to say about the rule.
    public var description: RuleDescription
    /// How much its findings weigh in this run; nil if the rule is off.
    public var severity: Severity?

    /// A rule, and how much its findings weigh.
    public init(_ description: RuleDescription, severity: Severity?) {
      self.description = description
      self.severity = severity
    }
  }

  /// What is known of a run before it starts.
  public init(
    toolVersion: String, application: Application?, taskGroups: [String], skippedRules: [SkippedRule],
    rules: [ReportedRule] = [], hasBaseline: Bool = false, condemning: Severity = .error
  ) {
    self.toolVersion = toolVersion
    self.application = application
    self.taskGroups = taskGroups
    self.skippedRules = skippedRules
    self.rules = rules
    self.hasBaseline = hasBaseline
    self.condemning = condemning
  }
}

/// What is known of a run when its last archive is done.
public struct RunSummary: Sendable {
  /// How it ended, and why.
  public var outcome: RunOutcome
  /// How it ended, in a word.
  public var result: RunResult { outcome.result }
  /// What was seen and found in all archives and in the run itself.
  public var totals: Totals
  /// Findings about the run itself, not about an archive.
  public var findings: [Finding]
  /// What could not be checked of the archives, and why, in their order. Their reports hold it, too.
  public var archiveFailures: [Failure]
  /// What else could not be done: a directory that cannot be searched, say.
  public var runFailures: [Failure]
  /// All that could not be checked.
  public var failures: [Failure] { archiveFailures + runFailures }
  /// Findings about the run itself that the baseline holds; they are in no other list.
  public var baselined: [Finding]
  /// What the baseline holds of the archives of this run that was not found again.
  public var absent: [AbsentFinding]

  /// What is known of a run when it is over.
  public init(
    outcome: RunOutcome, totals: Totals, findings: [Finding], archiveFailures: [Failure],
    runFailures: [Failure] = [],
    baselined: [Finding] = [], absent: [AbsentFinding] = []
  ) {
    self.outcome = outcome
    self.totals = totals
    self.findings = findings
    self.archiveFailures = archiveFailures
    self.runFailures = runFailures
    self.baselined = baselined
    self.absent = absent
  }
}

/// Takes a run's report as it comes: the header, then each archive in order, then the summary.
public protocol ReportWriter {
  /// The run starts.
  mutating func begin(_ header: RunHeader) async throws
  /// An archive is done.
  mutating func add(_ archive: ArchiveReport) async throws
  /// All archives are done. Nothing is called after this.
  mutating func end(_ summary: RunSummary) async throws
}
