import CISAL

/// A running CRC-32C (Castagnoli's polynomial, RFC 9260, appendix A) over bytes that come in pieces: what sites compare files by.
public struct CRC32CChecksum: Sendable, Hashable {
  /// The checksum before its bits are inverted at the end.
  private var state = UInt32.max

  /// The checksum of all bytes so far; 0 before the first one.
  public var value: UInt32 { ~state }

  /// The checksum of no bytes.
  public init() {}

  /// Takes the next bytes in (`crc32_iscsi`).
  public mutating func update(_ bytes: RawSpan) {
    var rest = bytes
    while rest.byteCount > 0 {
      let piece = rest.extracting(first: min(rest.byteCount, Int(Int32.max)))
      state = unsafe piece.withUnsafeBytes { piece in
        // The function reads only; its header does not say so.
        let start = unsafe UnsafeMutablePointer(
          mutating: piece.baseAddress?.assumingMemoryBound(to: UInt8.self))
        return unsafe crc32_iscsi(start, Int32(piece.count), state)
      }
      rest = rest.extracting(droppingFirst: piece.byteCount)
    }
  }
}
