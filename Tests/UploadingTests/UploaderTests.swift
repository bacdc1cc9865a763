import ByteSources
import Synchronization
import TestSupport
import Testing

@testable import Uploading

/// Files against sites in memory: every byte arrives, in order, or the upload says why not.
@Suite struct UploaderTests {
  private static let unit = UploadPolicy.chunkUnit

  /// Bytes that differ from place to place, of which files are cut: making them anew takes longer than sending them.
  private static let pool: [UInt8] = {
    var random = SplitMix64(seed: 1)
    return (0..<250_000).flatMap { _ in
      let word = random.next()
      return (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
  }()

  /// A file; another one for each seed.
  private static func file(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    Array(pool.dropFirst(Int(seed % 500_000)).prefix(count))
  }

  private static func digest(_ bytes: [UInt8]) throws -> UploadDigest {
    var digester = FileDigester(MemoryByteSource(bytes))
    return try digester.finish()
  }

  private func upload(
    _ bytes: [UInt8], to site: MemorySite, isResumed: Bool = false, replacements: Int = 3
  ) async -> Uploader.Outcome {
    await Uploader(
      MemoryByteSource(bytes), through: site,
      policy: UploadPolicy(chunkSize: Self.unit, replacements: replacements), clock: JumpingClock()
    ).upload(isResumed: isResumed)
  }

  @Test(arguments: [0, 1, 262_143, 262_144, 262_145, 1_000_000])
  func goodSite(_ count: Int) async throws {
    let bytes = Self.file(count)
    let digest = try Self.digest(bytes)
    let site = MemorySite(RandomSite(size: UInt64(count), digest: digest, temper: .init(), seed: 1))
    let outcome = await upload(bytes, to: site)
    #expect(
      try outcome.result.get() == UploadReceipt(size: UInt64(count), digest: digest, isConfirmed: true))
    #expect(site.bytes == bytes)
    // The last chunk brings the checksum of the whole file.
    #expect(site.checksums == (count == 0 ? [] : [digest.crc32c]))
    #expect(outcome.progress.sent == UInt64(count) && outcome.progress.stored == UInt64(count))
    #expect(outcome.duration == .zero)
  }

  /// However bad network and site are: a success means that the bytes are there, and a failure that they are not known to be.
  @Test(arguments: 0..<8)
  func badSites(_ part: Int) async throws {
    var successes = 0
    for number in 0..<40 {
      var random = SplitMix64(seed: UInt64(40 * part + number))
      let bytes = Self.file(Int.random(in: 0...1_500_000, using: &random), seed: random.next())
      let digest = try Self.digest(bytes)
      var temper = RandomSite.Temper.random(using: &random)
      temper.lies = 0
      let size = UInt64(bytes.count)
      let begun = UInt64.random(in: 0...size / Self.unit, using: &random) * Self.unit
      let isResumed = Bool.random(using: &random)
      let site = MemorySite(
        RandomSite(
          size: size, digest: digest, stored: isResumed ? begun : 0, temper: temper, seed: random.next()),
        holding: isResumed ? Array(bytes.prefix(Int(begun))) : [])
      let outcome = await upload(bytes, to: site, isResumed: isResumed)
      #expect(site.offences == [])
      // What is stored is always the file's beginning.
      #expect(site.bytes == Array(bytes.prefix(site.bytes.count)))
      switch outcome.result {
      case .success(let receipt):
        successes += 1
        #expect(site.bytes == bytes && receipt.digest == digest)
      case .failure:
        break
      }
    }
    #expect(successes > 4)
  }

  /// What was opened is what is sent: a file that changes under way is not taken for an upload of it.
  @Test(arguments: ["written", "replaced", "removed", "cut"])
  func changingFile(_ change: String) async throws {
    let folder = try ScratchFolder()
    let bytes = Self.file(600_000)
    let path = try folder.write(bytes, to: "batch.zip")
    let other = try folder.write(Self.file(600_000, seed: 2), to: "other.zip")
    let source = try FileByteSource(path: path)
    let site = MemorySite(
      RandomSite(size: 600_000, digest: try Self.digest(bytes), temper: .init(), seed: 1)
    ) { chunk in
      guard chunk.offset == 0 else { return }
      switch change {
      case "written": Self.shell("printf x >>'\(path)'")
      case "replaced": Self.shell("mv '\(other)' '\(path)'")
      case "removed": Self.shell("rm '\(path)'")
      default: Self.shell("truncate -s 1000 '\(path)'")
      }
    }
    let outcome = await Uploader(
      source, through: site, policy: UploadPolicy(chunkSize: Self.unit), clock: JumpingClock()
    ).upload(isResumed: false)
    guard case .failure(.sourceChanged(let words)) = outcome.result else {
      Issue.record("\(outcome.result)")
      return
    }
    let expected = [
      "written": "was written to while it was read",
      "cut": "was cut short to 1000 bytes or less while it was read",
    ]
    #expect(words == expected[change, default: "was replaced or removed while it was read"])
    #expect(!site.isComplete)
  }

  private static func shell(_ line: String) {
    let result = try? Tool("sh")?.run(["-c", line])
    #expect(result?.status == 0)
  }

  @Test func cancelledTask() async throws {
    let bytes = Self.file(600_000)
    let task = Mutex<Task<Uploader.Outcome, Never>?>(nil)
    let site = MemorySite(RandomSite(size: 600_000, digest: try Self.digest(bytes), temper: .init(), seed: 1))
    { _ in
      task.withLock { $0?.cancel() }
    }
    let started = Task { await upload(bytes, to: site) }
    task.withLock { $0 = started }
    // If the upload was quicker than this line, it was done before it could be cancelled.
    if case .failure(let failure) = await started.value.result {
      #expect(failure == .interrupted)
      #expect(site.bytes.count < bytes.count)
    }
  }
}
