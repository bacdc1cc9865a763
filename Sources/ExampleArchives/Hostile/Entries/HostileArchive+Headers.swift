import Findings

extension HostileArchive {
  /// Local headers that say other things than the directory, or are not there.
  static let headers = places + values + flags + harmless

  private static let places = [
    HostileArchive(
      "no-local-header", "the directory places an entry one byte off", shows: ["local-header"],
      finds: [.finding("missing-local-header", at: "WO_1/meter-1.jpg")]
    ) { [.photo(1) { $0.adjustCentralHeader = { $0.localHeaderOffset += 1 } }, .photo(2)] },
    HostileArchive(
      "no-local-signature", "an entry's local header has another signature", shows: ["local-header"],
      finds: [.finding("missing-local-header", at: "WO_1/meter-1.jpg")]
    ) { [.photo(1) { $0.adjustLocalHeader = { $0.signature = 0 } }, .photo(2)] },
    HostileArchive(
      "local-header-beyond-file", "the directory places an entry beyond the file", shows: ["local-header"],
      finds: [.finding("missing-local-header", at: "WO_1/meter-2.jpg")]
    ) { [.photo(1), .photo(2) { $0.adjustCentralHeader = { $0.localHeaderOffset = 1 << 30 } }] },
  ]

  private static func mismatch(
    _ name: String, _ story: String, line: String, _ disagreement: ParserDisagreement,
    _ bend: @escaping @Sendable (inout LocalHeader) -> Void
  ) -> HostileArchive {
    HostileArchive(
      name, story, shows: [line], disagreement: disagreement,
      finds: [.finding("local-header-mismatch", at: "WO_1/meter-1.jpg")]
    ) { [.photo(1) { $0.adjustLocalHeader = bend }, .photo(2)] }
  }

  private static let values = [
    mismatch("local-name", "the local header has another file name", line: "local-name", .names) {
      $0.name = Array("WO_1/meter-7.jpg".utf8)
    },
    mismatch("local-folder", "the local header has another work order", line: "local-name", .names) {
      $0.name = Array("WO_2/meter-1.jpg".utf8)
    },
    mismatch("local-name-case", "the local header has the name in capitals", line: "local-name", .letterCase)
    {
      $0.name = Array("WO_1/METER-1.JPG".utf8)
    },
    mismatch(
      "local-name-path", "the local header has a name that leads to the same file", line: "local-name",
      .canonicalPaths
    ) { $0.name = Array("WO_1//meter-1.jpg".utf8) },
    mismatch(
      "local-name-slash", "the local header has the name of a directory", line: "local-name",
      .directorySignals
    ) { $0.name = Array("WO_1/meter-1.jpg/".utf8) },
    mismatch(
      "local-name-nul", "the local header's name ends at a zero byte, with more behind it",
      line: "local-name", .characters
    ) { $0.name = Array("WO_1/meter-1.jpg\u{0}.exe".utf8) },
    mismatch(
      "local-name-invalid", "the local header's name has a byte that is not UTF-8", line: "local-name",
      .characters
    ) { $0.name = Array("WO_1/meter-".utf8) + [0xff] + Array(".jpg".utf8) },
    mismatch("local-name-empty", "the local header has no name", line: "local-name", .names) {
      $0.name = []
    },
    mismatch(
      "local-method", "the local header has an entry deflated that is stored", line: "local-method", .method
    ) { $0.method = 8 },
    mismatch(
      "local-method-rare", "the local header has an entry in LZMA that is stored", line: "local-method",
      .method
    ) { $0.method = 14 },
    mismatch("local-checksum", "the local header has another checksum", line: "local-checksum", .sizes) {
      $0.crc32 ^= 1
    },
    mismatch(
      "local-compressed-size", "the local header has one byte of data less", line: "local-sizes", .sizes
    ) { $0.compressedSize -= 1 },
    mismatch("local-size", "the local header has one byte of content more", line: "local-sizes", .sizes) {
      $0.size += 1
    },
    mismatch("local-size-zero", "the local header has no content", line: "local-sizes", .sizes) {
      $0.size = 0
    },
    HostileArchive(
      "local-sizes-span", "the local header has an entry's data go on through the next entry",
      shows: ["local-sizes"], disagreement: .streaming,
      finds: [.finding("local-header-mismatch", count: 2, at: "WO_1/meter-1.jpg")]
    ) { [.photo(1) { $0.adjustLocalHeader = { $0.setSizes(54) } }, .photo(2)] },
    HostileArchive(
      "local-method-deflate", "the local header has an entry stored that is deflated",
      shows: ["local-method"], disagreement: .method,
      finds: [.finding("local-header-mismatch", at: "WO_1/plate-1.jpg")]
    ) { [.compressed { $0.adjustLocalHeader = { $0.method = 0 } }] },
    HostileArchive(
      "local-zip64-size", "the zip64 field of the local header has another size", shows: ["local-sizes"],
      disagreement: .zip64Rules, finds: [.finding("local-header-mismatch", at: "WO_1/meter-1.jpg")]
    ) {
      [
        .photo {
          $0.forcesZip64 = true
          // The field's header has 4 bytes, and the size comes first (APPNOTE 4.5.3).
          $0.adjustLocalHeader = { $0.extra[4] += 1 }
        }
      ]
    },
    HostileArchive(
      "local-zip64-compressed-size", "the zip64 field of the local header has another compressed size",
      shows: ["local-sizes"], disagreement: .zip64Rules,
      finds: [.finding("local-header-mismatch", at: "WO_1/meter-1.jpg")]
    ) {
      [
        .photo {
          $0.forcesZip64 = true
          $0.adjustLocalHeader = { $0.extra[12] += 1 }
        }
      ]
    },
  ]

