import Findings

extension HostileArchive {
  /// Sizes that contradict each other.
  static let sizes = [
    HostileArchive(
      "stored-size-high", "a stored entry of 4 bytes with a content of 9", shows: ["stored-sizes"],
      disagreement: .sizes, finds: [.finding("contradictory-sizes")]
    ) { [.photo { $0.content.size = 9 }] },
    HostileArchive(
      "stored-size-zero", "a stored entry of 4 bytes without content", shows: ["stored-sizes"],
      disagreement: .sizes, finds: [.finding("contradictory-sizes")]
    ) { [.photo { $0.content.size = 0 }] },
    HostileArchive(
      "size-from-nothing", "a stored entry without data with a content of 4 bytes",
      shows: ["content-from-nothing"],
      disagreement: .sizes, finds: [.finding("contradictory-sizes")]
    ) { [.photo { $0.content.stream = [] }] },
    HostileArchive(
      "deflated-from-nothing", "a deflated entry without data with a content of 64 bytes",
      shows: ["content-from-nothing"], disagreement: .sizes, finds: [.finding("contradictory-sizes")]
    ) { [.compressed { $0.content.stream = [] }] },
    HostileArchive(
      "checksum-from-nothing", "an entry without data or content with a checksum",
      shows: ["content-from-nothing"], finds: [.finding("contradictory-sizes")]
    ) {
      [
        .photo {
          $0.content = .empty
          $0.content.crc32 = 0xbeef
        }
      ]
    },
    HostileArchive(
      "nothing-from-data", "a deflated entry with data, said to be empty", shows: ["nothing-from-data"],
      disagreement: .sizes, finds: [.finding("contradictory-sizes")]
    ) {
      [
        .compressed {
          $0.content.size = 0
          $0.content.crc32 = 0
        }
      ]
    },
    HostileArchive(
      "empty-stream", "an empty file, deflated to two bytes", shows: ["empty-stream"], finds: []
    ) { [.compressed { $0.content = ZipContent(deflated: []) }] },
    HostileArchive(
      "ratio-1033", "data said to unpack to one byte more than 1,032 times its length",
      shows: ["deflate-ratio"], finds: [.finding("impossible-ratio")]
    ) { [.compressed { $0.content.size = UInt64($0.content.stream.count) * 1032 + 1 }] },
    HostileArchive(
      "inflating", "200 bytes of deflated data for 10 bytes of content", shows: ["inflating"],
      finds: [.finding("inflating-compression")]
    ) {
      [
        .compressed {
          $0.content.stream = [UInt8](repeating: 0x55, count: 200)
          $0.content.size = 10
        }
      ]
    },
  ]
}
