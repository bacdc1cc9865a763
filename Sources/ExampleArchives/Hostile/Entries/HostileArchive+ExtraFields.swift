import Findings

extension HostileArchive {
  /// Extra fields that are malformed, doubled or contradict the header.
  static let extraFields = forms + twice + zip64Fields + unicodePaths

  private static let forms = [
    HostileArchive(
      "extra-overrun-directory", "an extra field in the directory is longer than what is left",
      shows: ["extra-overrun"], finds: [.finding("malformed-extra-field")]
    ) { [.photo { $0.centralExtra = [0xfe, 0xca, 9, 0, 1, 2] }] },
    HostileArchive(
      "extra-overrun-local", "an extra field in the local header is longer than what is left",
      shows: ["extra-overrun"], finds: [.finding("malformed-extra-field")]
    ) { [.photo { $0.localExtra = [0xfe, 0xca, 9, 0, 1, 2] }] },
    HostileArchive(
      "extra-rest", "three bytes that are not zero behind the last extra field of each header",
      shows: ["extra-rest"], finds: [.finding("malformed-extra-field", count: 2)]
    ) {
      [
        .photo {
          $0.localExtra = extraField(0xcafe, []) + [0, 0, 1]
          $0.centralExtra = $0.localExtra
        }
      ]
    },
    HostileArchive(
      "extra-padding", "one to three zero bytes behind the last extra field of three local headers",
      shows: ["extra-padding"], finds: [.finding("padded-extra-field")]
    ) {
      (1...3 as ClosedRange<UInt8>).map { count in
        .photo(count) { $0.localExtra = [UInt8](repeating: 0, count: Int(count)) }
      }
    },
  ]

  private static func twice(
    _ name: String, _ story: String, disagreement: ParserDisagreement?, and others: Expectation...,
    bend: @escaping @Sendable (inout ZipEntry) -> Void
  ) -> HostileArchive {
    HostileArchive(
      name, story, shows: ["extra-twice"], disagreement: disagreement,
      finds: [.finding("duplicate-extra-field")] + others
    ) { [.photo(1, bend)] }
  }

  private static let twice = [
    twice("zip64-field-twice", "two zip64 fields in the directory", disagreement: .zip64Rules) {
      $0.forcesZip64 = true
      $0.centralExtra = extraField(0x0001, [9, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0])
    },
    twice("zip64-field-twice-local", "two zip64 fields in the local header", disagreement: .zip64Rules) {
      $0.forcesZip64 = true
      $0.localExtra = extraField(0x0001, [9, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0])
    },
    twice("unicode-path-twice", "two Unicode path fields with different names", disagreement: .names) {
      $0.name = oldName
      $0.centralExtra =
        extraField(0x7075, unicodePath("WO_1/m\u{e9}ter.jpg", for: oldName))
        + extraField(0x7075, unicodePath("WO_1/m\u{e8}ter.jpg", for: oldName))
    },
    twice("unicode-comment-twice", "two Unicode comment fields", disagreement: nil) {
      $0.centralExtra = extraField(0x6375, [1, 0, 0, 0, 0]) + extraField(0x6375, [1, 0, 0, 0, 0])
    },
    twice(
      "aes-twice", "two AES fields, with different methods", disagreement: .encryptionFlags,
      and: .finding("encrypted-entry")
    ) {
      $0.flags = 1
      $0.content.method = 99
      $0.bendBothHeaders(local: { $0.versionNeeded = 51 }, central: { $0.versionNeeded = 51 })
      $0.localExtra = extraField(0x9901, [2, 0, 0x41, 0x45, 3, 8, 0])
      $0.centralExtra = $0.localExtra + extraField(0x9901, [2, 0, 0x41, 0x45, 1, 0, 0])
    },
  ]

  /// A name in code page 437, `WO_1/méter.jpg`.
  private static let oldName = Array("WO_1/m".utf8) + [0x82] + Array("ter.jpg".utf8)

