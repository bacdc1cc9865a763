import ArgumentParser
import Handover
import Uploading

/// `batchlint batches list`
struct ListBatches: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the batches of a site.",
    discussion: """
      EXAMPLES:
        batchlint batches list --site acme
        batchlint batches list --site acme --status done_with_errors --limit 20
        batchlint batches list --site acme --format json | jq -r '.batches[].batch_id'
      """)

  @Option(
    help: ArgumentHelp("Only those of a status, such as done; the site's words are taken.", valueName: "word")
  )
  var status: String?

  @Option(help: ArgumentHelp("List so many at most; all if not given.", valueName: "n"))
  var limit: Int?

  @OptionGroup var site: SiteOptions

  @Option(help: "text or json.")
  var format = BatchFormat.text

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
  }

  func run() async throws {
    let batches = try await site.asking { api throws(SiteError) in
      try await api.allBatches(status: status.map { BatchStatus(rawValue: $0) }, atMost: limit ?? .max)
    }
    switch format {
    case .text: try StandardOutput.write(BatchReport.table(batches))
    case .json: try StandardOutput.write(BatchReport.json(batches))
    }
  }
}
