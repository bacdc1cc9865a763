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
    let wanted = status.map { BatchStatus(rawValue: $0) }
    let batches = try await site.asking { api throws(SiteError) in
      var batches: [SiteBatch] = []
      var cursor: String?
      var seen: Set<String> = []
      repeat {
        // A page holds a hundred at most, by what sites commonly allow.
        let page = try await api.batches(
          status: wanted, limit: min(100, (limit ?? .max) - batches.count), cursor: cursor)
        batches += page.batches
        cursor = page.next
        // A site that sends around in circles would never be done.
        if let next = cursor, !seen.insert(next).inserted {
          throw .incomprehensible("the list of batches comes back to where it was")
        }
      } while cursor != nil && batches.count < limit ?? .max
      return Array(batches.prefix(limit ?? .max))
    }
    switch format {
    case .text: try StandardOutput.write(BatchText.table(batches))
    case .json: try StandardOutput.write(BatchText.json(batches))
    }
  }
}
