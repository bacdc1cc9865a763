import Findings

extension HostileArchive {
  /// Data descriptors that are missing, wrong or unclear.
  static let descriptors = [
    HostileArchive(
      "descriptor-missing", "bit 3 is set, and the next entry follows the data at once",
      shows: ["descriptor-missing"], disagreement: .streaming,
      finds: [.finding("data-descriptor-mismatch", at: "WO_1/plate-1.jpg")]
    ) { [.compressed(1) { $0.flags = 1 << 3 }, .photo(2)] },
    descriptor("descriptor-checksum", "the data descriptor has another checksum") { $0.crc32 ^= 1 },
    descriptor("descriptor-size", "the data descriptor has another size") { $0.size += 1 },
    descriptor("descriptor-compressed-size", "the data descriptor has another compressed size") {
      $0.compressedSize += 1
    },
    HostileArchive(
      "descriptor-local-checksum", "with a data descriptor, the local header has a third checksum",
      shows: ["descriptor-local-fields"], disagreement: .sizes, finds: [.finding("local-header-mismatch")]
    ) {
      [
        .compressed {
          $0.dataDescriptor = .signed
          $0.adjustLocalHeader = { $0.crc32 = 0xbeef }
        }
      ]
    },
    HostileArchive(
      "descriptor-local-sizes", "with a data descriptor, the local header has other sizes",
      shows: ["descriptor-local-fields"], disagreement: .sizes,
      finds: [.finding("local-header-mismatch", count: 2)]
    ) {
      [
        .compressed {
          $0.dataDescriptor = .signed
          $0.adjustLocalHeader = { $0.setSizes(7) }
        }
      ]
    },
    HostileArchive(
      "descriptor-ambiguous", "a data descriptor of 12 bytes, with zeros behind it that make it one of 20",
      shows: ["descriptor-ambiguous"], disagreement: .streaming,
      finds: [.finding("ambiguous-data-descriptor")]
    ) {
      // No content: its size, and the upper half of its compressed size, are zero in any form.
      archive(writing: { writer in
        writer.add(
          .compressed {
            $0.content = ZipContent(deflated: [])
            $0.dataDescriptor = .unsigned
          })
        writer.write(raw: [UInt8](repeating: 0, count: 8))
        writer.add(.photo(2))
      })
    },
    HostileArchive(
      "descriptor-wide", "a data descriptor with sizes of 8 bytes, and no zip64 field that says so",
      shows: ["descriptor-ambiguous"], disagreement: .zip64Rules,
      finds: [.finding("ambiguous-data-descriptor")]
    ) {
      [
        .compressed(1) {
          $0.dataDescriptor = .signed
          $0.adjustDataDescriptor = { $0.isWide = true }
        },
        .photo(2),
      ]
    },
    HostileArchive(
      "descriptor-narrow", "a data descriptor with sizes of 4 bytes, and a zip64 field that says 8",
      shows: ["descriptor-ambiguous"], disagreement: .zip64Rules,
      finds: [.finding("ambiguous-data-descriptor")]
    ) {
      [
        .compressed(1) {
          $0.dataDescriptor = .signed
          $0.forcesZip64 = true
          $0.adjustDataDescriptor = { $0.isWide = false }
        },
        .photo(2),
      ]
    },
    HostileArchive(
      "descriptor-stored", "a stored entry with a data descriptor", shows: ["descriptor-stored"],
      disagreement: .streaming, finds: [.finding("stored-data-descriptor")]
    ) { [.photo { $0.dataDescriptor = .signed }] },
    HostileArchive(
      "descriptor-stored-archive",
      "a stored archive with a data descriptor, whose entries a reader may take for its own",
      shows: ["descriptor-stored"], disagreement: .streaming,
      finds: [.finding("stored-data-descriptor", at: "WO_1/notes.txt")]
    ) {
      let inner = ZipWriter.archive(of: [.photo()])
      return ZipWriter.archive(of: [
        ZipEntry("WO_1/notes.txt", ZipContent(stored: inner)).with { $0.dataDescriptor = .signed }
      ])
    },
    HostileArchive(
      "descriptor-forms", "data descriptors in all four forms, as they should be",
      shows: ["descriptor-forms"], finds: []
    ) {
      [
        .compressed(1) { $0.dataDescriptor = .signed }, .compressed(2) { $0.dataDescriptor = .unsigned },
        .compressed(3) {
          $0.dataDescriptor = .signed
          $0.forcesZip64 = true
        },
        .compressed(4) {
          $0.dataDescriptor = .unsigned
          $0.forcesZip64 = true
        },
      ]
    },
    HostileArchive(
      "descriptor-repeated", "a data descriptor that repeats what the local header says",
      shows: ["descriptor-forms"], finds: []
    ) {
      [
        .compressed {
          $0.dataDescriptor = .signed
          let (checksum, size) = ($0.content.crc32, UInt32($0.content.size))
          let compressedSize = UInt32($0.content.stream.count)
          $0.adjustLocalHeader = {
            $0.crc32 = checksum
            $0.size = size
            $0.compressedSize = compressedSize
          }
        }
      ]
    },
  ]

  private static func descriptor(
    _ name: String, _ story: String, _ bend: @escaping @Sendable (inout DataDescriptor) -> Void
  ) -> HostileArchive {
    HostileArchive(
      name, story, shows: ["descriptor-wrong"], disagreement: .sizes,
      finds: [.finding("data-descriptor-mismatch", at: "WO_1/plate-1.jpg")]
    ) {
      [
        .compressed(1) {
          $0.dataDescriptor = .signed
          $0.adjustDataDescriptor = bend
        },
        .photo(2),
      ]
    }
  }
}
