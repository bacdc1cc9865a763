import Glibc

/// The folder that holds all that the site keeps: its database, and the archives. Nobody else may read it.
public struct DataFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// Makes the folder and those in it, where they are not there, and shuts them to others.
  ///
  /// - Throws: `SiteError`.
  public init(_ path: String) throws(SiteError) {
    self.path = path
    for folder in [path, path + "/archives"] {
      if unsafe mkdir(folder, 0o700) != 0, errno != EEXIST {
        throw SiteError("\(folder) cannot be made", errno)
      }
      // Folders that were there may be open to others, and files in them are named by addresses that are secrets.
      guard unsafe chmod(folder, 0o700) == 0 else {
        throw SiteError("\(folder) cannot be shut to others", errno)
      }
    }
  }

  /// The path of the database.
  var database: String { path + "/site.sqlite" }

  /// The path of a batch's archive. No name from outside is in it.
  func archive(of batch: BatchID) -> String { "\(path)/archives/\(batch)" }

  /// How many bytes the disk has room for, for those who are not its administrator (statvfs(3)).
  func freeBytes() throws(SiteError) -> UInt64 {
    var status = Glibc.statvfs()
    guard unsafe statvfs(path, &status) == 0 else {
      throw SiteError("the room on the disk cannot be asked for", errno)
    }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize)
  }

  /// Removes a batch's archive, if there is one.
  func removeArchive(of batch: BatchID) throws(SiteError) {
    if unsafe unlink(archive(of: batch)) != 0, errno != ENOENT {
      throw SiteError("an archive cannot be removed", errno)
    }
  }

  /// The batches whose archives are here, whole or not. Files that are none of the site's are not looked at.
  func archives() throws(SiteError) -> [BatchID] {
    guard let folder = unsafe opendir(path + "/archives") else {
      throw SiteError("\(path)/archives cannot be read", errno)
    }
    defer { unsafe closedir(folder) }
    var batches: [BatchID] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if let batch = BatchID(name) { batches.append(batch) }
    }
    return batches
  }
}

/// The lock that keeps two servers from one folder; it is given back with the last reference, or when the process ends.
final class DataFolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Throws: `SiteError`, if another server has it.
  init(_ folder: DataFolder) throws(SiteError) {
    let path = folder.path + "/lock"
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SiteError("\(path) cannot be opened", errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      close(descriptor)
      if number == EWOULDBLOCK { throw SiteError("another server uses \(folder.path)") }
      throw SiteError("\(path) cannot be locked", number)
    }
  }

  deinit { close(descriptor) }
}
