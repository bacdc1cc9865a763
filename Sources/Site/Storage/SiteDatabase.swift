import GRDB
import Glibc

/// The database: what the site has promised is in it, on the disk, before it is promised.
public final class SiteDatabase: Sendable {
  /// Where reading and writing happens, off the threads that serve connections.
  let pool: DatabasePool

  /// Opens the database in a folder, and makes it if it is not there.
  ///
  /// - Throws: `SiteError`.
  public init(in folder: DataFolder) throws(SiteError) {
    // SQLite makes files that others may read, and what it adds to the database gets its permissions.
    let descriptor = unsafe open(folder.database, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SiteError("\(folder.database) cannot be opened", errno) }
    close(descriptor)
    do {
      var configuration = Configuration()
      // The command that makes keys writes while the server runs.
      configuration.busyMode = .timeout(10)
      configuration.maximumReaderCount = 4
      pool = try DatabasePool(path: folder.database, configuration: configuration)
      try pool.writeWithoutTransaction { db in
        // GRDB asks for NORMAL, with which a commit may be lost when the power goes.
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
      try Self.migrator.migrate(pool)
    } catch {
      throw SiteError("the database cannot be opened: \(error)")
    }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("first") { db in
      for statement in Self.firstTables { try db.execute(sql: statement) }
    }
    migrator.registerMigration("visits") { db in
      for statement in Self.visitTables { try db.execute(sql: statement) }
    }
    return migrator
  }

  private static let firstTables = [
    """
    CREATE TABLE token (
      number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, lookup INTEGER NOT NULL,
      digest BLOB NOT NULL UNIQUE, created INTEGER NOT NULL, revoked INTEGER) STRICT
    """,
    "CREATE INDEX token_lookup ON token (lookup)",
    """
    CREATE TABLE batch (
      number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, token INTEGER REFERENCES token,
      filename TEXT, status TEXT NOT NULL, detail TEXT, created INTEGER NOT NULL, changed INTEGER NOT NULL,
      work_orders INTEGER, processed INTEGER NOT NULL DEFAULT 0, invalid INTEGER NOT NULL DEFAULT 0,
      images INTEGER NOT NULL DEFAULT 0, errors INTEGER NOT NULL DEFAULT 0, warnings INTEGER NOT NULL DEFAULT 0,
      notes INTEGER NOT NULL DEFAULT 0, omitted INTEGER NOT NULL DEFAULT 0) STRICT
    """,
    "CREATE INDEX batch_status ON batch (status, number)",
    """
    CREATE TABLE session (
      token TEXT PRIMARY KEY, batch INTEGER NOT NULL UNIQUE REFERENCES batch ON DELETE CASCADE,
      owner INTEGER, state TEXT NOT NULL, total INTEGER, stored INTEGER NOT NULL DEFAULT 0,
      expires INTEGER NOT NULL, declared_crc32c INTEGER, declared_md5 BLOB, crc32c INTEGER, md5 BLOB,
      completed INTEGER) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX session_state ON session (state, owner)",
    """
    CREATE TABLE queue (
      number INTEGER PRIMARY KEY AUTOINCREMENT, batch INTEGER NOT NULL UNIQUE REFERENCES batch ON DELETE CASCADE,
      taken INTEGER NOT NULL DEFAULT 0) STRICT
    """,
    """
    CREATE TABLE work_order (
      batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL,
      verdict TEXT NOT NULL, image_count INTEGER NOT NULL, images BLOB NOT NULL,
      PRIMARY KEY (batch, position)) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE finding (
      batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE, position INTEGER NOT NULL, work_order TEXT,
      entry TEXT, rule TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL, remedy TEXT NOT NULL,
      pointer TEXT, line INTEGER, "column" INTEGER, PRIMARY KEY (batch, position)) STRICT, WITHOUT ROWID
    """,
  ]

  private static let visitTables = [
    """
    CREATE TABLE visit (
      digest BLOB PRIMARY KEY, token INTEGER NOT NULL REFERENCES token, expires INTEGER NOT NULL)
      STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX visit_expires ON visit (expires)",
  ]
}
