import ByteSources
import HTTPConnections
import Handover
import JSONTree
import Uploading
import Wording

/// What can be done with uploads that were begun and not finished.
struct UploadJournalCommand {
  let journal: UploadJournal

  /// Lists them.
  func list(asJSON: Bool) throws {
    let (records, problems) = try reading { () throws(JournalError) in try journal.list() }
    for problem in problems { Terminal.complain(problem.path, problem.message) }
    try StandardOutput.write(asJSON ? Self.json(records) : Array(Self.text(records).utf8))
    if !problems.isEmpty { throw Exit.incomplete }
  }

  /// Forgets those of some archives.
  func forget(_ paths: [String]) throws {
    for path in paths {
      for record in try records(of: path) {
        try reading { () throws(JournalError) in try journal.remove(record) }
        try StandardOutput.write("\(VisibleText.escaping(path)): forgotten: \(Self.place(record))\n")
      }
    }
  }

  /// Cancels the sessions of some archives on their sites, and forgets them.
  ///
  /// - Parameter uploadURL: the upload URL, for an upload that was begun with one.
  func abort(_ paths: [String], site: SiteOptions, uploadURL: Secret?) async throws {
    let connections = try site.connections()
    var isWhole = true
    for path in paths {
      for record in try records(of: path) {
        do throws(UploadAbortError) {
          let url = try await Self.session(of: record, uploadURL, site, connections)
          try await Self.cancel(connections.session(url, meter: TransferMeter()))
        } catch {
          Terminal.complain(path, error.message)
          isWhole = false
          continue
        }
        try reading { () throws(JournalError) in try journal.remove(record) }
        try StandardOutput.write("\(VisibleText.escaping(path)): cancelled: \(Self.place(record))\n")
      }
    }
    await connections.close()
    if !isWhole { throw Exit.incomplete }
  }

  // MARK: Sessions

  private static func session(
    of record: UploadRecord, _ uploadURL: Secret?, _ site: SiteOptions, _ connections: HTTPConnections
  ) async throws(UploadAbortError) -> Secret {
    if let uploadURL {
      guard uploadURL.withText({ UploadDestination.uploadURL($0).description }) == record.destination else {
        throw UploadAbortError("was begun with another upload URL")
      }
      return uploadURL
    }
    guard let id = record.batchID, let address = record.site else {
      throw UploadAbortError("was begun with an upload URL; give it by --upload-url")
    }
    guard let key = try? site.key() else {
      throw UploadAbortError("needs the API key, to ask the site for the session")
    }
    let api = SiteAPI(
      connections.site(address, key: key), policy: site.policy, secondsSince1970: WallClock.seconds)
    let batch: SiteBatch
    do throws(SiteError) { batch = try await api.batch(id) } catch { throw UploadAbortError(error.message) }
    guard let url = batch.uploadURL else {
      throw UploadAbortError("the site names no session of batch \(id)")
    }
    return url
  }

  private static func cancel(_ session: any UploadSessionConnection) async throws(UploadAbortError) {
    let answer: UploadAnswer
    do throws(NoAnswer) { answer = try await session.cancel() } catch { throw UploadAbortError(error.reason) }
    // A session that is gone needs no cancelling.
    guard [204, 404, 410, 499].contains(answer.status) else { throw UploadAbortError(answer.reason) }
  }

  // MARK: Records

  private func records(of path: String) throws -> [UploadRecord] {
    let archive = AbsolutePath.of(path)
    let found = try reading { () throws(JournalError) in try journal.list() }.records.filter {
      $0.archive == archive
    }
    if found.isEmpty {
      Terminal.complain(path, "no upload of it was begun; batchlint upload --list shows those that were")
      throw Exit.usage
    }
    return found
  }

  private func reading<Value>(_ body: () throws(JournalError) -> Value) throws -> Value {
    do throws(JournalError) { return try body() } catch {
      Terminal.complain(error.path, error.message)
      throw Exit.incomplete
    }
  }

  // MARK: Words

  private static func place(_ record: UploadRecord) -> String {
    VisibleText.escaping(record.batchID.map { "batch \($0)" } ?? record.destination)
  }

  private static func text(_ records: [UploadRecord]) -> String {
    guard !records.isEmpty else { return "no upload was begun that is not finished\n" }
    return records.map { record in
      let size = Quantity.size(Double(record.identity.size))
      let stored = Quantity.size(Double(record.stored))
      return """
        \(VisibleText.escaping(record.archive))
          \(stored) of \(size) stored, begun \(Timestamp.text(secondsSince1970: record.began))
          to \(VisibleText.escaping(record.destination))\(record.batchID.map { VisibleText.escaping(", batch \($0)") } ?? "")

        """
    }.joined()
  }

  private static func json(_ records: [UploadRecord]) -> [UInt8] {
    JSONWriter.bytes(.pretty) { writer in
      writer.beginObject()
      writer.member("schema_version", "1.0")
      writer.key("uploads")
      writer.beginArray()
      for record in records {
        writer.beginObject()
        writer.member("archive", record.archive)
        writer.member("destination", record.destination)
        writer.memberOrNull("batch_id", record.batchID)
        writer.key("bytes")
        writer.int(record.identity.size)
        writer.key("bytes_stored")
        writer.int(record.stored)
        writer.member("began", Timestamp.text(secondsSince1970: record.began))
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
  }
}

/// Why a session was not cancelled.
private struct UploadAbortError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
