import CommandSupport
import HTTPConnections
import Handover
import Uploading
import Wording

/// What can be done with uploads that were begun and not finished.
struct UploadJournalCommand {
  let journal: UploadJournal

  /// Lists them.
  func list(asJSON: Bool) throws {
    let (records, problems) = try reading { () throws(JournalError) in try journal.list() }
    for problem in problems { Terminal.complain(problem.path, problem.message) }
    try StandardOutput.write(asJSON ? UploadListing(records).json : Array(UploadListing(records).text.utf8))
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
    // Whatever is wrong with the command line is found before there are connections to close.
    let begun = try paths.map { (path: $0, records: try records(of: $0)) }
    let connections = try site.connections()
    var cancelled: [(path: String, record: UploadRecord)] = []
    var isWhole = true
    for (path, records) in begun {
      for record in records {
        do throws(UploadAbortError) {
          let url = try await record.session(given: uploadURL) { address throws(UploadAbortError) in
            guard let key = try? site.key() else {
              throw UploadAbortError("needs the API key, to ask the site for the session")
            }
            return SiteAPI(
              connections.site(address, key: key), policy: site.policy, secondsSince1970: WallClock.seconds)
          }
          try await connections.session(url, meter: TransferMeter()).abort()
        } catch {
          Terminal.complain(path, error.message)
          isWhole = false
          continue
        }
        cancelled.append((path, record))
      }
    }
    await connections.close()
    for (path, record) in cancelled {
      try reading { () throws(JournalError) in try journal.remove(record) }
      try StandardOutput.write("\(VisibleText.escaping(path)): cancelled: \(Self.place(record))\n")
    }
    if !isWhole { throw Exit.incomplete }
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
}
