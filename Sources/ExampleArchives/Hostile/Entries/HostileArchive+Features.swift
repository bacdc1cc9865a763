import Findings

extension HostileArchive {
  /// Features that no batch archive should have.
  static let features = encryption + flags + methods + versions + dates

  private static let encryption = [
    HostileArchive(
      "encrypted", "an entry with a password", shows: ["encrypted"], disagreement: .encryptionFlags,
      finds: [.finding("encrypted-entry")]
    ) { [.compressed { $0.flags = 1 }] },
    HostileArchive(
      "encrypted-aes", "an entry encrypted with AES, as WinZip does it", shows: ["encrypted-aes"],
      disagreement: .encryptionFlags, finds: [.finding("encrypted-entry")]
    ) { [aes { _ in }] },
    HostileArchive(
      "encrypted-aes-unflagged", "an entry encrypted with AES without bit 0", shows: ["encrypted-aes"],
      disagreement: .encryptionFlags,
      finds: [.finding("encrypted-entry")]
    ) { [aes { $0.flags = 0 }] },
    HostileArchive(
      "encrypted-aes-unannounced", "a field for AES on an entry that is neither flagged nor of that method",
      shows: ["encrypted-aes"], disagreement: .encryptionFlags, finds: [.finding("encrypted-entry", count: 2)]
    ) {
      [
        .compressed {
          $0.localExtra = extraField(0x9901, [2, 0, 0x41, 0x45, 3, 8, 0])
          $0.centralExtra = $0.localExtra
        }
      ]
    },
    HostileArchive(
      "strong-encryption", "an entry with strong encryption", shows: ["strong-encryption"],
      disagreement: .encryptionFlags, finds: [.finding("encrypted-entry")]
    ) {
      [
        .compressed {
          $0.flags = 1 | 1 << 6
          $0.bendBothHeaders(local: { $0.versionNeeded = 50 }, central: { $0.versionNeeded = 50 })
        }
      ]
    },
    HostileArchive(
      "masked-header", "an entry of an archive whose directory is encrypted", shows: ["masked-header"],
      disagreement: .encryptionFlags, finds: [.finding("encrypted-entry", count: 2)]
    ) {
      [
        .compressed {
          $0.flags = 1 | 1 << 6 | 1 << 13
          $0.bendBothHeaders(local: { $0.versionNeeded = 62 }, central: { $0.versionNeeded = 62 })
        }
      ]
    },
    HostileArchive(
      "encrypted-directory", "a directory that is encrypted, and a zip64 end record that says how",
      shows: ["encrypted-directory"], disagreement: .encryptionFlags,
      finds: [.finding("damaged-directory"), .finding("zip64-end-records")]
    ) {
      // Version 2 of the zip64 end record has 28 bytes more (APPNOTE 7.3.4).
      archive(of: [.photo { $0.adjustCentralHeader = { $0.signature = 0x1234_5678 } }], zip64: true) {
        $0.zip64?.versionNeeded = 62
        $0.zip64?.recordSize = 44 + 28
        $0.zip64?.extensibleData = [UInt8](repeating: 0, count: 28)
      }
    },
  ]

  /// An entry as WinZip encrypts it: method 99, and the method proper in an extra field (APPNOTE 7.2).
  private static func aes(_ bend: (inout ZipEntry) -> Void) -> ZipEntry {
    .compressed {
      $0.flags = 1
      $0.content.method = 99
      $0.localExtra = extraField(0x9901, [2, 0, 0x41, 0x45, 3, 8, 0])
      $0.centralExtra = $0.localExtra
      $0.bendBothHeaders(local: { $0.versionNeeded = 51 }, central: { $0.versionNeeded = 51 })
      bend(&$0)
    }
  }

