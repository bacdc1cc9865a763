import Glibc

/// A small file, read from front to back: unlike an archive it may be a pipe, as a shell's `<(...)` gives.
public enum FileContents {
  /// All bytes of a file.
  ///
  /// - Parameters:
  ///   - path: a file, a pipe or a device; not a directory.
  ///   - limit: the most bytes it may have.
  /// - Throws: `.notFound`, `.permissionDenied`, `.notAFile`, `.tooLarge`, or `.system` with the error number of `open(2)` or `read(2)`.
  public static func read(path: String, limit: Int) throws(ByteSourceError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ByteSourceError.system(errno, "cannot be opened") }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, limit: limit)
  }

  /// All bytes that an open descriptor gives.
  ///
  /// - Throws: as `read(path:limit:)`.
  public static func read(descriptor: Int32, limit: Int) throws(ByteSourceError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { target in
        unsafe Glibc.read(descriptor, target.baseAddress, target.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ByteSourceError.system(errno, "cannot be read") }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw ByteSourceError(.tooLarge, "is larger than the \(limit) bytes that are read of such a file")
      }
      bytes += buffer[..<count]
    }
  }
}