  private static let zero = [UInt8](repeating: 0, count: 8)
  /// The size of a small photo, in 64 bits.
  private static let four: [UInt8] = [4, 0, 0, 0, 0, 0, 0, 0]

  /// An archive in which the second of two entries refers to zip64 in the directory, and asks for the version that knows it.
  private static func zip64Field(
    _ name: String, _ story: String, _ line: String,
    bend: @escaping @Sendable (inout CentralHeader) -> Void
  ) -> HostileArchive {
    HostileArchive(
      name, story, shows: [line], disagreement: .zip64Rules,
      finds: [.finding("zip64-field-mismatch", at: "WO_1/meter-2.jpg")]
    ) {
      [
        .photo(1),
        .photo(2) {
          $0.bendBothHeaders(
            local: { $0.versionNeeded = 45 },
            central: {
              $0.versionNeeded = 45
              bend(&$0)
            })
        },
      ]
    }
  }

  private static let zip64Fields = [
    zip64Field(
      "zip64-field-missing", "a compressed size in the directory refers to a zip64 field that is not there",
      "zip64-field-missing"
    ) { $0.compressedSize = .max },
    zip64Field(
      "zip64-field-missing-offset", "an offset in the directory refers to a zip64 field that is not there",
      "zip64-field-missing"
    ) { $0.localHeaderOffset = .max },
    HostileArchive(
      "zip64-field-missing-local", "a size in the local header refers to a zip64 field that is not there",
      shows: ["zip64-field-missing"], disagreement: .zip64Rules, finds: [.finding("zip64-field-mismatch")]
    ) { [.photo { $0.adjustLocalHeader = { $0.size = .max } }] },
    zip64Field(
      "zip64-field-short", "two sizes refer to a zip64 field with one", "zip64-field-missing"
    ) {
      $0.setSizes(.max)
      $0.extra = extraField(0x0001, four)
    },
    zip64Field(
      "zip64-field-long", "one size refers to a zip64 field with two", "zip64-field-length"
    ) {
      $0.size = .max
      $0.extra = extraField(0x0001, four + four)
    },
    HostileArchive(
      "zip64-field-padded", "a zip64 field with all three values, and 4 bytes behind them",
      shows: ["zip64-field-padded"], disagreement: .zip64Rules, finds: [.finding("unneeded-zip64")]
    ) {
      [
        .photo {
          $0.forcesZip64 = true
          $0.adjustCentralHeader = { $0.extra = extraField(0x0001, four + four + zero + [0, 0, 0, 0]) }
        }
      ]
    },
    HostileArchive(
      "zip64-field-unneeded", "a zip64 field in the directory that nothing refers to",
      shows: ["zip64-field-unneeded"], disagreement: .zip64Rules, finds: [.finding("unneeded-zip64")]
    ) { [.photo { $0.centralExtra = extraField(0x0001, [9, 0, 0, 0, 0, 0, 0, 0]) }] },
    HostileArchive(
      "zip64-field-unneeded-local", "a zip64 field in the local header that nothing refers to",
      shows: ["zip64-field-unneeded"], disagreement: .zip64Rules, finds: [.finding("unneeded-zip64")]
    ) {
      [
        .photo {
          $0.localExtra = extraField(0x0001, [9, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0])
        }
      ]
    },
    HostileArchive(
      "zip64-field-sound", "an entry with zip64 fields as they should be", shows: [], finds: []
    ) { [.photo { $0.forcesZip64 = true }] },
  ]

  private static func path(
    _ name: String, _ story: String, _ line: String, finds rule: RuleID = "unicode-field-mismatch",
    disagreement: ParserDisagreement = .names, _ field: [UInt8],
    bend: @escaping @Sendable (inout ZipEntry) -> Void = { _ in }
  ) -> HostileArchive {
    HostileArchive(name, story, shows: [line], disagreement: disagreement, finds: [.finding(rule)]) {
      [
        .photo {
          $0.centralExtra = extraField(0x7075, field)
          bend(&$0)
        }
      ]
    }
  }

