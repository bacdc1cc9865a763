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
  }

  @Argument(help: "application or report.")
  var name: Name

  func run() throws {
    switch name {
    case .application:
      try StandardOutput.write(ApplicationDefinition.editorSchema(rules: RuleCatalogue.descriptions))
    case .report: try StandardOutput.write(JSONReport.schema())
    }
  }
}
