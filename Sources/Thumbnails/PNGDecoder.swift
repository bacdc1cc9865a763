import CPNG

/// A PNG file's picture, on white where it can be seen through, by libpng's simplified interface (`png_image_begin_read_from_memory`).
func decodePNG(_ file: [UInt8], maximumPixels: Int) throws(ThumbnailError) -> PixelImage {
  var image = unsafe png_image()
  unsafe image.version = UInt32(PNG_IMAGE_VERSION)
  defer { unsafe png_image_free(&image) }
  let outcome = unsafe file.withUnsafeBytes { bytes -> Result<PixelImage, ThumbnailError> in
    // libpng keeps the address until it has read all.
    guard unsafe png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count) != 0 else {
      return .failure(.undecodable(unsafe message(of: image)))
    }
    let (width, height) = unsafe (Int(image.width), Int(image.height))
    guard width * height <= maximumPixels else { return .failure(.tooManyPixels) }
    // PNG_FORMAT_RGB.
    unsafe image.format = PNG_FORMAT_FLAG_COLOR
    var picture = PixelImage(width: width, height: height)
    var white = png_color(red: 255, green: 255, blue: 255)
    guard unsafe png_image_finish_read(&image, &white, &picture.bytes, 0, nil) != 0 else {
      return .failure(.undecodable(unsafe message(of: image)))
    }
    return .success(picture)
  }
  return try outcome.get()
}

private func message(of image: png_image) -> String {
  unsafe withUnsafeBytes(of: image.message) { bytes in
    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
