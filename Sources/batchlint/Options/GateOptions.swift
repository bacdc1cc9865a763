import ArgumentParser
import Findings
import Linting

/// What makes a run fail.
struct GateOptions: ParsableArguments {
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
    case note
    case never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  @Option(
    help: ArgumentHelp(
      "Fail on findings of this severity and above: error, warning, note or never.", valueName: "severity"))
  var failOn = FailOn.error

  @Option(help: ArgumentHelp("Fail if there are more warnings than this, too.", valueName: "n"))
  var maxWarnings: Int?

  @Flag(help: "Do not fail only because something could not be checked; the report still says what.")
  var allowIncomplete = false

  mutating func validate() throws {
    if let maxWarnings, maxWarnings < 0 { throw ValidationError("--max-warnings takes a number from 0 on.") }
  }
}
