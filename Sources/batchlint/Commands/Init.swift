import ArgumentParser
import ByteSources
import CommandSupport
import Findings
import Glibc
import Inference
import Linting
import Outputs
import Reports
import Wording
import ZipArchive

/// `batchlint init ARCHIVE...`
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes an application definition inferred from good archives.",
    discussion: """
      What is seen in the archives (task groups with counts, keys with types) becomes a commented definition to go on from. A sample is not \
      a law: read it, and take out what does not belong.

      EXAMPLES:
        batchlint init good.zip > application.yaml
        batchlint init --name ftth --output application.yaml outbox/
        batchlint schema application > application.schema.json   for editors
      """)

  @OptionGroup var archives: ArchiveOptions

  @Option(help: "The application's name in the definition.")
  var name = "my-application"

  @Option(help: "The application's version in the definition.")
  var appVersion = "1.0"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output if not given.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var output: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  mutating func validate() throws {
    try archives.requireArchives()
    if let output, !force, isFile(output) {
      throw ValidationError("\(VisibleText.escaping(quoted(output))) exists; give --force to replace it.")
    }
  }

  func run() async throws {
    let search = try archives.search()
    for failure in search.failures { Terminal.complain(failure.path, failure.message) }
    var inferred = InferredDefinition()
    var learned = 0
    for path in search.paths {
      do {
        let archive = try await ZipArchive.audit(try FileByteSource(path: path))
        guard archive.extent != .none else {
          Terminal.complain(path, "is not a zip archive that can be read; batchlint lint says why")
          continue
        }
        try inferred.learn(from: archive, named: fileName(ofPath: path))
        learned += 1
      } catch let error as ByteSourceError {
        Terminal.complain(path, error.message)
      }
    }
    guard learned > 0 else { throw Exit.incomplete }
    let text = inferred.yaml(name: name, version: appVersion, schema: "application.schema.json")
    try write(Array(text.utf8))
    if learned < search.paths.count || !search.failures.isEmpty { throw Exit.incomplete }
  }

  /// Whether there is a file that would be replaced, readable or not. Devices and pipes are written to, not replaced.
  private func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else { return try StandardOutput.write(bytes) }
    do throws(OutputError) {
      let file = try FileOutput(path: output)
      try file.write(bytes.span)
      try file.finish()
    } catch {
      Terminal.complain(ReportWritingError(name: VisibleText.escaping(output), reason: error).message)
      throw Exit.incomplete
    }
  }
}
