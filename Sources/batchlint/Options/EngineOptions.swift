import ApplicationDefinition
import ArgumentParser
import CommandSupport
import Findings
import Glibc
import Linting
import Rules

/// How a run is made.
struct EngineOptions: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      "How many tasks work at once; as many as there are processors if not given.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Set a limit, whatever the definition says; can be given several times.",
      discussion: Limit.all.map { "\($0.name)=\($0.standardText)  \($0.summary)" }.joined(separator: "\n"),
      valueName: "name=n"),
    transform: LimitSetting.init)
  var limit: [LimitSetting] = []

  mutating func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  /// How many tasks may work at once.
  var tasks: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// An engine that goes by a definition, with the rules of some families.
  ///
  /// - Parameter listingAll: whether all findings are listed, whatever the limit for them.
  func linter(
    _ definition: ApplicationDefinition?, gate: Gate, baseline: Baseline? = nil, readsContents: Bool = false,
    listingAll: Bool = false, families: [RuleFamily] = RuleFamily.allCases
  ) throws -> Linter {
    guard let today = CalendarDate.today else {
      Terminal.complain("batchlint: the system's clock gives no date, and suppressions expire by it")
      throw Exit.incomplete
    }
    var limits = Limits()
    for setting in limit { limits.set(setting.limit, to: setting.value) }
    if listingAll { limits.set(.findings, to: Limit.findings.range.upperBound) }
    return Linter(
      Linter.Configuration(
        definition: definition,
        catalogue: RuleCatalogue.all.filter { families.contains($0.description.family) },
        limits: limits, readsContents: readsContents, gate: gate, baseline: baseline, today: today,
        tasks: tasks))
  }
}
