import ByteSources
import Synchronization
import TestSupport
import Testing

@testable import Uploading

/// One archive's way to the site, through whatever ended the runs before.
@Suite struct ArchiveUploadTests {
  /// An archive, a site and a journal.
  private struct Scene {
    let folder = try? ScratchFolder()
    let site = FakeSite()

    var archive: String { folder?.file("batch.zip") ?? "" }
    var journal: UploadJournal { UploadJournal(folder: folder?.file("state/uploads") ?? "") }

    func api() throws -> (SiteAPI, SiteAddress) {
      (
        SiteAPI(site, policy: UploadPolicy(patience: .zero), secondsSince1970: { 1_000 }),
        try SiteAddress(endpoint: "https://api.example")
      )
    }

    func newBatch() throws -> UploadTarget {
      let (api, address) = try api()
      return .newBatch(api, at: address)
    }

    func batch(_ id: String) throws -> UploadTarget {
      let (api, address) = try api()
      return .batch(id, api, at: address)
    }

    func write(_ count: Int, _ byte: UInt8 = 1) throws {
      try folder?.write([UInt8](repeating: byte, count: count), to: "batch.zip")
    }

    func upload(_ target: UploadTarget) async throws -> ArchiveUpload.Outcome {
      let site = site
      return await ArchiveUpload(
        archive, try FileByteSource(path: archive), to: target, journal: journal,
        policy: UploadPolicy(chunkSize: UploadPolicy.chunkUnit), clock: JumpingClock(),
        secondsSince1970: { 1_000 }
      ) { site.session($0) }.run()
    }

    /// What an earlier run leaves when it is killed after it has sent some bytes.
    func interrupted(_ target: UploadTarget, batch: String?) throws {
      try journal.write(
        UploadRecord(
          archive: archive, destination: target.destination.description, batchID: batch,
          identity: try FileByteSource(path: archive).identity, stored: 0, began: 900))
    }

    func records() throws -> [UploadRecord] { try journal.list().records }
  }

  private func failure(_ outcome: ArchiveUpload.Outcome) -> UploadFailure? {
    if case .failure(let failure) = outcome.result { failure } else { nil }
  }

  @Test(arguments: [0, 1, 600_000]) func aNewBatch(_ count: Int) async throws {
    let scene = Scene()
    try scene.write(count)
    let outcome = try await scene.upload(scene.newBatch())
    #expect(try outcome.result.get().size == UInt64(count))
    #expect(outcome.batchID == "new-1" && outcome.remarks.isEmpty)
    #expect(scene.site.complete == ["new-1": [UInt8](repeating: 1, count: count)])
    #expect(scene.site.requests == ["POST "])
    #expect(try scene.records().isEmpty)
  }

  @Test func goesOnInTheSameBatch() async throws {
    let scene = Scene()
    try scene.write(600_000)
    scene.site.add("b", holding: [UInt8](repeating: 1, count: 262_144))
    try scene.interrupted(scene.newBatch(), batch: "b")
    let outcome = try await scene.upload(scene.newBatch())
    #expect(try outcome.result.get().size == 600_000)
    #expect(outcome.remarks == [.resumed] && outcome.batchID == "b")
    #expect(outcome.progress.sent == 600_000 - 262_144)
    #expect(scene.site.requests == ["GET /b"])
    #expect(try scene.records().isEmpty)
  }

  @Test func aBatchThatIsGoneIsReplaced() async throws {
    let scene = Scene()
    try scene.write(10)
    try scene.interrupted(scene.newBatch(), batch: "b")
    let outcome = try await scene.upload(scene.newBatch())
    #expect(outcome.remarks == [.resumed, .batchGone("b")] && outcome.batchID == "new-1")
    #expect(try outcome.result.get().size == 10)
    #expect(try scene.records().isEmpty)
  }

