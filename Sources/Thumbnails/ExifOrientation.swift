/// How a camera was held: what must be done to its picture so that it can be looked at (Exif 2.32, tag 274).
enum ExifOrientation: UInt16 {
  case upright = 1
  case mirrored
  case upsideDown
  case upsideDownMirrored
  case transposed
  case turnedLeft
  case transverse
  case turnedRight

  /// Whether width and height change places.
  var isOnItsSide: Bool { rawValue > 4 }

  /// Where a pixel of the upright picture is in the camera's.
  ///
  /// - Parameters:
  ///   - width: of the camera's picture.
  ///   - height: of the camera's picture.
  func source(_ x: Int, _ y: Int, width: Int, height: Int) -> (column: Int, row: Int) {
    let (right, bottom) = (width - 1, height - 1)
    return switch self {
    case .upright: (x, y)
    case .mirrored: (right - x, y)
    case .upsideDown: (right - x, bottom - y)
    case .upsideDownMirrored: (x, bottom - y)
    case .transposed: (y, x)
    case .turnedLeft: (y, bottom - x)
    case .transverse: (right - y, bottom - x)
    case .turnedRight: (right - y, x)
    }
  }
}

extension ExifOrientation {
  /// What the content of an APP1 segment says; nil if it is not Exif data, or says nothing about it.
  ///
  /// Exif data is a TIFF file, of which only the first directory is looked at (Exif 2.32, 4.5.2 and 4.6.2).
  init?(exif bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Array("Exif\0\0".utf8)) else { return nil }
    let tiff = TIFFBytes(bytes.dropFirst(6))
    guard let tiff, let directory = tiff.long(at: 4), let count = tiff.short(at: directory) else {
      return nil
    }
    for entry in 0..<Int(count) {
      let start = directory + 2 + 12 * entry
      guard let tag = tiff.short(at: start) else { return nil }
      guard tag == 274 else { continue }
      // A value of type SHORT stands at the beginning of the field for it.
      guard tiff.short(at: start + 2) == 3, let value = tiff.short(at: start + 8) else { return nil }
      self.init(rawValue: value)
      return
    }
    return nil
  }
}

/// The bytes of a TIFF file, in the order that its first two tell.
private struct TIFFBytes {
  private let bytes: ArraySlice<UInt8>
  private let isBigEndian: Bool

  init?(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    switch Array(bytes.prefix(4)) {
    case Array("MM\0*".utf8): isBigEndian = true
    case Array("II*\0".utf8): isBigEndian = false
    default: return nil
    }
  }

  func short(at offset: Int) -> UInt16? { number(at: offset, size: 2).map(UInt16.init) }

  /// An offset; what does not fit is behind the end anyway.
  func long(at offset: Int) -> Int? { number(at: offset, size: 4) }

  private func number(at offset: Int, size: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    let start = bytes.startIndex + offset
    let field = bytes[start..<start + size]
    return (isBigEndian ? Array(field) : field.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }
}
