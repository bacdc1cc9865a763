/// Exif data as cameras put it behind the start of a JPEG file.
enum ExifBytes {
  enum Order { case littleEndian, bigEndian }

  /// A file with a segment that says how the camera was held, and what made the picture.
  static func file(_ jpeg: [UInt8], orientation: UInt8, _ order: Order = .littleEndian) -> [UInt8] {
    file(jpeg, exif: Array("Exif\0\0".utf8) + tiff(orientation: orientation, order))
  }

  static func file(_ jpeg: [UInt8], exif: [UInt8]) -> [UInt8] {
    let length = exif.count + 2
    return jpeg[..<2] + [0xff, 0xe1, UInt8(length >> 8), UInt8(length & 0xff)] + exif + jpeg[2...]
  }

  /// A TIFF file with a directory of two entries, at offset 8.
  static func tiff(orientation: UInt8, _ order: Order) -> [UInt8] {
    switch order {
    case .littleEndian:
      Array("II".utf8) + [42, 0, 8, 0, 0, 0]
        + [2, 0]
        // Make (271), ASCII (2), 4 characters: "cam" and a zero.
        + [0x0f, 0x01, 2, 0, 4, 0, 0, 0] + Array("cam\0".utf8)
        // Orientation (274), SHORT (3), one value.
        + [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
        + [0, 0, 0, 0]
    case .bigEndian:
      Array("MM".utf8) + [0, 42, 0, 0, 0, 8]
        + [0, 2]
        + [0x01, 0x0f, 0, 2, 0, 0, 0, 4] + Array("cam\0".utf8)
        + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        + [0, 0, 0, 0]
    }
  }
}
