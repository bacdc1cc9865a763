import GRDB
import Wording

/// The archives that wait to be looked at, as the database has them.
struct QueueStore: Sendable {
  let database: SiteDatabase

  /// An archive whose turn it is.
  struct Job: Sendable {
    let number: Int64
    let batch: BatchID
    let filename: String?
  }

  /// Puts back what an earlier run had begun.
  func putBack() async throws {
    try await database.pool.write { db in try db.execute(sql: "UPDATE queue SET taken = 0") }
  }

  /// Takes the archive that has waited longest, and forgets what an earlier attempt found in it; nil if none waits.
  func take() async throws -> Job? {
    let now = Timestamp.now
    return try await database.pool.write { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT batch.number, batch.id, batch.filename FROM queue JOIN batch ON batch.number = queue.batch
            WHERE taken = 0 ORDER BY queue.number LIMIT 1
            """)
      else { return nil }
      let number: Int64 = row["number"]
      guard let batch = BatchID(row["id"]) else {
        throw SiteError("the database has a batch that cannot be read")
      }
      try db.execute(sql: "UPDATE queue SET taken = 1 WHERE batch = ?", arguments: [number])
      try db.execute(sql: "DELETE FROM work_order WHERE batch = ?", arguments: [number])
      try db.execute(sql: "DELETE FROM finding WHERE batch = ?", arguments: [number])
      try db.execute(
        sql: """
          UPDATE batch SET status = ?, changed = ?, detail = NULL, work_orders = NULL, processed = 0, invalid = 0,
          images = 0, errors = 0, warnings = 0, notes = 0, omitted = 0 WHERE number = ?
          """, arguments: [BatchStatus.processing.rawValue, now, number])
      return Job(number: number, batch: batch, filename: row["filename"])
    }
  }

  /// Notes how many work orders a batch has, and what was found in it.
  ///
  /// - Returns: false if the batch is gone.
  func begin(_ number: Int64, _ outcome: StoredBatch.Outcome) async throws -> Bool {
    try await database.pool.write { db in
      try db.execute(
        sql: """
          UPDATE batch SET work_orders = ?, errors = ?, warnings = ?, notes = ?, omitted = ? WHERE number = ?
          """,
        arguments: [
          outcome.workOrders, outcome.errors, outcome.warnings, outcome.notes, outcome.omitted, number,
        ])
      return db.changesCount == 1
    }
  }

  /// Ends the work on a batch.
  func finish(_ number: Int64, _ status: BatchStatus, detail: String?) async throws {
    let now = Timestamp.now
    try await database.pool.write { db in
      try db.execute(
        sql: "UPDATE batch SET status = ?, detail = ?, changed = ? WHERE number = ?",
        arguments: [status.rawValue, detail?.storable, now, number])
      try db.execute(sql: "DELETE FROM queue WHERE batch = ?", arguments: [number])
    }
  }
}
