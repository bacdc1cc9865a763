import Findings

extension HostileArchive {
  /// Zip64 end records that contradict the end record, their locator or their place.
  static let zip64End = zip64Records + zip64Contradictions + zip64Disks

  private static let zip64Records = [
    HostileArchive(
      "zip64-sound", "zip64 end records as they should be", shows: [], finds: []
    ) { archive(zip64: true) { _ in } },
    HostileArchive(
      "zip64-record-missing", "the end record refers to zip64, and there is no zip64 end record",
      shows: ["zip64-missing"], disagreement: .zip64Rules, finds: [.finding("damaged-directory")]
    ) {
      archive(zip64: true) {
        $0.zip64 = nil
        $0.locator = nil
      }
    },
    HostileArchive(
      "zip64-locator-alone", "a locator without a zip64 end record", shows: ["zip64-missing"],
      disagreement: .zip64Rules, finds: [.finding("damaged-directory")]
    ) { archive(zip64: true) { $0.zip64 = nil } },
    HostileArchive(
      "zip64-locator-wrong", "the locator leads 4 bytes past the zip64 end record", shows: ["zip64-place"],
      disagreement: .zip64Rules, finds: [.finding("zip64-end-records")]
    ) { archive(zip64: true) { $0.locator?.recordOffset += 4 } },
    HostileArchive(
      "zip64-locator-beyond", "the locator leads beyond the file", shows: ["zip64-place"],
      disagreement: .zip64Rules, finds: [.finding("zip64-end-records")]
    ) { archive(zip64: true) { $0.locator?.recordOffset = .max } },
    HostileArchive(
      "zip64-gap", "4 bytes between the zip64 end record and its locator", shows: ["zip64-gap"],
      disagreement: .zip64Rules, finds: [.finding("zip64-end-records")]
    ) { archive(zip64: true) { $0.zip64?.extensibleData = [1, 2, 3, 4] } },
    HostileArchive(
      "zip64-locator-gap", "4 bytes between the locator and the end record", shows: ["zip64-gap"],
      disagreement: .zip64Rules, finds: [.finding("damaged-directory")]
    ) {
      var bytes = archive(zip64: true) { _ in }
      bytes.insert(contentsOf: [1, 2, 3, 4], at: bytes.count - 22)
      return bytes
    },
    HostileArchive(
      "zip64-extensible", "4 bytes of extensible data in the zip64 end record", shows: ["zip64-extensible"],
      disagreement: .zip64Rules, finds: [.finding("zip64-end-records")]
    ) {
      archive(zip64: true) {
        $0.zip64?.extensibleData = [1, 2, 3, 4]
        $0.zip64?.recordSize = 48
      }
    },
    HostileArchive(
      "zip64-size-low", "the zip64 end record gives 40 for its size", shows: ["zip64-extensible"],
      disagreement: .zip64Rules, finds: [.finding("zip64-end-records")]
    ) { archive(zip64: true) { $0.zip64?.recordSize = 40 } },
    HostileArchive(
      "zip64-unused", "zip64 end records that the end record does not refer to", shows: ["zip64-unused"],
      disagreement: .zip64Rules, finds: [.finding("unneeded-zip64")]
    ) { archive(zip64: true) { $0.end = plainEndRecord } },
  ]

  /// The end record of an archive with one small photo, without reference to zip64.
  private static var plainEndRecord: EndRecord {
    EndRecords(entryCount: 1, directoryOffset: 50, directorySize: 62, comment: [], forcesZip64: false).end
  }

