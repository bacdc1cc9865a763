import ApplicationDefinition
import ArgumentParser
import Handover
import Reports
import Rules

/// `batchlint schema NAME`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a file that batchlint reads or writes.",
    discussion: """
      EXAMPLES:
        batchlint schema application > application.schema.json   for editors
        batchlint schema report > report.schema.json             for programs
        batchlint schema ndjson                 for those that read line by line
        batchlint schema baseline               of what lint --baseline reads
        batchlint schema upload                 of the report that upload writes
        batchlint schema timing                 of what lint --timing json writes
      """)

  enum Name: String, ExpressibleByArgument, CaseIterable {
    case application
    case report
    case ndjson
    case baseline
    case upload
    case timing
  }

  @Argument(help: "application, report, ndjson, baseline, upload or timing.")
  var name: Name

  func run() throws {
    switch name {
    case .application:
      try StandardOutput.write(ApplicationDefinition.editorSchema(rules: RuleCatalogue.descriptions))
    case .baseline: try StandardOutput.write(BaselineReport.schema())
    case .ndjson: try StandardOutput.write(NDJSONReport.schema())
    case .report: try StandardOutput.write(JSONReport.schema())
    case .timing: try StandardOutput.write(TimingJSONReport.schema())
    case .upload: try StandardOutput.write(HandoverJSONReport.schema())
    }
  }
}
