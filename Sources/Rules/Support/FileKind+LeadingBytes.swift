import ImageStructure
package import ZipArchive

extension FileKind {
  /// Whether bytes are the beginning of a file of this kind. For JPEG and PNG that is three or eight comparisons.
  package func begins(_ bytes: LeadingBytes) -> Bool {
    switch self {
    // ITU T.81 B.1.1.3: start of image, and the first byte of the next marker.
    case .jpeg: bytes.count >= 3 && bytes[0] == 0xff && bytes[1] == 0xd8 && bytes[2] == 0xff
    default: FileKind(bytes) == self
    }
  }

  /// The kind of file that some bytes are the beginning of; nil if they tell nothing.
  package init?(_ bytes: LeadingBytes) {
    guard let kind = Self.bySignature(bytes) ?? Self.byContainer(bytes) ?? Self.byText(bytes) else {
      return nil
    }
    self = kind
  }

  private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
    (ImageStructure.ImageFormat.jpeg.signature, .jpeg),
    (ImageStructure.ImageFormat.png.signature, .png),
    (Array("GIF8".utf8), .gif),
    (Array("II*\0".utf8), .tiff),
    (Array("MM\0*".utf8), .tiff),
    ([0xff, 0x0a], .jpegXL),
    ([0x00, 0x00, 0x00, 0x0c, 0x4a, 0x58, 0x4c, 0x20], .jpegXL),
    ([0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20], .jpeg2000),
    (Array("%PDF".utf8), .pdf),
    (Array("PK\u{03}\u{04}".utf8), .zip),
  ]

  private static func bySignature(_ bytes: LeadingBytes) -> FileKind? {
    if let kind = signatures.first(where: { bytes.hasPrefix($0.bytes) })?.kind { return kind }
    // "BM" alone is also the beginning of a text; in a bitmap's header four reserved zeros follow the size.
    if bytes.hasPrefix(Array("BM".utf8)), bytes.hasPrefix([0, 0, 0, 0], at: 6) { return .bmp }
    if bytes.count > 3, (0..<bytes.count).allSatisfy({ bytes[$0] == 0 }) { return .zeros }
    return nil
  }

  /// Formats whose name stands behind a length: RIFF, and the boxes of ISO/IEC 14496-12.
  private static func byContainer(_ bytes: LeadingBytes) -> FileKind? {
    if bytes.hasPrefix(Array("RIFF".utf8)), bytes.hasPrefix(Array("WEBP".utf8), at: 8) { return .webp }
    guard bytes.count >= 12, bytes.hasPrefix(Array("ftyp".utf8), at: 4) else { return nil }
    let brand = String(decoding: (8..<12).map { bytes[$0] }, as: UTF8.self)
    switch brand {
    case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1": return .heic
    case "avif", "avis": return .avif
    default: return .video
    }
  }

  /// Texts, by how they begin. The bytes may end in the middle of a word.
  private static func byText(_ bytes: LeadingBytes) -> FileKind? {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let start = bytes.hasPrefix(mark) ? mark.count : 0
    let content = (start..<bytes.count).map { bytes[$0] }
    guard content.count >= 4, content.allSatisfy(isPrintable) else { return nil }
    let text = String(decoding: content, as: UTF8.self).drop(while: \.isWhitespace).lowercased()
    if text.hasPrefix("<!doctype") || text.hasPrefix("<html") { return .html }
    if text.hasPrefix("<svg") { return .svg }
    if text.hasPrefix("<?xml") { return .xml }
    if text.hasPrefix("{") || text.hasPrefix("[") { return .json }
    return .text
  }

  private static func isPrintable(_ byte: UInt8) -> Bool {
    (0x20...0x7e).contains(byte) || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }
}
