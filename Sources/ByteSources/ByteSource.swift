/// Random-access bytes of a known size: a file, memory, and later ranges over HTTP. All reading of archives goes through one.
public protocol ByteSource: Sendable {
  /// How many bytes there are. It is fixed when the source is opened.
  var size: UInt64 { get }

  /// Fills the whole buffer with the bytes from `offset` on.
  ///
  /// - Throws: `ByteSourceError` with `.outOfBounds` if the range reaches beyond `size`, `.changed` if the bytes have gone since
  ///   the source was opened, `.system` if the operating system refuses.
  func read(at offset: UInt64, into buffer: inout MutableRawSpan) throws(ByteSourceError)

  /// Throws `.changed` if the bytes are no longer those that were opened, as far as the source can tell.
  func verifyUnchanged() throws(ByteSourceError)
}

extension ByteSource {
  /// The bytes of a range, in memory. The caller bounds `count`.
  ///
  /// - Throws: what `read(at:into:)` throws.
  public func bytes(at offset: UInt64, count: Int) throws(ByteSourceError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(at: offset, count: count, into: &bytes)
    return bytes
  }

  /// Replaces an array's bytes by those of a range, in the room that it has if it is enough. The caller bounds `count`.
  ///
  /// - Throws: what `read(at:into:)` throws; what the array holds then means nothing.
  public func read(at offset: UInt64, count: Int, into bytes: inout [UInt8]) throws(ByteSourceError) {
    bytes.resize(to: count)
    var span = bytes.mutableSpan
    // Every bit pattern is a byte, so writing raw bytes cannot make an invalid one.
    var raw = unsafe span.mutableBytes
    try read(at: offset, into: &raw)
  }

  /// Throws `.outOfBounds` unless the range lies within the source.
  func checkBounds(_ offset: UInt64, _ count: Int) throws(ByteSourceError) {
    let (end, overflow) = offset.addingReportingOverflow(UInt64(count))
    guard !overflow, end <= size else {
      throw ByteSourceError(
        .outOfBounds, "bytes \(offset) to \(offset)+\(count) lie beyond the end at \(size)")
    }
  }
}

/// Why bytes could not be had.
public struct ByteSourceError: Error, Sendable, Hashable {
  /// What kind of thing went wrong.
  public enum Kind: Sendable, Hashable {
    /// There is no such file.
    case notFound
    /// The operating system refuses access.
    case permissionDenied
    /// The path names a directory, a pipe or a device.
    case notAFile
    /// The range lies beyond the end.
    case outOfBounds
    /// The bytes are no longer those that were opened.
    case changed
    /// There are more bytes than the reader takes.
    case tooLarge
    /// The operating system failed, with its error number.
    case system(Int32)
  }

  /// What kind of thing went wrong.
  public let kind: Kind
  /// What happened, in words, without the file's name.
  public let message: String

  /// Why bytes could not be had.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