  private static let photoName = Array("WO_1/meter-1.jpg".utf8)

  private static let unicodePaths = [
    path(
      "unicode-path-file", "the Unicode path field names another file", "unicode-path-name",
      unicodePath("WO_1/meter-2.jpg", for: photoName)),
    path(
      "unicode-path-folder", "the Unicode path field names another work order", "unicode-path-name",
      unicodePath("WO_2/meter-1.jpg", for: photoName)),
    path(
      "unicode-path-traversal", "the Unicode path field leads out of the archive", "unicode-path-name",
      disagreement: .canonicalPaths, unicodePath("../../meter-1.jpg", for: photoName)),
    path(
      "unicode-path-case", "the Unicode path field has the name in capitals", "unicode-path-name",
      disagreement: .letterCase, unicodePath("WO_1/METER-1.JPG", for: photoName)),
    path(
      "unicode-path-directory", "the Unicode path field has the name of a directory", "unicode-path-name",
      disagreement: .directorySignals, unicodePath("WO_1/meter-1.jpg/", for: photoName)),
    path(
      "unicode-path-empty", "the Unicode path field has an empty name", "unicode-path-name",
      unicodePath("", for: photoName)),
    path(
      "unicode-path-flagged", "a name in UTF-8, and a Unicode path field that names another",
      "unicode-path-name", disagreement: .characters,
      unicodePath("WO_1/m\u{e8}ter.jpg", for: Array("WO_1/m\u{e9}ter.jpg".utf8))
    ) {
      $0.name = Array("WO_1/m\u{e9}ter.jpg".utf8)
      $0.flags = 1 << 11
    },
    path(
      "unicode-path-version", "the Unicode path field has version 2", "unicode-path-form",
      unicodePath("WO_1/meter-1.jpg", for: photoName, version: 2)),
    path(
      "unicode-path-short", "the Unicode path field has 3 bytes", "unicode-path-form", [1, 0, 0]),
    path(
      "unicode-path-checksum", "the Unicode path field has the checksum of another name",
      "unicode-path-checksum", unicodePath("WO_1/meter-1.jpg", for: [])),
    path(
      "unicode-path-redundant", "the Unicode path field repeats the name", "unicode-path-redundant",
      finds: "redundant-unicode-path", unicodePath("WO_1/meter-1.jpg", for: photoName)),
    HostileArchive(
      "unicode-comment-checksum", "the Unicode comment field has the checksum of another comment",
      shows: ["unicode-comment"], finds: [.finding("unicode-field-mismatch")]
    ) {
      [
        .photo {
          $0.comment = Array("June".utf8)
          $0.centralExtra = extraField(0x6375, unicodePath("July", for: Array("July".utf8)))
        }
      ]
    },
    HostileArchive(
      "unicode-comment-short", "the Unicode comment field has 3 bytes", shows: ["unicode-comment"],
      finds: [.finding("unicode-field-mismatch")]
    ) { [.photo { $0.centralExtra = extraField(0x6375, [1, 0, 0]) }] },
    HostileArchive(
      "unicode-path-local", "only the local header has a Unicode path field, which names another file",
      shows: ["unicode-path-name"], disagreement: .names, finds: [.finding("unicode-field-mismatch")]
    ) {
      [.photo { $0.localExtra = extraField(0x7075, unicodePath("WO_1/meter-2.jpg", for: photoName)) }]
    },
    HostileArchive(
      "unicode-path-sound", "a name in an old encoding, with its Unicode path field", shows: [], finds: []
    ) {
      [
        .photo {
          $0.name = oldName
          $0.centralExtra = extraField(0x7075, unicodePath("WO_1/m\u{e9}ter.jpg", for: oldName))
          $0.localExtra = $0.centralExtra
        }
      ]
    },
  ]
}
