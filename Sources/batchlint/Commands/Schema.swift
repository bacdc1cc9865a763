import ApplicationDefinition
import ArgumentParser
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
      """)

  enum Name: String, ExpressibleByArgument, CaseIterable {
    case application
    case report
    case baseline
  }

  @Argument(help: "application, report or baseline.")
  var name: Name

  func run() throws {
    switch name {
    case .application:
      try StandardOutput.write(ApplicationDefinition.editorSchema(rules: RuleCatalogue.descriptions))
    case .baseline: try StandardOutput.write(BaselineReport.schema())
    case .report: try StandardOutput.write(JSONReport.schema())
    }
  }
}
