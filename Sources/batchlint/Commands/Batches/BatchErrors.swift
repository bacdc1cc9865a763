import ArgumentParser
import CommandSupport
import Handover
import Uploading

/// `batchlint batches errors ID`
struct BatchErrors: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errors",
    abstract: "Gets the error file of a batch: what went wrong in which work orders.",
    discussion: """
      EXAMPLES:
        batchlint batches errors BATCH_ID --site acme > errors.csv
        batchlint batches errors BATCH_ID --site acme --as json --output errors.json
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv
    case json

    var format: SiteAPI.ErrorFileFormat {
      switch self {
      case .csv: .csv
      case .json: .json
      }
    }
  }

  @Argument(help: "The batch's id.")
  var id: String

  @Option(name: .customLong("as"), help: ArgumentHelp("csv or json.", valueName: "format"))
  var form = Form.csv

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output if not given.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let bytes = try await site.asking { api throws(SiteError) in try await api.errors(of: id, as: form.format)
    }
    // A file is what the site gave; a terminal is shown nothing that acts on it.
    if let output { return try StandardOutput.write(bytes, toFile: output) }
    try StandardOutput.write(Terminal.isInteractive ? BatchReport.visible(bytes) : bytes)
  }
}
