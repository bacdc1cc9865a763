import CTurboJPEG

/// Writes a JPEG file with TurboJPEG.
@safe struct JPEGEncoder: ~Copyable {
  /// From 1 to 100. A thumbnail of 128 pixels has two to four kilobytes at this; at a higher one the eye gains nothing.
  static let quality: Int32 = 65

  private let handle: tjhandle

  init() {
    guard let handle = unsafe tjInitCompress() else { preconditionFailure("TurboJPEG has no memory") }
    unsafe self.handle = handle
  }

  deinit { unsafe tjDestroy(handle) }

  /// A picture as a file (`tjCompress2`).
  consuming func file(of picture: PixelImage) throws(ThumbnailError) -> [UInt8] {
    let subsampling = Int32(TJSAMP_420.rawValue)
    let (width, height) = (Int32(picture.width), Int32(picture.height))
    var file = [UInt8](repeating: 0, count: Int(tjBufSize(width, height, subsampling)))
    var size = UInt(file.count)
    let status = unsafe file.withUnsafeMutableBufferPointer { buffer in
      var target = buffer.baseAddress
      return unsafe tjCompress2(
        handle, picture.bytes, width, 0, height, Int32(TJPF_RGB.rawValue), &target, &size, subsampling,
        Self.quality, TJFLAG_NOREALLOC)
    }
    guard status == 0 else { throw .undecodable(unsafe String(cString: tjGetErrorStr2(handle))) }
    file.removeLast(file.count - Int(size))
    return file
  }
}
