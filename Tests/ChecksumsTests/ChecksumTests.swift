import Checksums
import Testing

/// What two sides compare files by.
@Suite struct ChecksumTests {
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

  /// The value of the header in the protocol's documentation.
  @Test func headerHasBothChecksumsInAnyOrder() {
    let header = "crc32c=n03x6A==,md5=Ojk9c3dhfxgoKVVHYwFbHQ=="
    let checksums = ObjectChecksums(header: header)
    #expect(checksums.crc32c == 0x9f4d_f1e8)
    #expect(checksums.md5?.count == 16)
    #expect(checksums.header == header)
    #expect(ObjectChecksums(header: "md5=Ojk9c3dhfxgoKVVHYwFbHQ==, crc32c=n03x6A==") == checksums)
  }

  @Test(arguments: [
    "", "crc32c=", "crc32c=n03x6A", "crc32c=n03x6AAA", "md5=n03x6A==", "sha1=n03x6A==", ",=,", "crc32c",
  ])
  func whatIsNoChecksumIsNotRead(_ header: String) {
    #expect(ObjectChecksums(header: header) == ObjectChecksums())
  }
}
