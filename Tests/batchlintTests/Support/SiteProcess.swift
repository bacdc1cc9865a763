import Foundation
import TestSupport
import Testing

/// The stand-in site as a process, and a place to upload from.
final class SiteProcess: Sendable {
  let folder: ScratchFolder
  let key: String
  let address: String
  private let process: RunningTool

  /// Starts a site with the definition of the fixtures.
  init(_ arguments: [String] = []) throws {
    let site = Tool.built("batchlint-site")
    folder = try ScratchFolder()
    key = try site.run(["token", "create", "--data", folder.file("data")]).text.trimmingCharacters(
      in: .newlines)
    process = try RunningTool(
      site.path,
      [
        "serve", "--data", folder.file("data"), "--port", "0", "--keep-free", "0", "--application",
        "\(Fixtures.path)/application.yaml",
      ] + arguments, errorsTo: folder.file("site.log"))
    var address: String?
    try Self.wait { [folder] in
      let log = String(decoding: (try? folder.read("site.log")) ?? [], as: UTF8.self)
      address = log.split(separator: "\n").first { $0.hasPrefix("listening on ") }.map {
        String($0.dropFirst(13))
      }
      return address != nil
    }
    guard let address else { throw ToolError(message: "the site does not say where it listens") }
    self.address = address
  }

  /// What the command needs to talk to the site.
  var environment: [String: String] {
    ["CUSTOMER_API_KEY": key, "BATCHLINT_ENDPOINT": address, "XDG_STATE_HOME": folder.file("state")]
  }

  /// Runs the command in the folder of the fixtures.
  func run(
    _ arguments: String..., in folder: ScratchFolder? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Batchlint.Run {
    let run = try Batchlint.run(
      arguments, in: folder, environment: environment, sourceLocation: sourceLocation)
    for text in [run.output, run.errors, try log()] {
      #expect(!text.contains(key), "the key is shown", sourceLocation: sourceLocation)
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
  func log() throws -> String { String(decoding: try folder.read("site.log"), as: UTF8.self) }

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

  /// Waits until something is so.
  static func wait(until condition: () throws -> Bool) throws {
    let end = Date(timeIntervalSinceNow: 60)
    while try !condition() {
      guard Date() < end else { throw ToolError(message: "it was waited for in vain") }
      usleep(5_000)
    }
  }
}
