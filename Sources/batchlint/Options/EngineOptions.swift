import ApplicationDefinition
import ArgumentParser

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
    if let jobs, !Self.taskCounts.contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024.")
    }
  }

  /// How many tasks one can ask for.
  static let taskCounts = 1...1024

  /// How many tasks may work at once.
  var tasks: Int { jobs ?? EngineSettings.processors }

  /// How the run is made.
  var settings: EngineSettings { EngineSettings(tasks: tasks, limits: limit) }
}
