import FoundationEssentials
import GRDB
import Wording

/// Visits, as the database has them: they outlive the process, and of their secrets only the SHA-256 is kept.
struct VisitStore: Sendable {
  private let database: SiteDatabase

  init(_ database: SiteDatabase) { self.database = database }

  /// Begins a visit.
  ///
  /// - Parameter owner: the key that was signed in with.
  /// - Returns: its secret, which cannot be had again.
  func begin(owner: Int64) async throws -> String {
    let secret = TokenText.random()
    let now = Timestamp.now
    try await database.pool.write { db in
      // Few people sign out, and what is over would pile up.
      try db.execute(sql: "DELETE FROM visit WHERE expires <= ?", arguments: [now])
      try db.execute(
        sql: "INSERT INTO visit (digest, token, expires) VALUES (?, ?, ?)",
        arguments: [Data(TokenText.digest(secret)), owner, now + Visit.lifetime])
    }
    return secret
  }

  /// The visit of a secret; nil if there is none, its time is over, or its key was revoked.
  func visit(_ secret: String) async throws -> Visit? {
    guard TokenText.isPlausible(secret) else { return nil }
    let now = Timestamp.now
    // It is found by a digest, whose time tells nothing of the secret.
    return try await database.pool.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT token.number, token.name FROM visit JOIN token ON token.number = visit.token
          WHERE visit.digest = ? AND visit.expires > ? AND token.revoked IS NULL
          """, arguments: [Data(TokenText.digest(secret)), now]
      ).map { Visit(secret: secret, owner: $0["number"], ownerName: $0["name"]) }
    }
  }

  /// Ends a visit.
  func end(_ secret: String) async throws {
    try await database.pool.write { db in
      try db.execute(
        sql: "DELETE FROM visit WHERE digest = ?", arguments: [Data(TokenText.digest(secret))])
    }
  }
}
