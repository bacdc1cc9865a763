import Checksums
import FoundationEssentials
import GRDB
import Wording

/// The upload sessions of a site, as the database has them. What it says is stored is on the disk.
struct UploadSessionStore: Sendable {
  let database: SiteDatabase

  /// What is known of a session; nil if there is none of that token.
  func session(_ token: String) async throws -> UploadSessionState? {
    try await database.pool.read { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT session.*, batch.id, batch.filename FROM session JOIN batch ON batch.number = session.batch
            WHERE session.token = ?
            """, arguments: [token])
      else { return nil }
      return try UploadSessionState(row)
    }
  }

  /// Notes that bytes are on the disk.
  ///
  /// - Returns: false if the session is gone, or takes no bytes any more.
  func note(stored: UInt64, total: UInt64?, declared: ObjectChecksums, for token: String) async throws -> Bool
  {
    let now = Timestamp.now
    return try await database.pool.write { db in
      try db.execute(
        sql: """
          UPDATE session SET stored = ?, total = coalesce(?, total), declared_crc32c = ?, declared_md5 = ?
          WHERE token = ? AND state = 'open'
          """,
        arguments: [
          Int64(stored), total.map { Int64($0) }, declared.crc32c.map { Int64($0) },
          declared.md5.map { Data($0) },
          token,
        ])
      guard db.changesCount == 1 else { return false }
      try db.execute(
        sql: """
          UPDATE batch SET status = ?, changed = ? WHERE status = ? AND number = (SELECT batch FROM session WHERE token = ?)
          """, arguments: [BatchStatus.uploading.rawValue, now, BatchStatus.created.rawValue, token])
      return true
    }
  }

  /// Completes a session and queues its archive, in one go.
  ///
  /// - Returns: false if the session is gone, or takes no bytes any more.
  func complete(_ token: String, total: UInt64, checksums: ObjectChecksums) async throws -> Bool {
    let now = Timestamp.now
    return try await database.pool.write { db in
      try db.execute(
        sql: """
          UPDATE session SET state = 'complete', stored = ?, total = ?, crc32c = ?, md5 = ?, completed = ?
          WHERE token = ? AND state = 'open'
          """,
        arguments: [
          Int64(total), Int64(total), checksums.crc32c.map { Int64($0) }, checksums.md5.map { Data($0) }, now,
          token,
        ])
      guard db.changesCount == 1 else { return false }
      try db.execute(
        sql:
          "UPDATE batch SET status = ?, changed = ? WHERE number = (SELECT batch FROM session WHERE token = ?)",
        arguments: [BatchStatus.uploaded.rawValue, now, token])
      try db.execute(
        sql: "INSERT INTO queue (batch) SELECT batch FROM session WHERE token = ?", arguments: [token])
      return true
    }
  }

  /// Ends a session that will never be complete, and its batch with it.
  ///
  /// - Parameter detail: why.
  /// - Returns: false if it took no bytes any more.
  func end(_ token: String, as phase: UploadSessionState.Phase, detail: String) async throws -> Bool {
    let now = Timestamp.now
    return try await database.pool.write { db in
      try db.execute(
        sql: "UPDATE session SET state = ?, stored = 0 WHERE token = ? AND state = 'open'",
        arguments: [phase.rawValue, token])
      guard db.changesCount == 1 else { return false }
      try db.execute(
        sql: """
          UPDATE batch SET status = ?, detail = ?, changed = ? WHERE number = (SELECT batch FROM session WHERE token = ?)
          """, arguments: [BatchStatus.failed.rawValue, detail, now, token])
      return true
    }
  }

  /// Sessions whose time is over although they were not completed: their tokens.
  func expired(now: Int64) async throws -> [String] {
    try await database.pool.read { db in
      try String.fetchAll(
        db, sql: "SELECT token FROM session WHERE state = 'open' AND expires <= ?", arguments: [now])
    }
  }

  /// The batches whose archives are kept, whole or not.
  func batchesWithArchives() async throws -> Set<String> {
    try await database.pool.read { db in
      try Set(
        String.fetchAll(
          db,
          sql: """
            SELECT id FROM batch JOIN session ON session.batch = batch.number WHERE state IN ('open', 'complete')
            """))
    }
  }
}

extension UploadSessionState {
  fileprivate init(_ row: Row) throws {
    guard let phase = Phase(rawValue: row["state"]), let batch = BatchID(row["id"]) else {
      throw SiteError("the database has an upload session that cannot be read")
    }
    func checksums(_ prefix: String) -> ObjectChecksums {
      let crc32c: Int64? = row["\(prefix)crc32c"]
      let md5: Data? = row["\(prefix)md5"]
      return ObjectChecksums(
        crc32c: crc32c.map { UInt32(truncatingIfNeeded: $0) }, md5: md5.map { Array($0) })
    }
    let total: Int64? = row["total"]
    let stored: Int64 = row["stored"]
    self.init(
      phase: phase, batchNumber: row["batch"], batchID: batch, filename: row["filename"],
      total: total.map { UInt64(max(0, $0)) }, stored: UInt64(max(0, stored)), expires: row["expires"],
      declared: checksums("declared_"), checksums: checksums(""), completed: row["completed"])
  }
}
