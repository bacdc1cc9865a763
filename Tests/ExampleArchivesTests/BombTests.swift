import TestSupport
import Testing

@testable import ExampleArchives

/// What bombs are made of is what it claims to be, by the word of other programs.
@Suite struct BombTests {
  @Test(arguments: [1, 1033, 1032 * 1000 + 1] as [UInt64])
  func zerosUnpackToZeros(_ size: UInt64) throws {
    let content = ZeroStream.content(size: size)
    let folder = try ScratchFolder()
    try folder.write(content.stream, to: "stream")
    let unpacked = try Tool.python(
      """
      import zlib
      inflater = zlib.decompressobj(-15)
      data = inflater.decompress(open('stream', 'rb').read())
      print(len(data), data.count(0), zlib.crc32(data), inflater.eof, len(inflater.unused_data))
      """, in: folder.path)
    #expect(unpacked == "\(size) \(size) \(content.crc32) True 0\n")
  }

  @Test func namesHaveOneHashValue() {
    let names = CollidingNames.names(count: 65_536)
    #expect(Set(names).count == names.count)
    let values = Set(names.map { name in name.utf8.reduce(5381 as UInt32) { $0 &* 33 &+ UInt32($1) } })
    #expect(values.count == 1)
  }

  /// The first entry's stream goes through all others, and gives what its header says. (Python's own reader refuses such archives by now.)
  @Test func quotedEntriesCanBeUnpacked() throws {
    let folder = try ScratchFolder()
    try folder.write(OverlapBomb.quoted(count: 3), to: "bomb.zip")
    let unpacked = try Tool.python(
      """
      import struct, zlib
      archive = open('bomb.zip', 'rb').read()
      crc, _, size, name = struct.unpack('<IIIH', archive[14:28])
      inflater = zlib.decompressobj(-15)
      data = inflater.decompress(archive[30 + name:])
      print(len(data), len(data) == size, zlib.crc32(data) == crc, inflater.eof)
      """, in: folder.path)
    #expect(unpacked == "65628 True True True\n")
  }
}