  private static let flags = [
    HostileArchive(
      "patched-data", "an entry that is a patch to another file", shows: ["patched-data"],
      finds: [.finding("patched-data")]
    ) { [.compressed { $0.flags = 1 << 5 }] },
    HostileArchive(
      "reserved-flags", "six entries, each with one reserved flag", shows: ["reserved-flags"],
      finds: [.finding("reserved-flags", count: 6)]
    ) {
      ([7, 8, 9, 10, 14, 15] as [UInt8]).map { bit in .photo(bit) { $0.flags = 1 << UInt16(bit) } }
    },
    HostileArchive(
      "reserved-attributes", "two entries with reserved internal attributes",
      shows: ["reserved-attributes"], finds: [.finding("reserved-attributes", count: 2)]
    ) {
      [
        .photo(1) { $0.adjustCentralHeader = { $0.internalAttributes = 1 << 15 } },
        .photo(2) { $0.adjustCentralHeader = { $0.internalAttributes = 1 << 1 } },
      ]
    },
  ]

  private static let methods = [
    HostileArchive(
      "rare-method", "an entry in LZMA", shows: ["rare-method"], disagreement: .method,
      finds: [.finding("unsupported-compression")]
    ) {
      [
        .compressed {
          $0.content.method = 14
          $0.bendBothHeaders(local: { $0.versionNeeded = 63 }, central: { $0.versionNeeded = 63 })
        }
      ]
    },
    HostileArchive(
      "method-999", "an entry in method 999", shows: ["rare-method"],
      finds: [.finding("unsupported-compression")]
    ) { [.compressed { $0.content.method = 999 }] },
    HostileArchive(
      "impossible-method", "two entries in methods 1000 and 65535", shows: ["impossible-method"],
      disagreement: .method, finds: [.finding("impossible-method", count: 2)]
    ) { [.compressed(1) { $0.content.method = 1000 }, .compressed(2) { $0.content.method = 65_535 }] },
  ]

  private static func version(
    _ name: String, _ story: String, _ line: String, _ entry: ZipEntry, _ version: UInt16,
    and others: Expectation...
  ) -> HostileArchive {
    var entry = entry
    entry.bendBothHeaders(local: { $0.versionNeeded = version }, central: { $0.versionNeeded = version })
    let bent = entry
    return HostileArchive(
      name, story, shows: [line], finds: [.finding("version-needed", at: "WO_1/plate-1.jpg")] + others
    ) { [bent] }
  }

  private static let versions = [
    version("version-64", "an entry that asks for version 6.4", "version-unknown", .compressed(), 64),
    version("version-255", "an entry that asks for version 25.5", "version-unknown", .compressed(), 255),
    version(
      "version-deflate", "a deflated entry that asks for version 1.0", "version-too-low", .compressed(), 10),
    version(
      "version-zip64", "an entry with a zip64 field that asks for version 2.0", "version-too-low",
      .compressed { $0.forcesZip64 = true }, 20),
    version(
      "version-bzip2", "an entry in bzip2 that asks for version 2.0", "version-too-low",
      .compressed { $0.content.method = 12 }, 20, and: .finding("unsupported-compression")),
  ]

  private static let dates = [
    HostileArchive(
      "invalid-times", "eight entries with dates and times that do not exist", shows: ["invalid-time"],
      finds: [.finding("invalid-time")]
    ) {
      invalidTimes.enumerated().map { number, time in .photo(UInt8(number)) { $0.modified = time } }
    },
    HostileArchive(
      "no-time", "an entry without a time, as tools write it that know none", shows: [], finds: []
    ) { [.photo { $0.modified = DOSTime(date: 0, time: 0) }] },
  ]

  private static let invalidTimes = [
    time(year: 2026, month: 13, day: 1), time(year: 2026, month: 0, day: 1),
    time(year: 2026, month: 1, day: 0), time(year: 2026, month: 4, day: 31),
    time(year: 2026, month: 2, day: 29), time(year: 2026, month: 1, day: 1, hour: 24),
    time(year: 2026, month: 1, day: 1, minute: 60), time(year: 2026, month: 1, day: 1, second: 60),
  ]

  private static func time(
    year: UInt16, month: UInt16, day: UInt16, hour: UInt16 = 0, minute: UInt16 = 0, second: UInt16 = 0
  ) -> DOSTime {
    DOSTime(date: (year - 1980) << 9 | month << 5 | day, time: hour << 11 | minute << 5 | second / 2)
  }
}
