import Glibc

/// The bytes of a regular file, read with `pread(2)`.
///
/// The file is not mapped: a mapped file that another process cuts short kills the reader with `SIGBUS`, while `pread` just returns
/// fewer bytes.
public final class FileByteSource: ByteSource {
  /// The size when the file was opened, in bytes.
  public let size: UInt64
  /// Which file it was when it was opened, and in what state.
  public let identity: FileIdentity

  private let descriptor: Int32
  private let path: String
  private let readSome: PositionalRead

  /// Reads up to `count` bytes at an offset and returns how many it got, or a negative number with `errno` set, as `pread(2)` does.
  @safe struct PositionalRead: Sendable {
    let call: @Sendable (Int32, UnsafeMutableRawPointer, Int, off_t) -> Int
  }

  /// Opens a file for reading.
  ///
  /// - Throws: `.notFound`, `.permissionDenied`, `.notAFile`, or `.system` with the error number of `open(2)` or `fstat(2)`.
  public convenience init(path: String) throws(ByteSourceError) {
    unsafe try self.init(path: path, readingWith: PositionalRead { unsafe pread($0, $1, $2, $3) })
  }

  /// As above, with another `pread` in the tests: short reads, interruptions, errors.
  init(path: String, readingWith readSome: PositionalRead) throws(ByteSourceError) {
    // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
    let descriptor = retryingWhenInterrupted { unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw ByteSourceError.system(errno, "cannot be opened") }
    do throws(ByteSourceError) {
      let identity = try FileIdentity(ofDescriptor: descriptor)
      guard identity.isRegularFile else { throw ByteSourceError(.notAFile, "is not a regular file") }
      self.identity = identity
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    self.path = path
    self.size = identity.size
    self.readSome = readSome
  }

  deinit { close(descriptor) }

  /// Reads with `pread(2)` until the buffer is full, through short reads and interruptions.
  public func read(at offset: UInt64, into buffer: inout MutableRawSpan) throws(ByteSourceError) {
    try checkBounds(offset, buffer.byteCount)
    var done = 0
    while done < buffer.byteCount {
      let (count, failure) = unsafe buffer.withUnsafeMutableBytes { target -> (Int, Int32) in
        guard let base = target.baseAddress else { return (0, 0) }
        let count = unsafe readSome.call(
          descriptor, base + done, target.count - done, off_t(offset) + off_t(done))
        return (count, count < 0 ? errno : 0)
      }
      if count < 0 {
        if failure == EINTR { continue }
        throw ByteSourceError.system(failure, "cannot be read at byte \(offset + UInt64(done))")
      }
      // The bounds were checked against the size at opening: an early end means that the file shrank.
      if count == 0 {
        throw ByteSourceError(
          .changed, "was cut short to \(offset + UInt64(done)) bytes or less while it was read")
      }
      done += count
    }
  }

  /// Compares size, time of modification and identity of the file with those at opening.
  public func verifyUnchanged() throws(ByteSourceError) {
    let now = try FileIdentity(ofDescriptor: descriptor)
    guard now == identity else {
      throw ByteSourceError(.changed, "was written to while it was read")
    }
    guard let named = FileIdentity(ofPath: path), named.isSameFile(as: identity) else {
      throw ByteSourceError(.changed, "was replaced or removed while it was read")
    }
  }
}

extension ByteSourceError {
  /// What an error number of the operating system means for someone who wants to read a file.
  static func system(_ number: Int32, _ what: String) -> ByteSourceError {
    let reason = unsafe String(cString: strerror(number))
    switch number {
    case ENOENT, ENOTDIR: return ByteSourceError(.notFound, "\(what): \(reason)")
    case EACCES, EPERM: return ByteSourceError(.permissionDenied, "\(what): \(reason)")
    case EISDIR: return ByteSourceError(.notAFile, "\(what): \(reason)")
    default: return ByteSourceError(.system(number), "\(what): \(reason)")
    }
  }
}

private func retryingWhenInterrupted(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
