import ByteSources
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Uploading

/// What is kept of uploads, and from whom.
@Suite struct JournalTests {
  private static let secret = "https://storage.example/upload?id=SECRET"

  private static func record(_ archive: String = "/a/batch.zip", began: Int = 1_000) -> UploadRecord {
    UploadRecord(
      archive: archive,
      destination: UploadDestination.newBatch(at: "https://api.example/v0.2/batches").description,
      batchID: "9f2c", identity: identity(), stored: 262_144, began: began)
  }

  private static func identity(
    inode: UInt64 = .max, size: UInt64 = 1 << 60, seconds: Int = -5, nanoseconds: Int = 999_999_999
  ) -> FileIdentity {
    FileIdentity(
      device: 3, inode: inode, size: size,
      modified: FileIdentity.ModificationTime(seconds: seconds, nanoseconds: nanoseconds))
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(unsafe stat(path, &status) == 0)
    return status.st_mode & 0o777
  }

  @Test func recordsAreReadBack() throws {
    let scratch = try ScratchFolder()
    let journal = UploadJournal(folder: scratch.file("state/batchlint/uploads"))
    let destination = UploadDestination.newBatch(at: "https://api.example/v0.2/batches")
    #expect(try journal.record(of: "/a/batch.zip", to: destination) == nil)
    #expect(try journal.list().records == [])

    let odd = Self.record("/a/\u{1b}[31m\"b\n\u{fffe}.zip", began: 999)
    try journal.write(Self.record())
    try journal.write(odd)
    #expect(try journal.record(of: "/a/batch.zip", to: destination) == Self.record())
    #expect(try journal.list().records == [odd, Self.record()])

    var later = Self.record()
    later.stored += 262_144
    try journal.write(later)
    #expect(try journal.list().records == [odd, later])
    try journal.remove(later)
    try journal.remove(later)
    #expect(try journal.list().records == [odd])
  }

  @Test func nobodyElseReadsIt() throws {
    let scratch = try ScratchFolder()
    let journal = UploadJournal(folder: scratch.file("state/uploads"))
    try journal.write(Self.record())
    #expect(try mode(scratch.file("state")) == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: journal.folder)
    #expect(names.count == 1)
    #expect(try mode("\(journal.folder)/\(names[0])") == 0o600)
  }

  /// An upload URL lets anyone write: what is written down and shown tells two of them apart, and no more.
  @Test func uploadURLsAreNotWrittenDown() throws {
    let destination = UploadDestination.uploadURL(Self.secret)
    #expect(!destination.description.contains("SECRET") && !destination.description.contains("storage"))
    #expect(destination == .uploadURL(Self.secret) && destination != .uploadURL(Self.secret + "2"))
    var record = Self.record()
    record.destination = destination.description
    record.batchID = nil
    #expect(!String(decoding: record.json, as: UTF8.self).contains("SECRET"))
    #expect(UploadRecord(json: record.json) == record)
  }

  @Test(arguments: [
    "", "{", "[]", "{\"version\": 1}", "{\"version\": 2, \"archive\": \"a\"}", "\u{0}\u{0}\u{0}",
  ])
  func filesThatAreNoRecords(_ text: String) throws {
    let scratch = try ScratchFolder()
    let journal = UploadJournal(folder: scratch.path)
    try scratch.write(text, to: "0123.json")
    try scratch.write("no business of ours", to: "notes.txt")
    let list = try journal.list()
    #expect(list.records == [])
    #expect(list.problems.map(\.message) == ["is no record of an upload; remove it to begin anew"])
  }

  /// Every key is needed, and none may be of another kind.
  @Test func recordsWithoutAKey() throws {
    let lines = String(decoding: Self.record().json, as: UTF8.self).split(separator: "\n")
    for (number, line) in lines.enumerated() where line.contains(":") && !line.contains("batch_id") {
      var others = lines
      others.remove(at: number)
      let text = others.joined(separator: "\n").replacingOccurrences(of: ",\n}", with: "\n}")
      #expect(UploadRecord(json: Array(text.utf8)) == nil, "\(line)")
    }
  }

  @Test func changedArchivesAreTold() {
    let record = Self.record()
    #expect(record.difference(to: Self.identity()) == nil)
    #expect(record.difference(to: Self.identity(size: 5)) == "it had 1152921504606846976 bytes and has 5")
    #expect(record.difference(to: Self.identity(inode: 4)) == "it was replaced by another file")
    #expect(record.difference(to: Self.identity(seconds: 6)) == "it was written to")
    #expect(record.difference(to: Self.identity(nanoseconds: 6)) == "it was written to")
  }

  @Test func identityIsThatOfTheFile() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("abc", to: "batch.zip")
    let identity = try FileByteSource(path: path).identity
    #expect(try FileByteSource(path: path).identity == identity)
    #expect(identity.size == 3)
    try scratch.write("abd", to: "batch.zip")
    #expect(try FileByteSource(path: path).identity != identity)
  }

  @Test func oneProcessAtATime() throws {
    let scratch = try ScratchFolder()
    let journal = UploadJournal(folder: scratch.path)
    let destination = UploadDestination.newBatch(at: "x")
    func canBeTaken(_ archive: String) throws -> Bool {
      switch try journal.lock(archive, to: destination) {
      case .some: true
      case .none: false
      }
    }
    func release(_ lock: consuming JournalLock?) {}

    let lock = try journal.lock("/a.zip", to: destination)
    #expect(try !canBeTaken("/a.zip"))
    #expect(try canBeTaken("/b.zip"))
    release(lock)
    #expect(try canBeTaken("/a.zip"))
  }

  @Test func folderFollowsTheSpecification() {
    func folder(_ variables: [String: String]) -> String? { UploadJournal.standardFolder { variables[$0] } }
    #expect(folder(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/batchlint/uploads")
    #expect(folder(["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/batchlint/uploads")
    #expect(folder(["HOME": "/h"]) == "/h/.local/state/batchlint/uploads")
    #expect(folder(["XDG_STATE_HOME": ""]) == nil)
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "file")
    let journal = UploadJournal(folder: scratch.file("file/uploads"))
    let error = #expect(throws: JournalError.self) { try journal.write(Self.record()) }
    #expect(error?.message == "Not a directory")
  }
}
