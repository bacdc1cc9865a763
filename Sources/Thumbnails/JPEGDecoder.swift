import CTurboJPEG

/// Decodes one JPEG file with TurboJPEG, which makes the picture smaller as it goes. After an error, TurboJPEG refuses whatever comes next, so a
/// decoder serves for one file only.
@safe struct JPEGDecoder: ~Copyable {
  private let handle: tjhandle

  init() {
    guard let handle = unsafe tjInitDecompress() else { preconditionFailure("TurboJPEG has no memory") }
    unsafe self.handle = handle
  }

  deinit { unsafe tjDestroy(handle) }

  /// A file's picture, made as small as can be done on the way without falling below `side` pixels in its longer direction (`tjDecompress2`).
  ///
  /// Of a damaged file the picture is what can be decoded.
  consuming func picture(
    of file: [UInt8], atLeast side: Int, maximumPixels: Int
  ) throws(ThumbnailError) -> PixelImage {
    var (width, height, subsampling, colours) = (Int32(0), Int32(0), Int32(0), Int32(0))
    let status = unsafe tjDecompressHeader3(
      handle, file, UInt(file.count), &width, &height, &subsampling, &colours)
    guard status == 0 || isLastErrorHarmless else { throw .undecodable(lastError) }
    // A file that ends before its frame has a header without a picture.
    guard width > 0, height > 0 else { throw .undecodable("there is no picture") }
    guard Int(width) * Int(height) <= maximumPixels else { throw .tooManyPixels }

    let denominator = [8, 4, 2].first { max(Int(width), Int(height)) >= side * $0 } ?? 1
    // TJSCALED of turbojpeg.h.
    func scaled(_ length: Int32) -> Int { (Int(length) + denominator - 1) / denominator }
    var picture = PixelImage(width: scaled(width), height: scaled(height))
    let outcome = unsafe tjDecompress2(
      handle, file, UInt(file.count), &picture.bytes, Int32(picture.width), 0, Int32(picture.height),
      Int32(TJPF_RGB.rawValue), TJFLAG_FASTDCT | TJFLAG_FASTUPSAMPLE | TJFLAG_LIMITSCANS)
    guard outcome == 0 || isLastErrorHarmless else { throw .undecodable(lastError) }
    return picture
  }

  /// Whether there is a picture all the same, as far as the file goes.
  private var isLastErrorHarmless: Bool {
    unsafe tjGetErrorCode(handle) == Int32(bitPattern: TJERR_WARNING.rawValue)
  }

  private var lastError: String { unsafe String(cString: tjGetErrorStr2(handle)) }
}