  private static let zip64Contradictions = [
    HostileArchive(
      "zip64-two-directories", "the end record leads to another directory than the zip64 end record",
      shows: ["zip64-contradiction"], disagreement: .zip64Rules,
      finds: [
        .finding("zip64-end-records"), .finding("unlisted-entry"), .finding("hidden-record"),
      ]
    ) {
      // A reader that knows no zip64, or looks at it only where it must, finds the first of the two entries.
      archive(
        writing: { writer in
          writer.add(.photo(1) { $0.isListed = false })
          var directory: [UInt8] = []
          ZipEntry.photo(1).centralHeader(localHeaderOffset: 0).append(to: &directory)
          writer.write(raw: directory)
          writer.add(.photo(2))
        }, forcingZip64: true, adjusting: { $0.end.directoryOffset = 50 })
    },
    HostileArchive(
      "zip64-count-contradicts", "the end record counts 2 entries, the zip64 end record 1",
      shows: ["zip64-contradiction"], disagreement: .zip64Rules, finds: [.finding("zip64-end-records")]
    ) { archive(zip64: true) { $0.end.entryCount = 2 } },
    HostileArchive(
      "zip64-disk-count-contradicts", "the end record counts 2 entries on this disk, the zip64 end record 1",
      shows: ["zip64-contradiction"], disagreement: .zip64Rules, finds: [.finding("zip64-end-records")]
    ) { archive(zip64: true) { $0.end.entriesOnDisk = 2 } },
    HostileArchive(
      "zip64-size-contradicts", "the end record gives the directory another size than the zip64 end record",
      shows: ["zip64-contradiction"], disagreement: .zip64Rules, finds: [.finding("zip64-end-records")]
    ) { archive(zip64: true) { $0.end.directorySize = 60 } },
    HostileArchive(
      "zip64-offset-contradicts", "the end record places the directory elsewhere than the zip64 end record",
      shows: ["zip64-contradiction"], disagreement: .zip64Rules, finds: [.finding("zip64-end-records")]
    ) { archive(zip64: true) { $0.end.directoryOffset = 46 } },
    HostileArchive(
      "zip64-disk-contradicts", "the end record is on disk 1, by the zip64 end record on disk 0",
      shows: ["zip64-contradiction"], disagreement: .countsAndDisks, finds: [.finding("zip64-end-records")]
    ) { archive(zip64: true) { $0.end.disk = 1 } },
    HostileArchive(
      "zip64-count-wrong", "the zip64 end record counts 2 entries of 1", shows: ["entry-count"],
      disagreement: .countsAndDisks, finds: [.finding("entry-count-mismatch")]
    ) {
      archive(zip64: true) {
        $0.zip64?.entriesOnDisk = 2
        $0.zip64?.entryCount = 2
      }
    },
    HostileArchive(
      "zip64-count-modulo", "the zip64 end record counts 65,537 entries of 1", shows: ["entry-count"],
      disagreement: .countsAndDisks, finds: [.finding("entry-count-mismatch")]
    ) {
      archive(zip64: true) {
        $0.zip64?.entriesOnDisk = 65_537
        $0.zip64?.entryCount = 65_537
      }
    },
  ]

  private static let zip64Disks = [
    HostileArchive(
      "locator-disk", "the locator has the zip64 end record on disk 1", shows: ["locator-disks"],
      disagreement: .countsAndDisks, finds: [.finding("split-archive")]
    ) { archive(zip64: true) { $0.locator?.disk = 1 } },
    HostileArchive(
      "locator-two-disks", "the locator gives 2 disks in all", shows: ["locator-disks"],
      disagreement: .countsAndDisks, finds: [.finding("split-archive")]
    ) { archive(zip64: true) { $0.locator?.diskCount = 2 } },
    HostileArchive(
      "locator-no-disk", "the locator gives 0 disks in all", shows: ["locator-disks"],
      disagreement: .countsAndDisks, finds: [.finding("split-archive")]
    ) { archive(zip64: true) { $0.locator?.diskCount = 0 } },
    HostileArchive(
      "zip64-disk", "the zip64 end record is on disk 1", shows: ["end-disks"],
      disagreement: .countsAndDisks, finds: [.finding("split-archive")]
    ) {
      archive(zip64: true) {
        $0.end.disk = 0xffff
        $0.zip64?.disk = 1
      }
    },
    HostileArchive(
      "zip64-counts-differ", "the zip64 end record has no entry on this disk, and 1 in all",
      shows: ["end-disks"], disagreement: .countsAndDisks, finds: [.finding("split-archive")]
    ) { archive(zip64: true) { $0.zip64?.entriesOnDisk = 0 } },
  ]
}
