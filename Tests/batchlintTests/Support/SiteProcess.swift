import Foundation
import TestSupport
import Testing

/// The stand-in site as a process, with the definition of the fixtures, and a place to upload from.
final class SiteProcess: Sendable {
  private let site: RunningSite

  init() throws { site = try RunningSite(["--application", "\(Fixtures.path)/application.yaml"]) }

  /// Where what the command writes can be put.
  var folder: ScratchFolder { site.folder }

  /// What the command needs to talk to the site.
  var environment: [String: String] {
    [
      "CUSTOMER_API_KEY": site.key, "BATCHLINT_ENDPOINT": "http://127.0.0.1:\(site.port)",
      "XDG_STATE_HOME": folder.file("state"),
    ]
  }

  /// Runs the command in the folder of the fixtures.
  func run(
    _ arguments: String..., in folder: ScratchFolder? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Batchlint.Run {
    let run = try Batchlint.run(
      arguments, in: folder, environment: environment, sourceLocation: sourceLocation)
    for text in [run.output, run.errors, try log()] {
      #expect(!text.contains(site.key), "the key is shown", sourceLocation: sourceLocation)
      #expect(
        text.firstMatch(of: /\/upload\/[A-Za-z0-9_-]{20,}/) == nil, "an upload URL is shown",
        sourceLocation: sourceLocation)
    }
    return run
  }

  /// Starts the command, and goes on.
  func start(_ arguments: String...) throws -> RunningTool {
    try RunningTool(
      Batchlint.tool.path, arguments, environment: environment, errorsTo: folder.file("errors"))
  }

  /// What the site has written to standard error.
  func log() throws -> String { try site.log }

  /// The names of the batches' archives, and their statuses.
  func batches() throws -> [String: String] {
    let list = try run("batches", "list", "--format", "json")
    struct List: Decodable {
      struct Batch: Decodable {
        let batch_id: String
        let status: String
        let filename: String?
      }
      let batches: [Batch]
    }
    return Dictionary(
      try JSONDecoder().decode(List.self, from: Data(list.output.utf8)).batches.map {
        ($0.filename ?? $0.batch_id, $0.status)
      }
    ) { first, _ in first }
  }
}
