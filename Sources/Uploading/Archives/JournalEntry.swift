import ByteSources
import Synchronization

/// An upload's place in the journal, while it goes on.
final class JournalEntry: Sendable {
  private struct State {
    var record: UploadRecord?
    var remarks: [UploadRemark] = []
    var isChanged = false
    /// When the number of stored bytes was written last.
    var written = 0
  }

  private let journal: UploadJournal
  private let archive: String
  private let destination: UploadDestination
  private let identity: FileIdentity
  private let secondsSince1970: @Sendable () -> Int
  private let state = Mutex(State())

  init(
    _ journal: UploadJournal, archive: String, destination: UploadDestination, identity: FileIdentity,
    secondsSince1970: @escaping @Sendable () -> Int
  ) {
    self.journal = journal
    self.archive = archive
    self.destination = destination
    self.identity = identity
    self.secondsSince1970 = secondsSince1970
  }

  var batchID: String? { state.withLock { $0.record?.batchID } }
  var remarks: [UploadRemark] { state.withLock { $0.remarks } }
  /// Whether an earlier run had begun with other bytes.
  var isChanged: Bool { state.withLock { $0.isChanged } }

  func remark(_ remark: UploadRemark) { state.withLock { $0.remarks.append(remark) } }

  /// Takes the upload for this process; nil if another one has it.
  func lock() throws(UploadFailure) -> JournalLock? {
    do throws(JournalError) { return try journal.lock(archive, to: destination) } catch {
      throw .journal(error)
    }
  }

  /// What an earlier run left, if the archive is still the same.
  func resume() throws(UploadFailure) -> UploadRecord? {
    let found: UploadRecord?
    do throws(JournalError) {
      found = try journal.record(of: archive, to: destination)
    } catch {
      throw .journal(error)
    }
    guard let found else { return nil }
    let difference = found.difference(to: identity)
    return state.withLock { state in
      guard let difference else {
        state.record = found
        state.remarks.append(.resumed)
        return found
      }
      state.isChanged = true
      state.remarks.append(.beganAnew(difference, formerBatch: found.batchID))
      return nil
    }
  }

  /// Writes down that bytes are going to be sent to a batch. When this returns, it is on the disk.
  func begin(batchID: String?) throws(UploadFailure) {
    let record = state.withLock { state in
      let began = state.record?.began ?? secondsSince1970()
      let record = UploadRecord(
        archive: archive, destination: destination.description, batchID: batchID, identity: identity,
        stored: 0, began: began)
      state.record = record
      return record
    }
    do throws(JournalError) { try journal.write(record) } catch { throw .journal(error) }
  }

  /// Notes how many bytes are stored, for people who look at the journal; nothing relies on it.
  func note(stored: UInt64) {
    let now = secondsSince1970()
    let record: UploadRecord? = state.withLock { state in
      state.record?.stored = stored
      guard now - state.written >= 2 else { return nil }
      state.written = now
      return state.record
    }
    guard let record else { return }
    do throws(JournalError) { try journal.write(record) } catch { remark(.journal(.journal(error))) }
  }

  /// Closes the entry: it stays if the same upload can go on later.
  func end(_ result: Result<UploadReceipt, UploadFailure>, stored: UInt64) throws(UploadFailure) {
    guard var record = state.withLock({ $0.record }) else { return }
    do throws(JournalError) {
      if case .failure(let failure) = result, failure.canGoOn {
        if stored > 0 { record.stored = stored }
        try journal.write(record)
      } else {
        try journal.remove(record)
      }
    } catch {
      throw .journal(error)
    }
  }
}
