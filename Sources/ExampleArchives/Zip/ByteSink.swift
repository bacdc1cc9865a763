internal import Glibc

/// Where a writer puts its bytes, in order.
public protocol ByteSink: ~Copyable {
  /// What can go wrong; `Never` for memory.
  associatedtype Failure: Error

  /// Takes the next bytes.
  mutating func write(_ bytes: [UInt8]) throws(Failure)
}

/// Bytes gathered in memory.
public struct MemorySink: ByteSink {
  /// All that was written.
  public private(set) var bytes: [UInt8] = []

  /// Holds nothing yet.
  public init() {}

  /// Appends.
  public mutating func write(_ bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }
}

/// Bytes written to a file with `write(2)`.
public struct FileSink: ~Copyable, ByteSink {
  private let descriptor: Descriptor
  private let path: String

  /// Creates the file, or empties the one that is there.
  ///
  /// - Throws: the error of `open(2)`.
  public init(path: String) throws(FileWritingError) {
    let number = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw FileWritingError(path: path, code: errno) }
    descriptor = Descriptor(number: number)
    self.path = path
  }

  /// Appends to the file, through short writes and interruptions.
  ///
  /// - Throws: the error of `write(2)`; the file then holds a part of the bytes.
  public mutating func write(_ bytes: [UInt8]) throws(FileWritingError) {
    var done = 0
    while done < bytes.count {
      let (count, code) = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = unsafe Glibc.write(descriptor.number, rest.baseAddress, rest.count)
        return (count, errno)
      }
      if count >= 0 {
        done += count
      } else if code != EINTR {
        throw FileWritingError(path: path, code: code)
      }
    }
  }

  /// Closes the file. Some file systems only now say that they are full.
  ///
  /// - Throws: the error of `close(2)`.
  public consuming func close() throws(FileWritingError) {
    let path = path
    let code = descriptor.close()
    guard code == 0 else { throw FileWritingError(path: path, code: code) }
  }
}

/// Why a file could not be written.
public struct FileWritingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let path: String
  /// The error number of the operating system.
  public let code: Int32

  /// The error that the operating system gave for a path.
  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// The file and the reason, in words.
  public var description: String { unsafe "\(path): cannot be written: \(String(cString: strerror(code)))" }
}

/// An open file, closed exactly once.
struct Descriptor: ~Copyable {
  let number: Int32

  deinit { _ = Glibc.close(number) }

  /// The error number of `close(2)`, or 0.
  consuming func close() -> Int32 {
    let result = Glibc.close(number)
    let code = errno
    discard self
    return result == 0 ? 0 : code
  }
}
