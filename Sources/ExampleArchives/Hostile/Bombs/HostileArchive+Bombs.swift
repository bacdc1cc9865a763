import Findings

extension HostileArchive {
  /// Small archives that cost a careless reader very much time, memory or room.
  static let bombs =
    overlapBombs + sizeBombs + countBombs + [collidingNames(count: 4096), emptyEntries(count: 4096)]

  /// Archives like those in `all`, but so large that linting them with an unoptimised build takes long.
  public static let large = [collidingNames(count: 65_536), emptyEntries(count: 1_000_000)]

  private static let overlapBombs = [
    HostileArchive(
      "bomb-quoted", "20 entries, each of which takes in all that follow, with 64 KiB of zeros at the end",
      shows: ["bomb-overlap", "overlap"], finds: [.finding("overlapping-entries", count: 19)]
    ) { OverlapBomb.quoted(count: 20) },
    HostileArchive(
      "bomb-full", "40 records of one entry of 2 MiB",
      shows: ["bomb-overlap", "bomb-ratio", "shared-header"],
      finds: [
        .finding("overlapping-entries", count: 39), .finding("duplicate-entry"), .finding("compression-bomb"),
      ]
    ) { OverlapBomb.full(count: 40) },
  ]

  private static let sizeBombs = [
    HostileArchive(
      "bomb-zeros", "4 GiB of zeros in 4 MB", shows: ["bomb-ratio"],
      finds: [.finding("compression-bomb", count: 2)]
    ) { [ZipEntry("WO_1/meter-1.jpg", ZeroStream.content(size: 1032 * 4_161_791 + 1))] },
    HostileArchive(
      "bomb-oversized", "9 bytes said to be 17 GiB, in a method that knows no bounds", shows: ["bomb-size"],
      finds: [
        .finding("oversized-content"), .finding("compression-bomb", count: 2),
        .finding("unsupported-compression"),
      ]
    ) {
      [
        .compressed {
          $0.content.method = 98
          $0.content.size = 17 << 30
          $0.bendBothHeaders(local: { $0.versionNeeded = 63 }, central: { $0.versionNeeded = 63 })
        }
      ]
    },
    HostileArchive(
      "bomb-document", "a document said to have 1,000 bytes, with a megabyte of spaces",
      shows: ["bomb-content", "content-size"], finds: [.finding("damaged-content")]
    ) {
      [
        .document {
          $0.content = ZipContent(deflated: [UInt8](repeating: 0x20, count: 1 << 20))
          $0.content.size = 1000
        }
      ]
    },
    HostileArchive(
      "bomb-nested", "five archives within each other, each with ten copies of the next",
      shows: ["bomb-nested"], finds: []
    ) {
      var content = ZipContent(deflated: [UInt8](repeating: 0, count: 1 << 20))
      for _ in 0..<5 {
        content = ZipContent(
          deflated: ZipWriter.archive(of: (0..<10).map { ZipEntry("WO_1/\($0).zip", content) }))
      }
      let inner = content
      return ZipWriter.archive(of: [.photo(), ZipEntry("WO_1/inner.zip", inner)])
    },
  ]

  private static let countBombs = [
    HostileArchive(
      "bomb-entries", "101 entries, where 100 are admitted", shows: ["bomb-entries"],
      finds: [.finding("too-many-entries")],
      definition: """
        schema_version: 1
        application: {name: demo, version: "1"}
        task_groups: [meter]
        limits: {entries: 100}
        """
    ) { (0...100 as ClosedRange<UInt8>).map { .photo($0) } },
    HostileArchive(
      "bomb-long-names", "20 names of 65,535 bytes", shows: ["name-long", "name-component-long"],
      finds: [.finding("name-too-long", count: 20)]
    ) {
      (0..<20).map { number in
        let start = "WO_1/\(number)-"
        let name = start + String(repeating: "n", count: 65_535 - start.utf8.count)
        return ZipEntry(name, .empty)
      }
    },
    HostileArchive(
      "bomb-levels", "four names with 25,000 levels of folders each", shows: ["name-long"],
      finds: [.finding("name-too-long", count: 4)]
    ) {
      let folders = String(repeating: "a/", count: 25_000)
      return (0..<4).map { ZipEntry("\(folders)meter-\($0).jpg", .empty) }
    },
  ]

  /// An archive of empty photos whose names have one value in the hash table of many readers.
  private static func collidingNames(count: Int) -> HostileArchive {
    HostileArchive(
      "bomb-\(count)-hashes", "\(count) names with one hash value", shows: ["bomb-hashes"], finds: []
    ) { CollidingNames.names(count: count).map { ZipEntry($0, .empty) } }
  }

  /// An archive of nothing but empty photos, eight in each work order: it is large only by its records.
  private static func emptyEntries(count: Int) -> HostileArchive {
    HostileArchive("bomb-\(count)-empty", "\(count) empty photos", shows: ["bomb-empty"], finds: []) {
      (0..<count).map { ZipEntry("WO_\($0 / 8)/meter-\($0 % 8).jpg", .empty) }
    }
  }
}
