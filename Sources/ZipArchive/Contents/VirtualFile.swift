import ByteSources
import CLibZip
import Glibc

/// The file that libzip believes to read: the archive's bytes, or those up to the central directory, then zeros, then a directory composed in memory. libzip asks for it
/// through `zip_source_function`; it lives as long as libzip's source does and belongs to one handle, hence to one task at a time.
final class VirtualFile {
  /// What went wrong with the archive's bytes, if anything did: libzip itself only knows "read error".
  private(set) var sourceError: ByteSourceError?

  private let source: any ByteSource
  /// Where the archive's own bytes end.
  private let contentEnd: UInt64
  private let directoryStart: UInt64
  private let directory: [UInt8]
  private var position: UInt64 = 0
  private var lastError: (zip: Int32, system: Int32) = (0, 0)

  /// Bytes of the archive that were read ahead: libzip reads header and content of an entry in several small pieces.
  private var window: ByteWindow
  private static let readAhead = 64 << 10

  /// The archive's file as it is.
  init(_ source: any ByteSource) {
    self.source = source
    contentEnd = source.size
    directoryStart = source.size
    directory = []
    window = ByteWindow(source, end: contentEnd)
  }

  /// The archive's bytes up to its directory, and then another directory.
  ///
  /// - Parameters:
  ///   - contentEnd: where the archive's own directory starts.
  ///   - directory: makes the other directory's bytes, told where it will start.
  init(_ source: any ByteSource, contentEnd: UInt64, directory: (_ start: UInt64) -> [UInt8]) {
    self.source = source
    self.contentEnd = contentEnd
    directoryStart = contentEnd + VirtualDirectory.padding
    self.directory = directory(directoryStart)
    window = ByteWindow(source, end: contentEnd)
  }

  private var size: UInt64 { directoryStart + UInt64(directory.count) }

  /// Answers one command of libzip (`zip_source_callback`).
  func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    switch command {
    case ZIP_SOURCE_OPEN:
      position = 0
      return 0
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_READ: return unsafe read(into: data, length)
    case ZIP_SOURCE_SEEK: return unsafe seek(data, length)
    case ZIP_SOURCE_TELL: return Int64(position)
    case ZIP_SOURCE_STAT: return unsafe stat(data, length)
    case ZIP_SOURCE_ERROR: return unsafe error(data, length)
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    default:
      lastError = (ZIP_ER_OPNOTSUPP, 0)
      return -1
    }
  }

  /// The commands that are answered, as a bit mask (`ZIP_SOURCE_MAKE_COMMAND_BITMASK`).
  private static let supported: Int64 = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
  ].reduce(0) { $0 | 1 << Int64($1.rawValue) }

  private func read(into data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    guard let data = unsafe data else { return 0 }
    let wanted = Int(min(length, size - position))
    var done = 0
    while done < wanted {
      let target = unsafe UnsafeMutableRawBufferPointer(start: data + done, count: wanted - done)
      do throws(ByteSourceError) {
        let count = unsafe try readSome(into: target)
        done += count
        position += UInt64(count)
      } catch {
        sourceError = error
        lastError = (ZIP_ER_READ, EIO)
        return -1
      }
    }
    return Int64(done)
  }

  /// Fills the front of a buffer from that part of the virtual file in which the position lies; at least one byte.
  private func readSome(into target: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    if position < contentEnd {
      let count = min(target.count, Int(clamping: contentEnd - position))
      if count >= Self.readAhead {
        var span = unsafe MutableRawSpan(
          _unsafeBytes: UnsafeMutableRawBufferPointer(rebasing: target[..<count]))
        try source.read(at: position, into: &span)
        return count
      }
      if !window.holds(position, count) { try window.move(to: position, length: Self.readAhead) }
      let start = window.position(of: position)
      unsafe window.buffer.withUnsafeBytes { bytes in
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
      }
      return count
    }
    if position < directoryStart {
      let count = min(target.count, Int(directoryStart - position))
      unsafe UnsafeMutableRawBufferPointer(rebasing: target[..<count]).initializeMemory(
        as: UInt8.self, repeating: 0)
      return count
    }
    let start = Int(position - directoryStart)
    let count = min(target.count, directory.count - start)
    unsafe directory.withUnsafeBytes { bytes in
      unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
    }
    return count
  }

  private func seek(_ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    guard let data = unsafe data, length >= UInt64(MemoryLayout<zip_source_args_seek_t>.size) else {
      return invalid()
    }
    let request = unsafe data.loadUnaligned(as: zip_source_args_seek_t.self)
    let origin: Int64
    switch request.whence {
    case SEEK_SET: origin = 0
    case SEEK_CUR: origin = Int64(position)
    case SEEK_END: origin = Int64(size)
    default: return invalid()
    }
    let (target, overflow) = origin.addingReportingOverflow(request.offset)
    guard !overflow, target >= 0, UInt64(target) <= size else { return invalid() }
    position = UInt64(target)
    return 0
  }

  private func stat(_ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    let size = unsafe MemoryLayout<zip_stat_t>.size
    guard let data = unsafe data, length >= UInt64(size) else { return invalid() }
    let status = unsafe data.assumingMemoryBound(to: zip_stat_t.self)
    unsafe zip_stat_init(status)
    unsafe status.pointee.size = self.size
    unsafe status.pointee.valid = UInt64(ZIP_STAT_SIZE)
    return Int64(size)
  }

  private func error(_ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    guard let data = unsafe data, length >= UInt64(2 * MemoryLayout<Int32>.size) else { return -1 }
    unsafe data.storeBytes(of: lastError.zip, as: Int32.self)
    unsafe data.storeBytes(of: lastError.system, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
    return Int64(2 * MemoryLayout<Int32>.size)
  }

  private func invalid() -> Int64 {
    lastError = (ZIP_ER_INVAL, 0)
    return -1
  }
}
