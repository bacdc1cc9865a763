import Glibc

/// The file that an archive's bytes go to, at the places where they belong.
final class ArchiveFile: Sendable {
  private let descriptor: Int32

  /// Opens the file of a batch, and makes it if it is not there. What lies behind the bytes that are acknowledged is cut off: nobody was told of it.
  ///
  /// - Parameter stored: how many bytes are acknowledged.
  /// - Returns: nil if the file has fewer bytes than that, so that what was promised is lost.
  init?(_ path: String, stored: UInt64) throws(SiteError) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw SiteError("an archive cannot be opened", errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw SiteError("an archive cannot be examined", errno)
    }
    guard UInt64(max(0, status.st_size)) >= stored else { return nil }
    guard ftruncate(descriptor, off_t(stored)) == 0 else {
      throw SiteError("an archive cannot be cut to what is stored", errno)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes bytes at an offset, through short writes and interruptions (pwrite(2)).
  func write(_ bytes: RawSpan, at offset: UInt64) throws(SiteError) {
    var rest = bytes
    var offset = offset
    while rest.byteCount > 0 {
      let (count, failure) = unsafe rest.withUnsafeBytes { source -> (Int, Int32) in
        let count = unsafe pwrite(descriptor, source.baseAddress, source.count, off_t(offset))
        return (count, errno)
      }
      if count < 0, failure == EINTR { continue }
      guard count > 0 else { throw SiteError("an archive cannot be written", count < 0 ? failure : EIO) }
      rest = rest.extracting(droppingFirst: count)
      offset += UInt64(count)
    }
  }

  /// Reads bytes from an offset on, until the buffer is full or the file ends, and returns how many (pread(2)).
  func read(at offset: UInt64, into buffer: inout [UInt8]) throws(SiteError) -> Int {
    var done = 0
    while done < buffer.count {
      let (count, failure) = unsafe buffer.withUnsafeMutableBytes { target -> (Int, Int32) in
        guard let base = target.baseAddress else { return (0, 0) }
        let place = off_t(offset) + off_t(done)
        return unsafe (pread(descriptor, base + done, target.count - done, place), errno)
      }
      if count < 0, failure == EINTR { continue }
      guard count >= 0 else { throw SiteError("an archive cannot be read", failure) }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Waits until all bytes are on the disk (fdatasync(2)).
  func synchronize() throws(SiteError) {
    while fdatasync(descriptor) != 0 {
      guard errno == EINTR else { throw SiteError("an archive cannot be written to the disk", errno) }
    }
  }
}

extension DataFolder {
  /// Waits until the names of new archives are on the disk: bytes that nobody finds again would not be stored.
  func synchronizeNames() throws(SiteError) {
    let descriptor = unsafe open(path + "/archives", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SiteError("the folder of archives cannot be opened", errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SiteError("the folder of archives cannot be written", errno) }
  }
}
