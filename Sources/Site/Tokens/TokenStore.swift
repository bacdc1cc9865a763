import FoundationEssentials
import GRDB
import Wording

/// The keys that open the API. A key is told once, when it is made; what is kept is its SHA-256.
public struct TokenStore: Sendable {
  private let database: SiteDatabase

  /// The keys of a site.
  public init(_ database: SiteDatabase) { self.database = database }

  /// What is known of a key.
  public struct Entry: Sendable, Hashable {
    /// Its number, by which it is revoked.
    public let number: Int64
    /// What whoever made it calls it. Untrusted: every output escapes it.
    public let name: String
    /// When it was made, in seconds since 1970.
    public let created: Int64
    /// When it was revoked; nil if it opens the API.
    public let revoked: Int64?

    /// When it was made, as RFC 3339 writes it.
    public var createdText: String { Timestamp.text(created) }
  }

  /// How every key begins, so that it is known for one where it turns up.
  public static let prefix = "bls_"

  /// Makes a key.
  ///
  /// - Returns: the key, which cannot be had again, and what is known of it.
  public func create(name: String) async throws -> (key: String, entry: Entry) {
    let key = Self.prefix + TokenText.random()
    let digest = TokenText.digest(key)
    let created = Timestamp.now
    let number = try await database.pool.write { db in
      try db.execute(
        sql: "INSERT INTO token (name, lookup, digest, created) VALUES (?, ?, ?, ?)",
        arguments: [name.storable, Self.lookup(digest), Data(digest), created])
      return db.lastInsertedRowID
    }
    return (key, Entry(number: number, name: name, created: created, revoked: nil))
  }

  /// All keys, the oldest first.
  public func all() async throws -> [Entry] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT number, name, created, revoked FROM token ORDER BY number").map {
        row in
        Entry(number: row["number"], name: row["name"], created: row["created"], revoked: row["revoked"])
      }
    }
  }

  /// Revokes a key: it opens nothing from now on.
  ///
  /// - Returns: false if there is no such key, or it was revoked before.
  public func revoke(_ number: Int64) async throws -> Bool {
    let now = Timestamp.now
    return try await database.pool.write { db in
      try db.execute(
        sql: "UPDATE token SET revoked = ? WHERE number = ? AND revoked IS NULL", arguments: [now, number])
      return db.changesCount == 1
    }
  }

  /// The number of a key that opens the API; nil if it is none, or was revoked.
  public func check(_ key: String) async throws -> Int64? {
    guard key.hasPrefix(Self.prefix), TokenText.isPlausible(key.dropFirst(Self.prefix.count)) else {
      return nil
    }
    let digest = TokenText.digest(key)
    return try await database.pool.read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT number, digest FROM token WHERE lookup = ? AND revoked IS NULL",
        arguments: [Self.lookup(digest)])
      return rows.first { TokenText.areEqual(Array($0["digest"] as Data), digest) }?["number"]
    }
  }

  /// Part of a digest, by which its row is found; it says nothing of the key, and the whole is compared in constant time.
  private static func lookup(_ digest: [UInt8]) -> Int64 {
    digest.prefix(4).reduce(0) { $0 << 8 | Int64($1) }
  }
}
