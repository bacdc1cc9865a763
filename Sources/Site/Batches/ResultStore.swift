import FoundationEssentials
import GRDB

/// What came of the work orders of batches, as the database has it.
public struct ResultStore: Sendable {
  let database: SiteDatabase

  /// The results in a database.
  public init(_ database: SiteDatabase) { self.database = database }

  // MARK: Reading

  /// A page of a batch's work orders, in the order of the archive.
  ///
  /// - Parameters:
  ///   - number: the batch's number.
  ///   - cursor: where the page begins; nil for the first one.
  ///   - limit: how many a page has at most.
  public func workOrders(
    of number: Int64, cursor: PageCursor?, limit: Int
  ) async throws -> Page<WorkOrderResult> {
    try await database.pool.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT position, name, verdict, images FROM work_order
          WHERE batch = ? AND position > ? ORDER BY position LIMIT \(limit + 1)
          """, arguments: [number, cursor?.number ?? 0])
      let page = rows.prefix(limit).map { row in
        WorkOrderResult(
          position: row["position"], name: row["name"], verdict: row["verdict"],
          images: WorkOrderResult.images(json: Array(row["images"] as Data)))
      }
      return Page(
        elements: page,
        next: rows.count > limit ? page.last.map { PageCursor(behind: Int64($0.position)) } : nil)
    }
  }

  /// Some of a batch's findings, in the order of the report.
  ///
  /// - Parameters:
  ///   - number: the batch's number.
  ///   - position: those behind this place; 0 for the first ones.
  ///   - limit: how many at most.
  public func findings(
    of number: Int64, behind position: Int, limit: Int
  ) async throws -> [StoredFinding] {
    try await database.pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM finding WHERE batch = ? AND position > ? ORDER BY position LIMIT \(limit)
          """, arguments: [number, position]
      ).map { row in
        StoredFinding(
          workOrder: row["work_order"], entry: row["entry"], rule: row["rule"], severity: row["severity"],
          message: row["message"], remedy: row["remedy"], pointer: row["pointer"], line: row["line"],
          column: row["column"])
      }
    }
  }

  // MARK: Writing

  /// Stores work orders that the site is through with.
  ///
  /// - Returns: false if the batch is gone.
  func add(_ results: [WorkOrderResult], to number: Int64) async throws -> Bool {
    try await database.pool.write { db in
      let invalid = results.count { $0.verdict == "invalid" }
      try db.execute(
        sql:
          "UPDATE batch SET processed = processed + ?, invalid = invalid + ?, images = images + ? WHERE number = ?",
        arguments: [results.count, invalid, results.reduce(0) { $0 + $1.images.count }, number])
      guard db.changesCount == 1 else { return false }
      let insertion = try db.makeStatement(
        sql: """
          INSERT INTO work_order (batch, position, name, verdict, image_count, images) VALUES (?, ?, ?, ?, ?, ?)
          """)
      for result in results {
        try insertion.execute(arguments: [
          number, result.position, result.name.storable, result.verdict, result.images.count,
          Data(result.imagesJSON),
        ])
      }
      return true
    }
  }

  /// Stores findings, from a place on.
  ///
  /// - Returns: false if the batch is gone.
  func add(_ findings: [StoredFinding], behind position: Int, to number: Int64) async throws -> Bool {
    try await database.pool.write { db in
      guard try Int.fetchOne(db, sql: "SELECT 1 FROM batch WHERE number = ?", arguments: [number]) != nil
      else {
        return false
      }
      let insertion = try db.makeStatement(
        sql: """
          INSERT INTO finding (batch, position, work_order, entry, rule, severity, message, remedy, pointer, line,
          "column") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for (index, finding) in findings.enumerated() {
        try insertion.execute(arguments: [
          number, position + index + 1, finding.workOrder?.storable, finding.entry?.storable, finding.rule,
          finding.severity,
          finding.message.storable, finding.remedy.storable, finding.pointer?.storable, finding.line,
          finding.column,
        ])
      }
      return true
    }
  }
}