  private static func flag(
    _ bit: Int, _ name: String, _ story: String, _ disagreement: ParserDisagreement
  ) -> HostileArchive {
    HostileArchive(
      name, story, shows: ["local-flags"], disagreement: disagreement,
      finds: [.finding("local-header-mismatch", at: "WO_1/plate-1.jpg")]
    ) { [.compressed { $0.adjustLocalHeader = { $0.flags |= 1 << UInt16(bit) } }] }
  }

  private static let flags = [
    flag(0, "local-flag-encrypted", "only the local header has the entry encrypted", .encryptionFlags),
    flag(6, "local-flag-strong", "only the local header has strong encryption", .encryptionFlags),
    flag(13, "local-flag-masked", "only the local header has masked values", .encryptionFlags),
    flag(11, "local-flag-utf8", "only the local header has the name in UTF-8", .characters),
    HostileArchive(
      "central-flag-encrypted", "only the directory has the entry encrypted", shows: ["local-flags"],
      disagreement: .encryptionFlags,
      finds: [.finding("local-header-mismatch"), .finding("encrypted-entry")]
    ) { [.compressed { $0.adjustCentralHeader = { $0.flags |= 1 } }] },
    HostileArchive(
      "central-flag-utf8", "only the directory has the name in UTF-8", shows: ["local-flags"],
      disagreement: .characters, finds: [.finding("local-header-mismatch")]
    ) { [.compressed { $0.adjustCentralHeader = { $0.flags |= 1 << 11 } }] },
  ]

  private static let harmless = [
    HostileArchive(
      "local-flag-descriptor", "only the local header announces the data descriptor that is there",
      shows: ["local-descriptor-flag"], disagreement: .streaming, finds: [.finding("local-header-drift")]
    ) {
      [
        .compressed {
          $0.dataDescriptor = .signed
          $0.adjustCentralHeader = { $0.flags &= ~(1 << 3) }
        }
      ]
    },
    HostileArchive(
      "central-flag-descriptor", "only the directory announces a data descriptor, and there is none",
      shows: ["local-descriptor-flag"], disagreement: .streaming, finds: [.finding("local-header-drift")]
    ) { [.compressed { $0.adjustCentralHeader = { $0.flags |= 1 << 3 } }] },
    HostileArchive(
      "local-time", "the local header has another time", shows: ["local-time"],
      finds: [.finding("local-header-drift")]
    ) { [.photo { $0.adjustLocalHeader = { $0.modified = DOSTime(date: 0x5ccf, time: 0x43c6) } }] },
    HostileArchive(
      "local-version", "the local header asks for version 2.0, the directory for 1.0",
      shows: ["local-version"], finds: [.finding("local-header-drift")]
    ) { [.photo { $0.adjustLocalHeader = { $0.versionNeeded = 20 } }] },
  ]
}
