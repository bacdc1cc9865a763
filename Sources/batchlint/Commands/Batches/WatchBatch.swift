import ArgumentParser
import Handover
import Uploading
import Wording

/// `batchlint batches watch ID`
struct WatchBatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follows a batch until the site is done with it.",
    discussion: """
      Each change is a line; with --format json, a JSON object in a line. The exit code is 0 if all went well, and 1 if the site reports errors.

      EXAMPLES:
        batchlint batches watch BATCH_ID --site acme
        batchlint batches watch BATCH_ID --site acme --at-most 3600
      """)

  @Argument(help: "The batch's id.")
  var id: String

  @Option(help: ArgumentHelp("Follow it for so many seconds at most.", valueName: "seconds"))
  var atMost: Int?

  @OptionGroup var site: SiteOptions

  @Option(help: "text or json.")
  var format = BatchFormat.text

  mutating func validate() throws {
    if let atMost, atMost < 0 { throw ValidationError("--at-most takes a number from 0 on.") }
  }

  func run() async throws {
    var lost: (any Error)?
    let batch = try await site.asking { api throws(SiteError) in
      try await BatchFollower(api, patience: atMost.map { .seconds($0) }).follow(id) { batch in
        do { try show(batch) } catch { lost = lost ?? error }
      }
    }
    if let lost { throw lost }
    guard batch.status == .done else { throw ExitCode(1) }
  }

  private func show(_ batch: SiteBatch) throws {
    switch format {
    case .text:
      let time = Timestamp.text(secondsSince1970: WallClock.seconds())
      try StandardOutput.write("\(time)  \(VisibleText.escaping(batch.status?.rawValue ?? "no status"))\n")
    case .json: try StandardOutput.write(BatchReport.jsonLine(batch))
    }
  }
}
