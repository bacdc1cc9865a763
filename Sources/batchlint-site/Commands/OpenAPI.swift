import ArgumentParser
import Site

/// `batchlint-site openapi`
struct OpenAPI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openapi", abstract: "Prints the description of the API (OpenAPI 3.1).")

  func run() throws { try StandardOutput.write(String(decoding: APIDescription.json, as: UTF8.self)) }
}
