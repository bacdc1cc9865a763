import ArgumentParser
import ByteSources
import Glibc
import Handover
import Uploading

/// Where uploads go on a site, and how they go about it.
struct SendingOptions: ParsableArguments {
  /// How many archives are uploaded at once, unless --jobs says so.
  static let uploads = 4

  @Option(
    name: [.customShort("i"), .long],
    help: ArgumentHelp("Upload to a batch that the site has already.", valueName: "id"))
  var batchID: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Upload to an upload URL; - reads it from standard input, where nobody else sees it.", valueName: "url")
  )
  var uploadURL: String?

  @Option(
    help: ArgumentHelp(
      "How many bytes are sent before the site is heard: a multiple of 256k.",
      discussion:
        "k, M and G stand for 1,024 of the unit below. What is lost when a connection breaks is less than this.",
      valueName: "bytes"))
  var chunkSize = ByteCount(UploadPolicy().chunkSize)

  @Option(
    help: ArgumentHelp(
      "Send no more than so many bytes in a second, all uploads together.", valueName: "bytes"))
  var limitRate: ByteCount?

  @Flag(help: "Follow each batch until the site is done with it; fail if the site reports errors.")
  var wait = false

  @Option(help: ArgumentHelp("With --wait: follow for so many seconds at most.", valueName: "seconds"))
  var waitAtMost: Int?

  @Option(
    help: ArgumentHelp(
      "With --wait: the folder for the site's error files; beside each archive if not given.",
      valueName: "folder"),
    completion: .directory)
  var errorFolder: String?

  mutating func validate() throws {
    if batchID != nil, uploadURL != nil {
      throw ValidationError("--batch-id and --upload-url exclude each other.")
    }
    guard chunkSize.bytes > 0, chunkSize.bytes.isMultiple(of: UploadPolicy.chunkUnit),
      chunkSize.bytes <= 1 << 30
    else {
      throw ValidationError("--chunk-size takes a multiple of 256k, up to 1G, such as 8M.")
    }
    if let limitRate, limitRate.bytes == 0 { throw ValidationError("--limit-rate takes a number from 1 on.") }
    if wait, uploadURL != nil {
      throw ValidationError("--wait asks the site about a batch, and an upload URL does not tell which.")
    }
    if !wait, waitAtMost != nil || errorFolder != nil {
      throw ValidationError("--wait-at-most and --error-folder go with --wait.")
    }
    if let waitAtMost, waitAtMost < 0 { throw ValidationError("--wait-at-most takes a number from 0 on.") }
  }

  /// How batches are followed; nil if they are not.
  var following: Handover.Configuration.Following? {
    wait ? .init(patience: waitAtMost.map { .seconds($0) }, folder: errorFolder) : nil
  }

  /// The upload URL; nil if none is given.
  func uploadSecret() throws -> Secret? {
    guard let uploadURL else { return nil }
    guard uploadURL == "-" else { return .uploadURL(uploadURL) }
    let bytes: [UInt8]
    do throws(ByteSourceError) {
      bytes = try FileContents.read(descriptor: STDIN_FILENO, limit: 64 << 10)
    } catch {
      throw Complaint("standard input \(error.message)")
    }
    return .uploadURL(String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self))
  }
}
