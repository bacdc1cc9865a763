import GRDB
import Wording

/// The batches of a site, as the database has them.
public struct BatchStore: Sendable {
  let database: SiteDatabase
  let folder: DataFolder

  /// The batches in a database, whose archives are in a folder.
  public init(_ database: SiteDatabase, in folder: DataFolder) {
    self.database = database
    self.folder = folder
  }

  /// Makes a batch, and an upload session for its archive.
  ///
  /// - Parameters:
  ///   - filename: what its archive is called.
  ///   - owner: the key that makes it; nil if it is made in a page.
  ///   - lifetime: for how many seconds its upload session takes bytes.
  ///   - mostSessions: how many upload sessions one key may have open.
  /// - Returns: nil if the key has as many open.
  public func create(
    filename: String?, owner: Int64?, lifetime: Int64, mostSessions: Int
  ) async throws -> StoredBatch? {
    let id = BatchID()
    let now = Timestamp.now
    return try await database.pool.write { db in
      let open = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM session WHERE state = 'open' AND owner IS ? AND expires > ?",
        arguments: [owner, now])
      guard open ?? 0 < mostSessions else { return nil }
      try db.execute(
        sql: "INSERT INTO batch (id, token, filename, status, created, changed) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [id.description, owner, filename?.storable, BatchStatus.created.rawValue, now, now])
      try db.execute(
        sql: "INSERT INTO session (token, batch, owner, state, expires) VALUES (?, ?, ?, 'open', ?)",
        arguments: [TokenText.random(), db.lastInsertedRowID, owner, now + lifetime])
      return try Self.batches(db, where: "batch.id = ?", [id.description], now: now).first
    }
  }

  /// What is known of a batch; nil if there is none of that name.
  public func batch(_ id: BatchID) async throws -> StoredBatch? {
    let now = Timestamp.now
    return try await database.pool.read { db in
      try Self.batches(db, where: "batch.id = ?", [id.description], now: now).first
    }
  }

  /// What is known of some batches, in no order; those that are gone are left out.
  func batches(_ ids: [BatchID]) async throws -> [StoredBatch] {
    let now = Timestamp.now
    let places = ids.map { _ in "?" }.joined(separator: ", ")
    return try await database.pool.read { db in
      try Self.batches(
        db, where: "batch.id IN (\(places))", StatementArguments(ids.map(\.description)), now: now)
    }
  }

  /// A page of the list of batches, the newest first.
  ///
  /// - Parameters:
  ///   - status: only those of a status.
  ///   - cursor: where the page begins; nil for the first one.
  ///   - limit: how many a page has at most.
  public func list(status: BatchStatus?, cursor: PageCursor?, limit: Int) async throws -> Page<StoredBatch> {
    let now = Timestamp.now
    return try await database.pool.read { db in
      var conditions = ["batch.number < ?"]
      var arguments: StatementArguments = [cursor?.number ?? .max]
      if let status {
        conditions.append("batch.status = ?")
        arguments += [status.rawValue]
      }
      // One more than asked for tells whether there is a next page.
      let batches = try Self.batches(
        db,
        where: conditions.joined(separator: " AND ") + " ORDER BY batch.number DESC LIMIT \(limit + 1)",
        arguments, now: now)
      let page = Array(batches.prefix(limit))
      return Page(
        elements: page,
        next: batches.count > limit ? page.last.map { PageCursor(behind: $0.number) } : nil)
    }
  }

  /// Deletes a batch with all that belongs to it, whatever is being done with it.
  ///
  /// - Returns: false if there is none of that name.
  public func delete(_ id: BatchID) async throws -> Bool {
    let isDeleted = try await database.pool.write { db in
      try db.execute(sql: "DELETE FROM batch WHERE id = ?", arguments: [id.description])
      return db.changesCount == 1
    }
    // A crash in between leaves a file of no batch, which the next start removes.
    if isDeleted { try folder.removeArchive(of: id) }
    return isDeleted
  }

  /// Whether the database answers.
  public func ping() async throws {
    _ = try await database.pool.read { try Int.fetchOne($0, sql: "SELECT 1") }
  }
}

extension BatchStore {
  private static func batches(
    _ db: Database, where condition: String, _ arguments: StatementArguments, now: Int64
  ) throws -> [StoredBatch] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT batch.*, session.token AS upload, session.state, session.total, session.stored, session.expires
        FROM batch LEFT JOIN session ON session.batch = batch.number WHERE \(condition)
        """, arguments: arguments)
    var batches: [StoredBatch] = []
    while let row = try rows.next() { batches.append(try StoredBatch(row, now: now)) }
    return batches
  }
}

extension StoredBatch {
  fileprivate init(_ row: Row, now: Int64) throws {
    let name: String = row["id"]
    guard let id = BatchID(name), let status = BatchStatus(rawValue: row["status"]) else {
      throw SiteError("the database has a batch that cannot be read")
    }
    // A session that is complete tells what it holds: clients that were cut off before they heard it ask again.
    let state: String? = row["state"]
    let expires: Int64? = row["expires"]
    let hasSession = state == "complete" || state == "open" && expires ?? 0 > now
    let stored: Int64 = row["stored"] ?? 0
    let size: Int64? = row["total"]
    let workOrders: Int? = row["work_orders"]
    self.init(
      number: row["number"], id: id, filename: row["filename"], status: status, detail: row["detail"],
      created: row["created"], changed: row["changed"], stored: UInt64(max(0, stored)),
      size: size.map { UInt64(max(0, $0)) }, uploadToken: hasSession ? row["upload"] : nil,
      outcome: workOrders.map {
        Outcome(
          workOrders: $0, processed: row["processed"], invalid: row["invalid"], images: row["images"],
          errors: row["errors"], warnings: row["warnings"], notes: row["notes"], omitted: row["omitted"])
      })
  }
}
