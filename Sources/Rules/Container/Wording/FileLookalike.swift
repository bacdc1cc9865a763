import ZipArchive

/// Says what a file that is not a zip archive looks like, by its first bytes.
enum FileLookalike {
  /// The kind of file with its article, "a RAR archive"; nil if the first bytes are not telling.
  static func phrase(for bytes: LeadingBytes) -> String? {
    if let kind = kinds.first(where: { bytes.hasPrefix($0.bytes, at: $0.offset) }) { return kind.phrase }
    let text = (0..<bytes.count).map { bytes[$0] }
    if text.allSatisfy({ $0 == 0 }) {
      return "a file that was reserved but never written: it begins with zeros"
    }
    let word = String(decoding: text, as: UTF8.self).lowercased().drop { $0.isWhitespace }
    if word.hasPrefix("<!doctype") || word.hasPrefix("<html") {
      return "a web page, perhaps the error message of a download"
    }
    if word.hasPrefix("<?xml") { return "an XML document" }
    if word.hasPrefix("{") || word.hasPrefix("[") { return "a JSON document" }
    return nil
  }

  private struct Kind: Sendable {
    let bytes: [UInt8]
    let offset: Int
    let phrase: String

    init(_ bytes: [UInt8], at offset: Int = 0, _ phrase: String) {
      self.bytes = bytes
      self.offset = offset
      self.phrase = phrase
    }
  }

  private static let kinds = [
    Kind(Array("Rar!".utf8), "a RAR archive"),
    Kind([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "a 7z archive"),
    Kind([0x1f, 0x8b], "a gzip file, perhaps a .tar.gz"),
    Kind([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], "an xz file, perhaps a .tar.xz"),
    Kind(Array("BZh".utf8), "a bzip2 file, perhaps a .tar.bz2"),
    Kind([0x28, 0xb5, 0x2f, 0xfd], "a Zstandard file"),
    Kind(Array("MSCF".utf8), "a Windows cabinet"),
    Kind(Array("xar!".utf8), "a XAR archive"),
    Kind([0xff, 0xd8, 0xff], "a JPEG image"),
    Kind([0x89, 0x50, 0x4e, 0x47], "a PNG image"),
    Kind(Array("ftyp".utf8), at: 4, "a HEIC image or an MP4 video"),
    Kind(Array("%PDF-".utf8), "a PDF document"),
    Kind(Array("MZ".utf8), "a Windows program"),
  ]
}
