import GRDB
import TestSupport
import Testing

@testable import Site

/// The keys of the API.
@Suite struct TokenTests {
  private let scratch: ScratchFolder
  private let database: SiteDatabase

  init() throws {
    scratch = try ScratchFolder()
    database = try SiteDatabase(in: DataFolder(scratch.file("data")))
  }

  @Test func keysOpenUntilTheyAreRevoked() async throws {
    let tokens = TokenStore(database)
    let (key, entry) = try await tokens.create(name: "ci")
    let (other, _) = try await tokens.create(name: "")
    #expect(key.hasPrefix("bls_") && key != other)
    #expect(try await tokens.check(key) == entry.number)
    #expect(try await tokens.check(other) == entry.number + 1)
    for wrong in [
      "", "bls_", String(key.dropLast()), key + "A", String(key.dropFirst(4)), "bls_" + TokenText.random(),
    ] {
      #expect(try await tokens.check(wrong) == nil)
    }
    #expect(try await tokens.revoke(entry.number))
    #expect(try await !tokens.revoke(entry.number))
    #expect(try await tokens.check(key) == nil)
    #expect(try await tokens.all().map { $0.revoked == nil } == [false, true])
  }

  /// What is on the disk does not help whoever reads it.
  @Test func keysAreNotKept() async throws {
    let (key, _) = try await TokenStore(database).create(name: "ci")
    for file in ["data/site.sqlite", "data/site.sqlite-wal"] {
      let bytes = try scratch.read(file)
      let mark = Array(key.utf8.dropFirst(4).prefix(12))
      #expect(!bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) })
    }
  }

  @Test func digestsAreComparedWhole() {
    #expect(TokenText.areEqual([1, 2], [1, 2]))
    #expect(!TokenText.areEqual([1, 2], [1, 3]) && !TokenText.areEqual([1, 2], [1]))
  }

  @Test func commitsAreOnTheDisk() async throws {
    let level = try await database.pool.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    #expect(level == 2)
  }
}
