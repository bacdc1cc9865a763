import ArgumentParser
import Uploading
import Wording

/// `batchlint batches delete ID...`
struct DeleteBatches: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Deletes batches of a site, with what was uploaded.",
    discussion: """
      EXAMPLES:
        batchlint batches delete BATCH_ID --site acme
      """)

  @Argument(help: "The batches' ids.")
  var ids: [String]

  @OptionGroup var site: SiteOptions

  func run() async throws {
    for id in ids {
      try await site.asking { api throws(SiteError) in try await api.deleteBatch(id) }
      try StandardOutput.write("\(VisibleText.escaping(id)): deleted\n")
    }
  }
}
