import ExampleArchives
import Testing

@Suite struct CRC32Tests {
  /// The check value that catalogues of checksums give, and others that zlib computed.
  @Test(arguments: [("", 0), ("123456789", 0xcbf4_3926), ("a", 0xe8b7_be43), ("batchlint", 0x2d38_e3f1)])
  func checksumOfText(_ text: String, _ expected: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == expected)
  }

  @Test func checksumOfAllBytes() {
    #expect(CRC32.of((0...255).map { UInt8($0) }) == 0x2905_8c73)
  }
}
