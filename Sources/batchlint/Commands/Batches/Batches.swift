import ArgumentParser

/// `batchlint batches create | list | show | watch | errors | delete`
struct Batches: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batches",
    abstract: "Makes, lists, shows, follows and deletes the batches of a site.",
    discussion: """
      What a site says that this version knows nothing of is passed on. Upload URLs are secrets and are not shown.

      EXAMPLES:
        batchlint batches list --site acme --status processing
        batchlint batches watch BATCH_ID --site acme
        batchlint batches errors BATCH_ID --site acme > errors.csv
      """,
    subcommands: [
      CreateBatch.self, ListBatches.self, ShowBatch.self, WatchBatch.self, BatchErrors.self,
      DeleteBatches.self,
    ])
}

/// The form in which batches are shown.
enum BatchFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
