/// Extensions of image files in general, whether or not a definition admits them.
enum ImageExtensions {
  private static let all = [
    "jpg", "jpeg", "jpe", "jfif", "png", "heic", "heif", "avif", "webp", "gif", "bmp", "tif", "tiff", "dng",
    "cr2",
    "nef", "arw", "raw", "jp2", "jxl", "svg",
  ].map { Array($0.utf8) }

  static func contains(_ bytes: Span<UInt8>, _ ending: Range<Int>) -> Bool {
    ending.count <= 4 && all.contains { equalsIgnoringCase(bytes, ending, $0) }
  }
}
