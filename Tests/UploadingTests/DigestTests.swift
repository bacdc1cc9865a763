import ByteSources
import TestSupport
import Testing

@testable import Uploading

/// Checksums of files, computed on the way.
@Suite struct DigestTests {
  /// RFC 9260 and RFC 3720, B.4; the last is the check value of the catalogue of CRC algorithms.
  @Test(
    arguments: [
      ([], 0), ([UInt8](repeating: 0, count: 32), 0x8a91_36aa),
      ([UInt8](repeating: 0xff, count: 32), 0x62a8_ab43),
      (Array(0..<32), 0x46dd_794e), (Array((0..<32).reversed()), 0x113f_db5c),
      (Array("123456789".utf8), 0xe306_9283),
    ] as [([UInt8], UInt32)])
  func knownChecksums(_ bytes: [UInt8], _ value: UInt32) {
    for cut in [0, bytes.count / 3, bytes.count] {
      var checksum = CRC32CChecksum()
      unsafe checksum.update(bytes.span.bytes.extracting(first: cut))
      unsafe checksum.update(bytes.span.bytes.extracting(droppingFirst: cut))
      #expect(checksum.value == value)
    }
  }

  private static let bytes: [UInt8] = {
    var random = SplitMix64(seed: 3)
    return (0..<5_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }()

  private static func whole() throws -> UploadDigest {
    var digester = FileDigester(MemoryByteSource(bytes))
    return try digester.finish()
  }

  @Test(.enabled(if: Tool.exists("md5sum"), "needs md5sum"))
  func md5IsThatOfOtherPrograms() throws {
    let said = try #require(Tool("md5sum")).run([], input: Self.bytes).text
    let digits = try Self.whole().md5.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }
    #expect(said.hasPrefix(digits.joined()))
  }

  /// However the file is sent, resumed, and sent again in parts, every byte counts once.
  @Test func bytesCountOnce() throws {
    let expected = try Self.whole()
    var random = SplitMix64(seed: 9)
    for _ in 0..<200 {
      var digester = FileDigester(MemoryByteSource(Self.bytes))
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let start = Int.random(in: 0...Self.bytes.count, using: &random)
        let end = Int.random(in: start...Self.bytes.count, using: &random)
        try digester.take(Array(Self.bytes[start..<end]), at: UInt64(start))
      }
      #expect(try digester.finish() == expected)
    }
  }
}
