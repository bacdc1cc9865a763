import Checksums
import Crypto

/// The checksums of an archive's beginning, as far as it is known.
struct RunningChecksums: Sendable {
  /// How many bytes they are of.
  private(set) var count: UInt64 = 0
  private var crc32c = CRC32CChecksum()
  private var md5 = Insecure.MD5()

  /// Takes the next bytes in.
  mutating func update(_ bytes: RawSpan) {
    crc32c.update(bytes)
    unsafe bytes.withUnsafeBytes { unsafe md5.update(bufferPointer: $0) }
    count += UInt64(bytes.byteCount)
  }

  /// The checksums of all bytes so far.
  var value: ObjectChecksums { ObjectChecksums(crc32c: crc32c.value, md5: Array(md5.finalize())) }

  /// The checksums of a file, for when those that ran along are lost, as they are when the server starts anew.
  init(of file: ArchiveFile) throws(SiteError) {
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let read = try file.read(at: count, into: &buffer)
      if read == 0 { return }
      update(unsafe buffer.span.bytes.extracting(first: read))
    }
  }

  /// The checksums of nothing.
  init() {}
}

extension ObjectChecksums {
  /// What of the checksums that were named differs from these; nil if nothing does.
  func contradiction(to declared: ObjectChecksums) -> String? {
    if let said = declared.crc32c, said != crc32c { return "CRC-32C" }
    if let said = declared.md5, said != md5 { return "MD5" }
    return nil
  }

  /// These checksums, and those that were named before where these name none.
  func completed(by earlier: ObjectChecksums) -> ObjectChecksums {
    ObjectChecksums(crc32c: crc32c ?? earlier.crc32c, md5: md5 ?? earlier.md5)
  }

  /// The checksums that headers name.
  ///
  /// - Returns: nil if one of them cannot be read: it would not be compared, and whoever sent it would not know.
  static func declared(by headers: [String]) -> ObjectChecksums? {
    let header = headers.joined(separator: ",")
    let checksums = ObjectChecksums(header: header)
    for part in header.split(separator: ",").map({ $0.drop { $0 == " " } }) {
      if part.hasPrefix("crc32c="), checksums.crc32c == nil { return nil }
      if part.hasPrefix("md5="), checksums.md5 == nil { return nil }
    }
    return checksums
  }
}
