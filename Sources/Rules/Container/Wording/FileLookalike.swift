import ZipArchive

/// Says what a file that is not a zip archive looks like, by its first bytes.
enum FileLookalike {
  /// The kind of file with its article, "a RAR archive"; nil if the first bytes are not telling.
  static func phrase(for bytes: LeadingBytes) -> String? {
    archives.first { bytes.hasPrefix($0.signature) }?.phrase ?? FileKind(bytes)?.noun
  }

  /// What is mistaken for a zip archive, beside the kinds of file that are mistaken for photos.
  private static let archives: [(signature: [UInt8], phrase: String)] = [
    (Array("Rar!".utf8), "a RAR archive"),
    ([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "a 7z archive"),
    ([0x1f, 0x8b], "a gzip file, perhaps a .tar.gz"),
    ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], "an xz file, perhaps a .tar.xz"),
    (Array("BZh".utf8), "a bzip2 file, perhaps a .tar.bz2"),
    ([0x28, 0xb5, 0x2f, 0xfd], "a Zstandard file"),
    (Array("MSCF".utf8), "a Windows cabinet"),
    (Array("xar!".utf8), "a XAR archive"),
    (Array("MZ".utf8), "a Windows program"),
  ]
}
