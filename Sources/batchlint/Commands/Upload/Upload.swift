import ArgumentParser
import CommandSupport
import HTTPConnections
import Handover
import Linting
import Outputs
import Reports
import Uploading
import Wording

/// `batchlint upload ARCHIVE...`
struct Upload: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upload",
    abstract: "Checks archives, and sends those that pass to a site.",
    discussion: """
      Each archive is linted first; what fails is not sent. The upload goes through broken connections and busy sites, and the same command goes \
      on after whatever ended the one before. Size and checksums are compared with what the site says it has. The API key is taken from \
      \(APIKey.variables.joined(separator: " or ")).

      EXAMPLES:
        batchlint upload batch.zip --site acme
        batchlint upload outbox/ --endpoint https://api.example.com --jobs 4
        batchlint upload batch.zip --site acme --wait   and see what becomes of it
        batchlint upload -i BATCH_ID -f batch.zip --site acme
        batchlint upload --list                         what is not finished yet
      """)

  /// What is done with uploads that were begun, instead of uploading.
  enum Mode: String, EnumerableFlag {
    case list
    case forget
    case abort

    static func help(for value: Mode) -> ArgumentHelp? {
      switch value {
      case .list: "List the uploads that were begun and not finished."
      case .forget: "Forget that the upload of an archive was begun; the next one begins anew."
      case .abort: "Cancel the upload session of an archive on the site, and forget it."
      }
    }
  }

  @OptionGroup var archives: ArchiveOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("An archive, as the vendor's command names it.", valueName: "file"),
    completion: .file(extensions: ["zip"]))
  var file: [String] = []

  @OptionGroup var site: SiteOptions
  @OptionGroup var sending: SendingOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The form of the report on uploads, and the file that it goes to: text or json[=file].",
      discussion: "No key and no upload URL is in it.", valueName: "format[=file]"))
  var output: [TextOrJSONTarget] = [TextOrJSONTarget(format: .text, path: nil)]

  @Option(
    help: ArgumentHelp(
      "A report on what was found in the archives, as lint --output writes it.",
      discussion: "The text report is shown if nothing else goes to standard output.",
      valueName: "format[=file]"))
  var report: [ReportTarget] = []

  @Flag(exclusivity: .exclusive, help: "") var mode: Mode?

  @OptionGroup var checking: CheckingOptions

  mutating func validate() throws {
    if mode != .list, file.isEmpty { try archives.requireArchives() }
    guard output.count(where: { $0.path == nil }) + report.count(where: { $0.path == nil }) <= 1 else {
      throw ValidationError("Two reports would be mixed on standard output; give all but one a file.")
    }
    try ReportTargets(report).validate()
    if checking.baseline.writeBaseline != nil {
      throw ValidationError(
        "--write-baseline is for batchlint lint: what is accepted so is to be seen before it is sent.")
    }
  }

  func run() async throws {
    switch mode {
    case .list: try UploadJournalCommand(journal: Self.journal()).list(asJSON: output.first?.format == .json)
    case .forget: try UploadJournalCommand(journal: Self.journal()).forget(paths())
    case .abort:
      try await UploadJournalCommand(journal: Self.journal()).abort(
        paths(), site: site, uploadURL: try sending.uploadSecret())
    case nil: try await upload()
    }
  }

  // MARK: Uploading

  private func upload() async throws {
    // What is wrong with the command line is said before anything is read.
    let journal = try Self.journal()
    let connections = try site.connections(bytesPerSecond: sending.limitRate?.bytes)
    let target = try target(connections)

    let search = try archives.search(and: file)
    if sending.uploadURL != nil || sending.batchID != nil, search.paths.count > 1 {
      throw Complaint("one batch takes one archive, and \(search.paths.count) are given")
    }
    let opened = OpenArchives(search.paths)
    let verdicts = ArchiveVerdicts()
    let summary = try await checking.run.lint(
      { (opened.inputs, search.failures) }, reports: ReportTargets(lintReports),
      beside: [FanOutWriter.Branch(name: "verdicts", writer: verdicts)])

    var policy = site.policy
    policy.chunkSize = sending.chunkSize.bytes
    let handover = Handover(
      Handover.Configuration(
        target: target, journal: journal, policy: policy,
        uploads: checking.engine.jobs ?? SendingOptions.uploads,
        admitsUnchecked: checking.gate.allowIncomplete, following: sending.following),
      secondsSince1970: WallClock.seconds
    ) { url, meter in connections.session(url, meter: meter) }
    let results = try await handOver(handover, opened, verdicts, summary)
    await connections.close()
    try write(results)
    if let code = Exit.code(of: summary.outcome.verdict.worse(than: results.result)) { throw code }
  }

  /// Where archives go.
  private func target(_ connections: HTTPConnections) throws -> UploadTarget {
    if let uploadURL = try sending.uploadSecret() { return .uploadURL(uploadURL) }
    let address = try site.address()
    let api = SiteAPI(
      connections.site(address, key: try site.key()), policy: site.policy, secondsSince1970: WallClock.seconds
    )
    return sending.batchID.map { .batch($0, api, at: address) } ?? .newBatch(api, at: address)
  }

  private func handOver(
    _ handover: Handover, _ opened: OpenArchives, _ verdicts: ArchiveVerdicts, _ summary: RunSummary
  ) async throws -> [HandoverResult] {
    let progress = HandoverProgress()
    let meter = ProgressMeter(checking.run.progress.style) { progress.bar(elapsed: $0) }
    let entries = verdicts.entries
    let runPassed = summary.outcome.hasNothingAgainstTheRun
    return try await meter.showing {
      await Interruption.cancelling {
        await handover.run(opened, entries, runPassed: runPassed, progress: progress)
      }
    }
  }

  /// The reports on what was found. Where the report on uploads goes to standard output as a text, they are read one after the other.
  private var lintReports: [ReportTarget] {
    let textGoesOut = output.contains { $0.format == .text && $0.path == nil }
    return report.isEmpty && textGoesOut ? ReportTargets.standard : report
  }

  private func write(_ results: [HandoverResult]) throws {
    for target in output {
      let bytes =
        switch target.format {
        case .text: Array(HandoverTextReport(results).text.utf8)
        case .json: HandoverJSONReport(results, toolVersion: version).bytes
        }
      if let path = target.path {
        try StandardOutput.write(bytes, toFile: path)
      } else {
        try StandardOutput.write(bytes)
      }
    }
  }

  // MARK: Places

  private func paths() throws -> [String] { try archives.search(and: file).paths }

  private static func journal() throws -> UploadJournal {
    guard let folder = UploadJournal.standardFolder(Terminal.variable) else {
      throw Complaint("uploads are kept in a folder below XDG_STATE_HOME or HOME, and neither is set")
    }
    return UploadJournal(folder: folder)
  }
}
