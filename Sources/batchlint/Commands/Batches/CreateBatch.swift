import ArgumentParser
import Handover
import Uploading
import Wording

/// `batchlint batches create`
struct CreateBatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Makes a batch, and prints its id.",
    discussion: """
      EXAMPLES:
        id="$(batchlint batches create --site acme)"
        batchlint upload -i "$id" -f batch.zip --site acme
      """)

  @Option(
    help: ArgumentHelp("What its archive is called, for people who look at the site.", valueName: "name"))
  var filename = "batch.zip"

  @OptionGroup var site: SiteOptions

  @Option(help: "text or json.")
  var format = BatchFormat.text

  func run() async throws {
    let batch = try await site.asking { api throws(SiteError) in try await api.createBatch(filename: filename)
    }
    switch format {
    case .text: try StandardOutput.write("\(VisibleText.escaping(batch.id))\n")
    case .json: try StandardOutput.write(BatchReport.json(batch))
    }
  }
}
