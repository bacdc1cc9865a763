import ArgumentParser
import CommandSupport
import Site
import Wording

/// `batchlint-site serve --data DIR`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Takes batches until it is told to end (Ctrl-C).",
    discussion: """
      EXAMPLES:
        batchlint-site serve --data site -a ftth.yaml
        batchlint-site serve --data site --port 0 --fault cut-after=1000000@0.1 --fault unavailable=1@0.2
      """)

  @OptionGroup var data: DataOption
  @OptionGroup var definition: DefinitionOption

  @Option(
    help: ArgumentHelp(
      "The address to listen at; only this machine reaches the usual one.", valueName: "host"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port to listen at; 0 takes a free one.", valueName: "port"))
  var port = 8080

  @Option(
    help: ArgumentHelp(
      "How addresses of the site begin for those who use it.",
      discussion: "What requests say of that is not believed. Unless given, it is the address to listen at.",
      valueName: "url"))
  var publicURL: String?

  @Option(help: ArgumentHelp("How many archives are looked at at once.", valueName: "n"))
  var workers = 1

  @OptionGroup var limits: LimitOptions
  @OptionGroup var faults: FaultOptions

  @Flag(name: .shortAndLong, help: "Do not say on standard error what is asked and answered.")
  var quiet = false

  mutating func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535.") }
    if !(1...64).contains(workers) { throw ValidationError("--workers takes a number from 1 to 64.") }
    if let publicURL {
      guard publicURL.hasPrefix("http://") || publicURL.hasPrefix("https://"),
        publicURL.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
      else { throw ValidationError("--public-url takes an address that begins with http:// or https://.") }
    }
  }

  func run() async throws {
    var settings = SiteSettings(folder: data.data, definition: try definition.load())
    settings.host = host
    settings.port = port
    settings.publicURL = publicURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    settings.workers = workers
    settings.limits = limits.limits
    settings.faults = faults.fault
    settings.faultSeed = faults.faultSeed
    let server = try SiteServer(settings, log: RequestLog(isQuiet: quiet) { Terminal.complain($0) })
    do {
      try await server.run { Terminal.complain("listening on \($0)") }
    } catch {
      Terminal.complain("batchlint-site: " + VisibleText.escaping("the site cannot go on: \(error)"))
      throw Exit.incomplete
    }
  }
}