  @Test func aChangedArchiveBeginsAnewAndSaysWhy() async throws {
    let scene = Scene()
    try scene.write(10)
    scene.site.add("b", holding: [1, 1, 1])
    try scene.interrupted(scene.newBatch(), batch: "b")
    try scene.write(20, 2)
    let outcome = try await scene.upload(scene.newBatch())
    // How the tests write files replaces them.
    #expect(
      outcome.remarks == [.beganAnew("it had 10 bytes and has 20", formerBatch: "b")])
    #expect(outcome.batchID == "new-1")
    #expect(scene.site.complete == ["new-1": [UInt8](repeating: 2, count: 20)])
  }

  @Test func aSessionThatIsLostOnTheWayIsReplaced() async throws {
    let scene = Scene()
    try scene.write(600_000)
    scene.site.state.withLock { $0.losesSessions = 1 }
    let outcome = try await scene.upload(scene.newBatch())
    #expect(outcome.remarks == [.sessionReplaced(by: "new-2")] && outcome.batchID == "new-2")
    #expect(scene.site.complete == ["new-2": [UInt8](repeating: 1, count: 600_000)])
  }

  /// Each time, it is the session that was lost last that must not come back.
  @Test func severalSessionsThatAreLostAreReplaced() async throws {
    let scene = Scene()
    try scene.write(600_000)
    scene.site.state.withLock { $0.losesSessions = 3 }
    let outcome = try await scene.upload(scene.newBatch())
    #expect(outcome.remarks == ["new-2", "new-3", "new-4"].map { .sessionReplaced(by: $0) })
    #expect(scene.site.complete == ["new-4": [UInt8](repeating: 1, count: 600_000)])
  }

  @Test func aBatchOfTheSite() async throws {
    let scene = Scene()
    try scene.write(10)
    scene.site.add("b")
    let outcome = try await scene.upload(scene.batch("b"))
    #expect(try outcome.result.get().size == 10)
    #expect(scene.site.complete == ["b": [UInt8](repeating: 1, count: 10)])
    #expect(
      failure(try await scene.upload(scene.batch("other")))
        == .site(.notFound("the site answers with status 404")))
    scene.site.state.withLock { $0.batches["b"] = .some(nil) }
    #expect(failure(try await scene.upload(scene.batch("b"))) == .noSession(.processing))
  }

  @Test func aBatchOfTheSiteWithBytesOfAnotherArchive() async throws {
    let scene = Scene()
    try scene.write(10)
    let url = scene.site.add("b", holding: [1, 1, 1])
    try scene.interrupted(scene.batch("b"), batch: "b")
    try scene.write(20, 2)
    let outcome = try await scene.upload(scene.batch("b"))
    #expect(outcome.remarks == [.beganAnew("it had 10 bytes and has 20", formerBatch: "b")])
    #expect(scene.site.complete == ["b": [UInt8](repeating: 2, count: 20)])
    #expect(scene.site.state.withLock { $0.sessions[url]?.status } == 499)
  }

  @Test func whatHoldsOtherBytesIsNotWrittenTo() async throws {
    let scene = Scene()
    try scene.write(10)
    let url = Secret.uploadURL(scene.site.add("b", holding: [1, 1, 1]))
    scene.site.state.withLock { $0.renewsSessions = false }
    for target in [try scene.batch("b"), .uploadURL(url)] {
      try scene.write(10)
      try scene.interrupted(target, batch: "b")
      try scene.write(20, 2)
      #expect(failure(try await scene.upload(target)) == .holdsOtherBytes)
    }
    #expect(scene.site.complete.isEmpty)
  }

  @Test func anUploadURL() async throws {
    let scene = Scene()
    try scene.write(10)
    let url = Secret.uploadURL(scene.site.add("b"))
    let outcome = try await scene.upload(.uploadURL(url))
    #expect(try outcome.result.get().size == 10)
    #expect(outcome.batchID == nil)
    #expect(scene.site.requests.isEmpty)
    #expect(scene.site.complete.count == 1)
    #expect(
      failure(try await scene.upload(.uploadURL(.uploadURL("https://storage.example/gone"))))
        == .sessionGone("the upload URL is not known to the site any more"))
  }

  /// Nothing is sent where anybody could read the address along.
  @Test func sessionsInTheOpenAreRefused() async throws {
    let scene = Scene()
    try scene.write(10)
    scene.site.state.withLock { $0.scheme = "http" }
    #expect(failure(try await scene.upload(scene.newBatch())) == .openSession)
    #expect(scene.site.complete.isEmpty)
  }

  @Test func oneProcessAtATime() async throws {
    let scene = Scene()
    try scene.write(10)
    let lock = try scene.journal.lock(scene.archive, to: scene.newBatch().destination)
    #expect(failure(try await scene.upload(scene.newBatch())) == .busy)
    lock?.release()
    #expect(try await scene.upload(scene.newBatch()).result.get().size == 10)
  }

  @Test func keysThatAreRefused() async throws {
    let scene = Scene()
    try scene.write(10)
    scene.site.state.withLock { $0.refusesKeys = true }
    guard case .site(.keyRefused(401, _)) = failure(try await scene.upload(scene.newBatch())) else {
      Issue.record("the upload did not fail because of the key")
      return
    }
    #expect(try scene.records().isEmpty)
  }

  /// What may go on stays in the journal; what cannot leaves it.
  @Test(arguments: [(503, true), (400, false), (499, false)])
  func theJournalKeepsWhatMayGoOn(_ status: Int, _ isKept: Bool) async throws {
    let scene = Scene()
    try scene.write(10)
    let url = scene.site.add("b")
    scene.site.state.withLock { $0.sessions[url]?.status = status }
    let outcome = try await scene.upload(scene.batch("b"))
    #expect(failure(outcome)?.canGoOn == isKept)
    #expect(try scene.records().count == (isKept ? 1 : 0))
  }

  @Test func aJournalThatCannotBeKept() async throws {
    let scene = Scene()
    try scene.write(10)
    try scene.folder?.write("a file where a folder should be", to: "state")
    guard case .journal = failure(try await scene.upload(scene.newBatch())) else {
      Issue.record("the upload did not fail because of the journal")
      return
    }
    #expect(scene.site.requests.isEmpty)
  }
}
