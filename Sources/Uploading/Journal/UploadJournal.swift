import ByteSources
import Glibc
import Outputs

/// The uploads that have begun and not ended: one small file each, in a folder that nobody else can read.
///
/// A record is on the disk before it is relied on, and there is one for each archive and destination.
public struct UploadJournal: Sendable {
  /// The folder of the files.
  public let folder: String

  /// A journal in a folder, which is made when it is needed.
  public init(folder: String) { self.folder = folder }

  /// Where the user's journal is: `batchlint/uploads` under the folder for state of the XDG base directories (version 0.8).
  ///
  /// - Parameter variable: gives the value of an environment variable.
  /// - Returns: nil if there is neither `XDG_STATE_HOME` nor `HOME`. A relative path counts for none, as the specification says.
  public static func standardFolder(_ variable: (String) -> String?) -> String? {
    func folder(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let state = folder("XDG_STATE_HOME") ?? folder("HOME").map { "\($0)/.local/state" }
    return state.map { "\($0)/batchlint/uploads" }
  }

  /// The record of an archive's upload to a destination; nil if there is none.
  ///
  /// - Throws: `JournalError`, if the file cannot be read or is no record.
  public func record(of archive: String, to destination: UploadDestination) throws(JournalError)
    -> UploadRecord?
  {
    try record(inFile: path(of: archive, to: destination.description))
  }

  /// Every record, the oldest first, and what is wrong with files that are none.
  public func list() throws(JournalError) -> (records: [UploadRecord], problems: [JournalError]) {
    var records: [UploadRecord] = []
    var problems: [JournalError] = []
    for name in try names() where name.hasSuffix(Self.ending) {
      do throws(JournalError) {
        if let record = try record(inFile: "\(folder)/\(name)") { records.append(record) }
      } catch {
        problems.append(error)
      }
    }
    return (records.sorted { ($0.began, $0.archive) < ($1.began, $1.archive) }, problems)
  }

  /// Writes a record in the place of the one before. When this returns, it is on the disk.
  public func write(_ record: UploadRecord) throws(JournalError) {
    try makeFolder()
    let path = path(of: record.archive, to: record.destination)
    do throws(OutputError) {
      let file = try FileOutput(path: path, isPrivate: true)
      try file.write(record.json.span)
      try file.finish()
    } catch {
      throw JournalError(path: path, message: error.message)
    }
  }

  /// Forgets an upload; it need not be there.
  public func remove(_ record: UploadRecord) throws(JournalError) {
    let path = path(of: record.archive, to: record.destination)
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw JournalError(path: path, errno) }
  }

  /// Takes an upload for this process: no other one works on it until the lock is gone.
  ///
  /// - Returns: nil if another one does.
  public func lock(_ archive: String, to destination: UploadDestination) throws(JournalError) -> JournalLock?
  {
    try makeFolder()
    return try JournalLock(path: path(of: archive, to: destination.description) + ".lock")
  }

  // MARK: Files

  private static let ending = ".json"

  private func path(of archive: String, to destination: String) -> String {
    // Neither text holds a zero byte.
    "\(folder)/\(digest("\(archive)\0\(destination)"))\(Self.ending)"
  }

  private func record(inFile path: String) throws(JournalError) -> UploadRecord? {
    let bytes: [UInt8]
    do throws(ByteSourceError) {
      bytes = try FileContents.read(path: path, limit: 1 << 20)
    } catch {
      if error.kind == .notFound { return nil }
      throw JournalError(path: path, message: error.message)
    }
    guard let record = UploadRecord(json: bytes) else {
      throw JournalError(path: path, message: "is no record of an upload; remove it to begin anew")
    }
    return record
  }

  private func names() throws(JournalError) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      if errno == ENOENT { return [] }
      throw JournalError(path: folder, errno)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      names.append(
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
          unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        })
    }
    return names.sorted()
  }

  /// Makes the folder and those above it, each for the user alone.
  private func makeFolder() throws(JournalError) {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw JournalError(path: path, errno) }
    }
  }
}

/// Keeps an upload for one process. It ends with the value, or with the process, however that ends (flock(2)).
public struct JournalLock: ~Copyable, Sendable {
  private let descriptor: Int32

  init?(path: String) throws(JournalError) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw JournalError(path: path, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(descriptor)
      if reason == EWOULDBLOCK { return nil }
      throw JournalError(path: path, reason)
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Lets go of the upload.
  public consuming func release() {}
}

/// Why the journal cannot be used.
public struct JournalError: Error, Sendable, Hashable {
  /// The file or folder.
  public let path: String
  /// What is wrong with it.
  public let message: String

  init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  init(path: String, _ number: Int32) {
    self.init(path: path, message: unsafe String(cString: strerror(number)))
  }
}
