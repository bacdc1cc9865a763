import Deflate
import Glibc

/// Little-endian numbers, as all of a zip file's are (APPNOTE 4.4.1). Every access is bounds-checked by the span; "unsafe" is only the
/// reinterpretation of bytes as an integer, of which every bit pattern is valid.
extension RawSpan {
  func uint16(at offset: Int) -> UInt16 {
    unsafe UInt16(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  func uint32(at offset: Int) -> UInt32 {
    unsafe UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func uint64(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// As `uint16(at:)`, without a check: for the fields of a record of which it is known that all of it is there. A million entries have ten million fields.
  @unsafe @inline(__always)
  func uncheckedUInt16(at offset: Int) -> UInt16 {
    unsafe UInt16(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt16.self))
  }

  /// As `uint32(at:)`, without a check.
  @unsafe @inline(__always)
  func uncheckedUInt32(at offset: Int) -> UInt32 {
    unsafe UInt32(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
  }

  func byte(at offset: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// The bytes of a range, copied.
  func array(_ range: Range<Int>) -> [UInt8] {
    unsafe extracting(range).withUnsafeBytes { unsafe Array($0) }
  }

  /// Whether two ranges of bytes of equal length hold the same.
  func equals(_ range: Range<Int>, _ other: RawSpan, _ otherRange: Range<Int>) -> Bool {
    guard range.count == otherRange.count else { return false }
    return unsafe extracting(range).withUnsafeBytes { left in
      unsafe other.extracting(otherRange).withUnsafeBytes { right in
        guard let a = left.baseAddress, let b = right.baseAddress else { return left.count == right.count }
        return unsafe memcmp(a, b, left.count) == 0
      }
    }
  }

  /// Where a byte stands first in a range (`memchr`); nil if it does not.
  func firstPosition(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe extracting(range).withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = unsafe memchr(start, Int32(byte), bytes.count) else {
        return nil
      }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }

  /// The CRC-32 of a range's bytes.
  func crc32(_ range: Range<Int>) -> UInt32 {
    var checksum = CRC32Checksum()
    checksum.update(extracting(range))
    return checksum.value
  }
}
