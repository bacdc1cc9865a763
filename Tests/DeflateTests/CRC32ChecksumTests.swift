import Deflate
import TestSupport
import Testing

@Suite struct CRC32ChecksumTests {
  /// The check value that catalogues of checksums give, and others that zlib computed.
  @Test(arguments: [("", 0), ("123456789", 0xcbf4_3926), ("a", 0xe8b7_be43), ("batchlint", 0x2d38_e3f1)])
  func checksumOfText(_ text: String, _ expected: UInt32) {
    #expect(checksum(Array(text.utf8)) == expected)
  }

  @Test func piecesGiveTheChecksumOfTheWhole() {
    var random = SplitMix64(seed: 3309)
    let bytes = random.bytes(5_000)
    let expected = checksum(bytes)
    for _ in 0..<50 {
      var running = CRC32Checksum()
      var start = 0
      while start < bytes.count {
        // Some pieces are empty.
        let end = min(bytes.count, start + Int.random(in: 0...400, using: &random))
        unsafe running.update(bytes.span.bytes.extracting(start..<end))
        start = end
      }
      #expect(running.value == expected)
    }
  }

  /// An empty piece has no address, and must not start the checksum anew.
  @Test func emptyPiecesChangeNothing() {
    var running = CRC32Checksum()
    unsafe running.update(Array("123456789".utf8).span.bytes)
    let nothing: [UInt8] = []
    unsafe running.update(nothing.span.bytes)
    running.update(RawSpan())
    #expect(running.value == 0xcbf4_3926)
  }
}
