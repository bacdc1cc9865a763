import Findings

extension HostileArchive {
  /// Contents that are not what was said. Documents are read in every run, photos with `--deep`.
  static let contents = documents + photos

  private static let documents = [
    HostileArchive(
      "content-shorter", "a document that unpacks to one byte less than was said", shows: ["content-size"],
      disagreement: .sizes, finds: [.finding("damaged-content", at: "WO_1/metadata.json")]
    ) { [.document { $0.content.size += 1 }] },
    HostileArchive(
      "content-longer", "a document that unpacks to one byte more than was said", shows: ["content-size"],
      disagreement: .sizes, finds: [.finding("damaged-content", at: "WO_1/metadata.json")]
    ) { [.document { $0.content.size -= 1 }] },
    HostileArchive(
      "content-checksum", "a document that unpacks to something else than was said",
      shows: ["content-checksum"], finds: [.finding("damaged-content", at: "WO_1/metadata.json")]
    ) { [.document { $0.content.crc32 ^= 1 }] },
  ]

  private static func photo(
    _ name: String, _ story: String, line: String, finds rule: RuleID = "damaged-content",
    bend: @escaping @Sendable (inout ZipContent) -> Void
  ) -> HostileArchive {
    HostileArchive(
      name, story, shows: [line], disagreement: .sizes, finds: [.finding(rule, at: "WO_1/plate-1.jpg")],
      isDeep: true
    ) { [.photo(), .compressed { bend(&$0.content) }] }
  }

  private static let photos = [
    photo("photo-shorter", "a photo that unpacks to one byte less than was said", line: "content-size") {
      $0.size += 1
    },
    photo("photo-longer", "a photo that unpacks to one byte more than was said", line: "content-size") {
      $0.size -= 1
    },
    photo("photo-checksum", "a photo that unpacks to something else than was said", line: "content-checksum")
    {
      $0.crc32 ^= 1
    },
    photo("photo-stream", "a photo whose compressed data is no deflate stream", line: "content-stream") {
      // The block type 3 does not exist (RFC 1951, section 3.2.3).
      $0.stream[0] = 7
    },
    photo("photo-cut", "a photo whose compressed data breaks off", line: "content-stream") {
      $0.stream.removeLast()
    },
    photo(
      "photo-and-more", "a photo with 3 bytes behind the end of its compressed data", line: "content-rest",
      finds: "bytes-after-stream"
    ) { $0.stream += [1, 2, 3] },
    photo(
      "photo-and-stream", "a photo with a second deflate stream behind its own", line: "content-rest",
      finds: "bytes-after-stream"
    ) { $0.stream += $0.stream },
  ]
}
