import Findings

extension HostileArchive {
  /// Bytes before the archive.
  private static let prefixes = [
    HostileArchive(
      "prefix-unadjusted", "the head of an e-mail before an archive that does not count it",
      shows: ["prefix-unadjusted"], disagreement: .directoryOffset, finds: [.finding("unadjusted-prefix")]
    ) { Array("Content-Type: application/zip\n\n".utf8) + ZipWriter.archive(of: [.photo()]) },
    HostileArchive(
      "prefix-program", "a program before the entries, as self-extracting archives have it",
      shows: ["prefix-adjusted"], finds: [.finding("prefixed-archive")]
    ) { prefixed(by: Array("MZ".utf8) + [UInt8](repeating: 0x90, count: 62)) },
    HostileArchive(
      "prefix-script", "a script before the entries", shows: ["prefix-adjusted"],
      finds: [.finding("prefixed-archive")]
    ) { prefixed(by: Array("#!/bin/sh\nexit 1\n".utf8)) },
    HostileArchive(
      "prefix-twice", "a program that the offsets count, and a line before it that they do not",
      shows: ["prefix-unadjusted"], disagreement: .directoryOffset,
      finds: [.finding("unadjusted-prefix"), .finding("prefixed-archive")]
    ) { Array("From: crew\n".utf8) + prefixed(by: Array("MZ".utf8) + [1, 2, 3, 4]) },
    HostileArchive(
      "also-tar", "a tar archive that the zip archive begins with",
      shows: ["other-archive", "prefix-adjusted"],
      finds: [.finding("polyglot-archive"), .finding("prefixed-archive")]
    ) { prefixed(by: tapeHeader) },
    HostileArchive(
      "also-rar", "a RAR archive that the zip archive begins with",
      shows: ["other-archive", "prefix-adjusted"],
      finds: [.finding("polyglot-archive"), .finding("prefixed-archive")]
    ) { prefixed(by: Array("Rar!\u{1a}\u{7}\u{1}\u{0}".utf8)) },
    HostileArchive(
      "also-xar", "a XAR archive that the zip archive begins with",
      shows: ["other-archive", "prefix-adjusted"],
      finds: [.finding("polyglot-archive"), .finding("prefixed-archive")]
    ) { prefixed(by: Array("xar!".utf8) + [0, 28, 0, 1]) },
    HostileArchive(
      "also-7z", "a 7z archive that the zip archive begins with",
      shows: ["other-archive", "prefix-adjusted"],
      finds: [.finding("polyglot-archive"), .finding("prefixed-archive")]
    ) { prefixed(by: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]) },
    HostileArchive(
      "also-cabinet", "a Windows cabinet that the zip archive begins with",
      shows: ["other-archive", "prefix-adjusted"],
      finds: [.finding("polyglot-archive"), .finding("prefixed-archive")]
    ) { prefixed(by: Array("MSCF".utf8) + [0, 0, 0, 0]) },
  ]

  private static func prefixed(by prefix: [UInt8]) -> [UInt8] {
    archive(writing: { writer in
      writer.write(raw: prefix)
      writer.add(.photo())
    })
  }

  /// The header of an empty file `a` in a tape archive (POSIX.1-1988 ustar), with its checksum.
  private static var tapeHeader: [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    header[0] = UInt8(ascii: "a")
    header.replaceSubrange(257..<265, with: Array("ustar\u{0}00".utf8))
    // The sum of all bytes, where the eight of the sum itself count as spaces.
    let sum = header.reduce(8 * 0x20) { $0 + Int($1) }
    let digits = String(sum, radix: 8)
    header.replaceSubrange(
      148..<156, with: Array((String(repeating: "0", count: 6 - digits.count) + digits + "\u{0} ").utf8))
    return header
  }

  /// Bytes that belong to two entries.
  private static let overlaps = [
    HostileArchive(
      "overlap-next", "an entry's data goes on through the next entry", shows: ["overlap"],
      disagreement: .streaming, finds: [.finding("overlapping-entries")]
    ) {
      // Four bytes of its own, and the 50 of the next.
      [
        .photo(1) { $0.bendBothHeaders(local: { $0.setSizes(54) }, central: { $0.setSizes(54) }) },
        .photo(2),
      ]
    },
    HostileArchive(
      "overlap-one-byte", "an entry's data ends one byte into the next entry", shows: ["overlap"],
      finds: [.finding("overlapping-entries")]
    ) {
      [
        .photo(1) { $0.bendBothHeaders(local: { $0.setSizes(5) }, central: { $0.setSizes(5) }) },
        .photo(2),
      ]
    },
    HostileArchive(
      "entry-in-an-entry", "the directory names an entry that lies in another one's stored data",
      shows: ["overlap"], disagreement: .streaming,
      finds: [.finding("overlapping-entries", at: "WO_1/notes.txt")]
    ) {
      let inner = ZipWriter.archive(of: [.photo()])
      return archive(writing: { writer in
        writer.add(ZipEntry("WO_1/notes.txt", ZipContent(stored: inner)))
        writer.list(ZipEntry.photo().centralHeader(localHeaderOffset: 30 + 14))
      })
    },
    HostileArchive(
      "shared-header", "two records with different names lead to one local header",
      shows: ["shared-header", "local-name"], disagreement: .names,
      finds: [.finding("overlapping-entries"), .finding("local-header-mismatch", at: "WO_1/meter-2.jpg")]
    ) {
      archive(writing: { writer in
        writer.add(.photo(1))
        var second = ZipEntry.photo(1).centralHeader(localHeaderOffset: 0)
        second.name = Array("WO_1/meter-2.jpg".utf8)
        writer.list(second)
      })
    },
    HostileArchive(
      "data-into-directory", "an entry's data ends one byte into the directory",
      shows: ["overlap-directory"],
      finds: [.finding("data-out-of-bounds")]
    ) { [.photo { $0.bendBothHeaders(local: { $0.setSizes(5) }, central: { $0.setSizes(5) }) }] },
    HostileArchive(
      "data-beyond-file", "an entry's data reaches beyond the file", shows: ["overlap-directory"],
      finds: [.finding("data-out-of-bounds")]
    ) {
      [
        .photo {
          $0.bendBothHeaders(local: { $0.setSizes(1 << 20) }, central: { $0.setSizes(1 << 20) })
        }
      ]
    },
    HostileArchive(
      "data-beyond-numbers", "an entry's start and size add up to more than 64 bits hold",
      shows: ["overlap-directory"],
      finds: [
        .finding("data-out-of-bounds"), .finding("oversized-content", count: 2), .finding("compression-bomb"),
      ]
    ) {
      [
        .photo {
          $0.forcesZip64 = true
          let sizes = [UInt8](repeating: 0xff, count: 16)
          $0.bendBothHeaders(
            local: { $0.extra.replaceSubrange(4..<20, with: sizes) },
            central: { $0.extra.replaceSubrange(4..<20, with: sizes) })
        }
      ]
    },
  ]

  /// Bytes that belong to no entry.
  private static let gaps = [
    HostileArchive(
      "unlisted-first", "the first of two entries is not in the directory", shows: ["unlisted-entry"],
      disagreement: .streaming, finds: [.finding("unlisted-entry")]
    ) { [.photo(1) { $0.isListed = false }, .photo(2)] },
    HostileArchive(
      "unlisted-middle", "the second of three entries is not in the directory", shows: ["unlisted-entry"],
      disagreement: .streaming, finds: [.finding("unlisted-entry")]
    ) { [.photo(1), .photo(2) { $0.isListed = false }, .photo(3)] },
    HostileArchive(
      "unlisted-last", "the last of two entries is not in the directory", shows: ["unlisted-entry"],
      disagreement: .streaming, finds: [.finding("unlisted-entry")]
    ) { [.photo(1), .photo(2) { $0.isListed = false }] },
    HostileArchive(
      "unlisted-twice", "two entries next to each other are not in the directory",
      shows: ["unlisted-entry"], disagreement: .streaming, finds: [.finding("unlisted-entry", count: 2)]
    ) { [.photo(1), .photo(2) { $0.isListed = false }, .photo(3) { $0.isListed = false }, .photo(4)] },
    HostileArchive(
      "unlisted-all", "the directory names none of two entries", shows: ["unlisted-entry"],
      disagreement: .streaming, finds: [.finding("unlisted-entry", count: 2)]
    ) { [.photo(1) { $0.isListed = false }, .photo(2) { $0.isListed = false }] },
    HostileArchive(
      "unlisted-descriptor", "an entry with a data descriptor is not in the directory",
      shows: ["unlisted-entry"], disagreement: .streaming, finds: [.finding("unlisted-entry")]
    ) {
      [
        .photo(1),
        .compressed {
          $0.dataDescriptor = .signed
          $0.isListed = false
        },
        .photo(3),
      ]
    },
    HostileArchive(
      "unlisted-same-name", "an older version of a photo that the directory no longer names",
      shows: ["unlisted-entry"], disagreement: .duplicates, finds: [.finding("unlisted-entry")]
    ) {
      [
        .photo(1) {
          $0.content = ZipContent(stored: [0xff, 0xd8, 7, 0xd9])
          $0.isListed = false
        },
        .photo(1),
      ]
    },
    HostileArchive(
      "gap-zeros", "14 zero bytes between two entries", shows: ["gap-zeros"],
      finds: [.finding("padding-bytes")]
    ) { gap([UInt8](repeating: 0, count: 14)) },
    HostileArchive(
      "gap-bytes", "some text between two entries", shows: ["gap-bytes"],
      finds: [.finding("bytes-before-entry")]
    ) { gap(Array("secret!".utf8)) },
    HostileArchive(
      "gap-before-directory", "some text between the last entry and the directory",
      shows: ["gap-before-directory"],
      finds: [.finding("unaccounted-bytes")]
    ) {
      archive(writing: { writer in
        writer.add(.photo())
        writer.write(raw: Array("secret!".utf8))
      })
    },
    HostileArchive(
      "gap-directory-record", "a record of a directory between two entries", shows: ["gap-signature"],
      disagreement: .streaming, finds: [.finding("hidden-record")]
    ) {
      var record: [UInt8] = []
      ZipEntry.photo().centralHeader(localHeaderOffset: 0).append(to: &record)
      return gap(record)
    },
    HostileArchive(
      "gap-end-record", "an end record between two entries", shows: ["gap-signature"],
      disagreement: .endRecords, finds: [.finding("hidden-record")]
    ) { gap(Array("..".utf8) + ZipWriter.archive(of: [])) },
    HostileArchive(
      "gap-descriptor", "a data descriptor between two entries that have none", shows: ["gap-signature"],
      disagreement: .streaming, finds: [.finding("hidden-record")]
    ) { gap(Array("PK\u{7}\u{8}".utf8) + [UInt8](repeating: 0, count: 12)) },
  ]

  private static func gap(_ bytes: [UInt8]) -> [UInt8] {
    archive(writing: { writer in
      writer.add(.photo(1))
      writer.write(raw: bytes)
      writer.add(.photo(2))
    })
  }

  static let layout = prefixes + overlaps + gaps
}
