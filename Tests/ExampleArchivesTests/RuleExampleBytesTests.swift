import ExampleArchives
import Findings
import Testing

@Suite struct RuleExampleBytesTests {
  static let entries: [RuleExample.Entry] = [
    .folder("WO_1/"), .image("WO_1/meter-0.jpg"), .image("WO_1/meter-1.png"),
    .text("WO_1/metadata.json", #"{"région": 1}"#), RuleExample.Entry("WO_1/é.bin", .bytes([1, 2, 3])),
    RuleExample.Entry("WO_1/large.jpg", .jpegOfSize(2000)),
    RuleExample.Entry("WO_1/cut.jpg", .jpegOfSize(10)),
  ]

  @Test func entriesAreWrittenInTheirOrder() {
    let archive = RuleExample.Archive("batch.zip", Self.entries)
    #expect(archive.bytes() == ZipWriter.archive(of: Self.entries.map(\.zipEntry)))
    #expect(archive.bytes() == archive.bytes())
  }

  @Test func contents() throws {
    let entries = Self.entries.map(\.zipEntry)
    #expect(entries.map { String(decoding: $0.name, as: UTF8.self) } == Self.entries.map(\.name))
    #expect(entries.map(\.content.method) == [0, 0, 0, 8, 0, 0, 0])
    #expect(entries[0].unixMode == 0o40755)
    #expect(try markers(entries[1].content.stream).count == 7)
    #expect(try chunks(entries[2].content.stream).count == 3)
    #expect(entries[3].content == ZipContent(deflated: Array(#"{"région": 1}"#.utf8)))
    #expect(entries[4].content.stream == [1, 2, 3])
    #expect(entries[4].flags == 0x800)
    let image = SampleImage.tiny(seed: 0).jpeg()
    #expect(entries[5].content.stream == image + [UInt8](repeating: 0, count: 2000 - image.count))
    #expect(entries[6].content.stream == Array(image.prefix(10)))
  }

  @Test func seedsAreTheImages() {
    let jpeg = RuleExample.Entry("a.jpg", .jpeg(seed: 5)).zipEntry.content.stream
    #expect(jpeg == SampleImage.tiny(seed: 5).jpeg())
    let png = RuleExample.Entry("a.png", .png(seed: 5)).zipEntry.content.stream
    #expect(png == SampleImage.tiny(seed: 5).png())
  }

  /// Damage is done in the order in which it is listed.
  @Test func damage() {
    let whole = RuleExample.Archive("batch.zip", Self.entries).bytes()
    let damaged = RuleExample.Archive(
      "batch.zip", Self.entries,
      damage: [
        .overwritten(at: 1, with: [0x51, 0x52]), .cutShort(by: 3), .overwritten(at: -2, with: [0xaa]),
      ])
    var expected = Array(whole.dropLast(3))
    expected[1] = 0x51
    expected[2] = 0x52
    expected[expected.count - 2] = 0xaa
    #expect(damaged.bytes() == expected)
  }

  /// Bytes are put in, before an offset or behind the end, and an archive is given a comment that its end record counts.
  @Test func additions() {
    let whole = RuleExample.Archive("batch.zip", Self.entries).bytes()
    let damaged = RuleExample.Archive(
      "batch.zip", Self.entries,
      damage: [.comment([1, 2, 3]), .inserted(at: 1, [4]), .inserted(at: -1, [5, 6]), .appended([7])])
    var expected = whole
    expected[whole.count - 2] = 3
    expected += [1, 2, 5, 6, 3, 7]
    expected.insert(4, at: 1)
    #expect(damaged.bytes() == expected)
  }

  @Test func traits() {
    let plain = RuleExample.Entry("WO_1/a.jpg", .bytes([1]))
    #expect(plain.zipEntry.dataDescriptor == .absent)
    let special = plain.with(.dataDescriptor).with(.localExtraFields([1])).with(
      .directoryExtraFields([2, 3]))
    #expect(special.zipEntry.dataDescriptor == .signed)
    #expect(special.zipEntry.localExtra == [1])
    #expect(special.zipEntry.centralExtra == [2, 3])
  }
}
