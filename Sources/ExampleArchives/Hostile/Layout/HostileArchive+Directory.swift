import Findings

extension HostileArchive {
  /// Numbers of entries and disks that are wrong.
  static let wrongCounts = [
    HostileArchive(
      "count-too-high", "the end record counts 2 entries of 1", shows: ["entry-count"],
      disagreement: .countsAndDisks, finds: [.finding("entry-count-mismatch")]
    ) {
      archive {
        $0.end.entriesOnDisk = 2
        $0.end.entryCount = 2
      }
    },
    HostileArchive(
      "count-too-low", "the end record counts 1 entry of 2", shows: ["entry-count"],
      disagreement: .countsAndDisks, finds: [.finding("entry-count-mismatch")]
    ) {
      archive(of: [.photo(1), .photo(2)]) {
        $0.end.entriesOnDisk = 1
        $0.end.entryCount = 1
      }
    },
    HostileArchive(
      "count-zero", "the end record counts no entry of 1", shows: ["entry-count"],
      disagreement: .countsAndDisks, finds: [.finding("entry-count-mismatch")]
    ) {
      archive {
        $0.end.entriesOnDisk = 0
        $0.end.entryCount = 0
      }
    },
    HostileArchive(
      "count-modulo", "65,537 entries, of which the end record counts 1", shows: ["entry-count-modulo"],
      disagreement: .countsAndDisks, finds: [.finding("entry-count-mismatch")]
    ) {
      var writer = ZipWriter(to: MemorySink())
      let content = ZipContent(stored: [0xff, 0xd8])
      for number in 0..<65_537 { writer.add(ZipEntry("WO_1/meter-\(number).jpg", content)) }
      return writer.finish {
        // The directory's size and place still fit the short fields.
        let zip64 = $0.zip64
        $0.zip64 = nil
        $0.locator = nil
        $0.end.entriesOnDisk = 1
        $0.end.entryCount = 1
        $0.end.directorySize = UInt32(zip64?.directorySize ?? 0)
        $0.end.directoryOffset = UInt32(zip64?.directoryOffset ?? 0)
      }.bytes
    },
    HostileArchive(
      "counts-differ", "the end record has 1 entry on this disk, and 2 in all", shows: ["end-disks"],
      disagreement: .countsAndDisks, finds: [.finding("split-archive")]
    ) { archive(of: [.photo(1), .photo(2)]) { $0.end.entriesOnDisk = 1 } },
    HostileArchive(
      "this-disk", "the end record is on disk 1", shows: ["end-disks"], disagreement: .countsAndDisks,
      finds: [.finding("split-archive")]
    ) { archive { $0.end.disk = 1 } },
    HostileArchive(
      "directory-disk", "the directory begins on disk 1", shows: ["end-disks"],
      disagreement: .countsAndDisks, finds: [.finding("split-archive")]
    ) { archive { $0.end.directoryDisk = 1 } },
    HostileArchive(
      "entry-disk", "an entry begins on disk 1", shows: ["entry-disk"], disagreement: .countsAndDisks,
      finds: [.finding("split-archive", at: "WO_1/meter-1.jpg")]
    ) { [.photo { $0.adjustCentralHeader = { $0.disk = 1 } }] },
  ]

  /// A directory that does not lie where the end record says.
  static let misplacedDirectories = [
    HostileArchive(
      "directory-offset-low", "the directory's offset is 4 too small", shows: ["directory-place"],
      disagreement: .directoryOffset, finds: [.finding("misplaced-directory")]
    ) { archive { $0.end.directoryOffset -= 4 } },
    HostileArchive(
      "directory-offset-high", "the directory's offset lies beyond the file", shows: ["directory-place"],
      disagreement: .directoryOffset, finds: [.finding("misplaced-directory")]
    ) { archive { $0.end.directoryOffset = 3_000_000 } },
    HostileArchive(
      "directory-gap", "4 bytes between the directory and the end record", shows: ["directory-place"],
      disagreement: .directoryOffset, finds: [.finding("misplaced-directory")]
    ) {
      var bytes = ZipWriter.archive(of: [.photo()])
      bytes.insert(contentsOf: [1, 2, 3, 4], at: bytes.count - 22)
      return bytes
    },
    HostileArchive(
      "two-directories-one-end", "the offset leads to one directory, the size to another",
      shows: ["directory-place"], disagreement: .directoryOffset, finds: [.finding("misplaced-directory")]
    ) {
      // Both name one local header.
      archive(
        writing: { writer in
          writer.add(.photo { $0.isListed = false })
          var directory: [UInt8] = []
          ZipEntry.photo().centralHeader(localHeaderOffset: 0).append(to: &directory)
          writer.write(raw: directory)
          writer.list(ZipEntry.photo().centralHeader(localHeaderOffset: 0))
        }, adjusting: { $0.end.directoryOffset = 50 })
    },
    HostileArchive(
      "directory-size-low", "the directory's size leaves out the second of two records",
      shows: ["directory-size"], disagreement: .directoryOffset,
      finds: [
        .finding("misplaced-directory"), .finding("entry-count-mismatch"), .finding("unlisted-entry"),
      ]
    ) { archive(of: [.photo(1), .photo(2)]) { $0.end.directorySize -= 62 } },
    HostileArchive(
      "directory-size-high", "the directory's size reaches into the end record", shows: ["directory-size"],
      disagreement: .directoryOffset, finds: [.finding("misplaced-directory")]
    ) { archive { $0.end.directorySize += 10 } },
    HostileArchive(
      "directory-broken", "the second of two records has no signature", shows: ["directory-size"],
      finds: [.finding("damaged-directory"), .finding("entry-count-mismatch")]
    ) { [.photo(1), .photo(2) { $0.adjustCentralHeader = { $0.signature = 0 } }] },
    HostileArchive(
      "directory-record-too-long", "the last record's comment would reach beyond the directory",
      shows: ["directory-size"], finds: [.finding("damaged-directory"), .finding("entry-count-mismatch")]
    ) { [.photo(1), .photo(2) { $0.adjustCentralHeader = { $0.commentLength = 9 } }] },
    HostileArchive(
      "directory-missing", "the directory's only record has no signature", shows: ["directory-place"],
      disagreement: .directoryOffset, finds: [.finding("damaged-directory")]
    ) { [.photo { $0.adjustCentralHeader = { $0.signature = 0 } }] },
  ]
}
