/// What kind of file some bytes are the beginning of. The signatures are those of each format's own specification.
package enum FileKind: String, Sendable, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case gif = "GIF"
  case bmp = "BMP"
  case tiff = "TIFF"
  case webp = "WebP"
  case heic = "HEIC"
  case avif = "AVIF"
  case jpeg2000 = "JPEG 2000"
  case jpegXL = "JPEG XL"
  case svg = "SVG"
  case video = "MP4"
  case pdf = "PDF"
  case zip = "ZIP"
  case html = "HTML"
  case xml = "XML"
  case json = "JSON"
  case text
  case zeros

  /// What a file of this kind is called in a message: "a PNG image".
  package var noun: String {
    switch self {
    case .jpeg, .png, .gif, .bmp, .tiff, .webp, .jpeg2000: "a \(rawValue) image"
    case .heic: "a HEIC image, as telephones write it"
    case .avif, .jpegXL, .svg: "\(self == .jpegXL ? "a" : "an") \(rawValue) image"
    case .video: "an MP4 video"
    case .pdf: "a PDF document"
    case .zip: "a zip archive or an office document"
    case .html: "a web page"
    case .xml: "an XML text"
    case .json: "a JSON text"
    case .text: "plain text"
    case .zeros: "nothing but zero bytes at its beginning"
    }
  }

  /// The extension that photos of this kind bear; nil for kinds that are not photos.
  package var photoExtension: String? {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    case .gif: "gif"
    case .bmp: "bmp"
    case .tiff: "tif"
    case .webp: "webp"
    case .heic: "heic"
    case .avif: "avif"
    case .jpeg2000: "jp2"
    case .jpegXL: "jxl"
    case .svg: "svg"
    case .video, .pdf, .zip, .html, .xml, .json, .text, .zeros: nil
    }
  }

  /// The kind that an extension promises, in any case; nil for extensions without a known signature. Reads the bytes where they lie.
  package static func promised(by bytes: Span<UInt8>, _ ending: Range<Int>) -> FileKind? {
    guard (3...4).contains(ending.count) else { return nil }
    var code: UInt32 = 0
    // Sets the bit that tells lower-case letters from capitals; digits have it anyway.
    for position in ending { code = code << 8 | UInt32(bytes[position] | 0x20) }
    for promise in promises where promise.code == code { return promise.kind }
    return nil
  }

  /// Extensions as numbers, letter by letter; the frequent ones first.
  private static let promises: [(code: UInt32, kind: FileKind)] = [
    ("jpg", .jpeg), ("jpeg", .jpeg), ("png", .png), ("jpe", .jpeg), ("jfif", .jpeg), ("heic", .heic),
    ("heif", .heic),
    ("webp", .webp), ("gif", .gif), ("bmp", .bmp), ("tif", .tiff), ("tiff", .tiff), ("avif", .avif),
    ("jp2", .jpeg2000),
    ("jxl", .jpegXL),
  ].map { (text: String, kind: FileKind) in (text.utf8.reduce(0) { $0 << 8 | UInt32($1) }, kind) }
}
