import ArgumentParser
import Handover
import Uploading

/// `batchlint batches show ID`
struct ShowBatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows what a site says of a batch.",
    discussion: """
      EXAMPLES:
        batchlint batches show BATCH_ID --site acme
        batchlint batches show BATCH_ID --site acme --format json | jq -r .status
      """)

  @Argument(help: "The batch's id.")
  var id: String

  @OptionGroup var site: SiteOptions

  @Option(help: "text or json.")
  var format = BatchFormat.text

  func run() async throws {
    let batch = try await site.asking { api throws(SiteError) in try await api.batch(id) }
    switch format {
    case .text: try StandardOutput.write(BatchReport.lines(batch))
    case .json: try StandardOutput.write(BatchReport.json(batch))
    }
  }
}
