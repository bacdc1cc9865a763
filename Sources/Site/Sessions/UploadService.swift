import Checksums
import Hummingbird
import NIOPosix
import Wording

/// Takes archives by Google Cloud Storage's protocol for resumable uploads. What it acknowledges is on the disk, and stays there when the process is killed.
struct UploadService: Sendable {
  let store: UploadSessionStore
  let table = SessionTable()
  let folder: DataFolder
  let threads: NIOThreadPool
  let limits: SiteLimits
  /// Tells the queue that there is something in it.
  let wake: @Sendable () -> Void

  /// What a request came with.
  struct Order {
    var token: String
    var ranges: [String]
    var length: String?
    var hashes: [String]
    var body: RequestBody
    var connection: Connection
    var fault = FaultDraw()
  }

  /// What is answered.
  enum Answer: Sendable {
    /// So many bytes are stored; more are to come.
    case incomplete(stored: UInt64)
    /// All bytes are stored.
    case done(UploadSessionState)
  }

  /// After how many bytes of one request what came is made sure of, so that a long one is not lost as a whole.
  private static let checkpoint: UInt64 = 64 << 20

  /// Does a PUT.
  ///
  /// - Throws: `Refusal`, `SiteError`, or what the database throws.
  func put(_ order: Order) async throws -> Answer {
    try await claiming(order.token) { session in
      if session.phase == .complete { return .done(session) }
      let wish = try UploadOrder.read(ranges: order.ranges, length: order.length)
      guard let declared = ObjectChecksums.declared(by: order.hashes) else {
        throw Refusal(400, "\(ObjectChecksums.headerName) holds a checksum that cannot be read")
      }
      var session = session
      session.declared = declared.completed(by: session.declared)
      switch UploadDecision(wish, stored: session.stored, total: session.total, most: limits.archiveBytes) {
      case .tell: return .incomplete(stored: session.stored)
      case .refuse(let refusal): throw refusal
      case .complete(let total):
        let file = try await open(session, order.token)
        let checksums = table.checksums(order.token, of: session.stored)
        return try await complete(session, order.token, file, total: total, checksums)
      case .take(let intake): return try await take(intake, of: order, for: session)
      }
    }
  }

  /// Does a DELETE: the session takes no bytes any more, and those that it took are forgotten.
  ///
  /// - Throws: `Refusal`, always: Google Cloud Storage answers with 499 when all went well.
  func cancel(_ token: String) async throws -> Never {
    try await claiming(token) { session in
      guard session.phase == .open else { throw Refusal(409, "the archive is complete; delete the batch") }
      try await end(session, token, as: .cancelled, "the upload was cancelled")
    }
    throw Self.cancelled
  }

  private static let cancelled = Refusal(499, "the upload was cancelled")

  /// Ends the sessions whose time is over.
  func sweep() async throws {
    for token in try await store.expired(now: Timestamp.now) where table.claim(token) {
      defer { table.release(token) }
      guard let session = try await store.session(token), session.phase == .open else { continue }
      try await expire(session, token)
    }
  }

  // MARK: Sessions

  /// Does something with a session that nothing else is done with meanwhile.
  private func claiming<Value>(
    _ token: String, _ body: (UploadSessionState) async throws -> Value
  ) async throws -> Value {
    guard TokenText.isPlausible(token) else { throw Refusal.unknownSession }
    guard table.claim(token) else {
      throw Refusal(503, "another request to this upload session is under way", retryAfter: 1)
    }
    defer { table.release(token) }
    guard let session = try await store.session(token) else { throw Refusal.unknownSession }
    switch session.phase {
    case .complete: break
    case .cancelled: throw Self.cancelled
    case .failed: throw Refusal(410, "the upload session is beyond repair; begin another one")
    case .expired: throw Self.expired
    case .open where session.expires <= Timestamp.now:
      try await expire(session, token)
      throw Self.expired
    case .open: break
    }
    return try await body(session)
  }

  private static let expired = Refusal(404, "the upload session has expired; begin another one")

  private func expire(_ session: UploadSessionState, _ token: String) async throws {
    try await end(session, token, as: .expired, "the upload session expired before all bytes were there")
  }

  private func end(
    _ session: UploadSessionState, _ token: String, as phase: UploadSessionState.Phase, _ detail: String
  ) async throws {
    table.keep(nil, of: token)
    guard try await store.end(token, as: phase, detail: detail) else { throw Refusal.unknownSession }
    try folder.removeArchive(of: session.batchID)
  }

  /// Opens the archive's file.
  private func open(_ session: UploadSessionState, _ token: String) async throws -> ArchiveFile {
    let file = try await threads.runIfActive { [folder] in
      let file = try ArchiveFile(folder.archive(of: session.batchID), stored: session.stored)
      if session.stored == 0 { try folder.synchronizeNames() }
      return file
    }
    if let file { return file }
    try await end(session, token, as: .failed, "bytes that were stored are lost")
    throw Refusal(410, "bytes that were stored are lost; begin another upload session")
  }

  // MARK: Bytes

  private func take(
    _ intake: UploadDecision.Intake, of order: Order, for session: UploadSessionState
  ) async throws -> Answer {
    try checkRoom(for: intake.total.map { $0 - session.stored } ?? intake.count)
    let file = try await open(session, order.token)
    let isCut = order.fault.cutsAfter.map { $0 < intake.skipped + intake.count } ?? false
    let receiver = UploadReceiver(
      threads, file, stored: session.stored, checksums: table.checksums(order.token, of: session.stored))
    await order.connection.admitBody()
    var iterator = order.body.makeAsyncIterator()
    let taken = try await receiver.receive(
      &iterator, order.fault.applied(to: intake), atEach: Self.checkpoint
    ) {
      stored in
      try checkRoom(for: 0)
      try await note(stored, intake.total, session, order.token)
    }
    if isCut { await order.connection.cut() }
    if taken.isWhole, order.fault.isPartial { while try await iterator.next() != nil {} }
    if taken.isWhole, intake.isLast, taken.stored == intake.total, let total = intake.total {
      return try await complete(session, order.token, file, total: total, taken.checksums)
    }
    try await note(taken.stored, intake.total, session, order.token)
    table.keep(taken.checksums, of: order.token)
    return .incomplete(stored: taken.stored)
  }

  private func note(
    _ stored: UInt64, _ total: UInt64?, _ session: UploadSessionState, _ token: String
  ) async throws {
    guard try await store.note(stored: stored, total: total, declared: session.declared, for: token) else {
      throw Refusal.unknownSession
    }
  }

  private func checkRoom(for count: UInt64) throws {
    guard try folder.freeBytes() >= limits.keptFreeBytes.addingReportingOverflow(count).partialValue else {
      throw Refusal.noRoom
    }
  }

  /// Completes a session whose bytes are all on the disk, if they are those that were meant.
  private func complete(
    _ session: UploadSessionState, _ token: String, _ file: ArchiveFile, total: UInt64,
    _ checksums: RunningChecksums?
  ) async throws -> Answer {
    let running =
      if let checksums { checksums } else { try await threads.runIfActive { try RunningChecksums(of: file) } }
    guard running.count == total else { throw SiteError("an archive's file changed while it was read") }
    let checksums = running.value
    if let name = checksums.contradiction(to: session.declared) {
      let detail = "the \(name) of what arrived is not the one that was announced"
      try await end(session, token, as: .failed, detail)
      throw Refusal(400, detail)
    }
    table.keep(nil, of: token)
    guard try await store.complete(token, total: total, checksums: checksums),
      let session = try await store.session(token)
    else { throw Refusal.unknownSession }
    wake()
    return .done(session)
  }
}
