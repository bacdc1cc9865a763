import ApplicationDefinition
import CommandSupport
import Findings
import Glibc
import Linting
import Rules

/// How a run is made.
struct EngineSettings {
  /// How many tasks may work at once.
  var tasks = Self.processors
  /// Limits that hold whatever the definition says.
  var limits: [LimitSetting] = []

  /// How many processors there are to work on.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

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
    for setting in self.limits { limits.set(setting.limit, to: setting.value) }
    if listingAll { limits.set(.findings, to: Limit.findings.range.upperBound) }
    return Linter(
      Linter.Configuration(
        definition: definition,
        catalogue: RuleCatalogue.all.filter { families.contains($0.description.family) },
        limits: limits, readsContents: readsContents, gate: gate, baseline: baseline, today: today,
        tasks: tasks))
  }
}
