import ByteSources
import TestSupport
import Testing

@testable import Uploading

/// Checksums of files, computed on the way.
@Suite struct DigestTests {
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
