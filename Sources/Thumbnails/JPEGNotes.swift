/// What a JPEG file says about its picture before the picture begins, as far as decoders do not go by it.
struct JPEGNotes: Equatable {
  /// How the camera was held.
  private(set) var orientation = ExifOrientation.upright
  /// Whether the picture comes in several scans, so that a decoder must keep it whole until the last.
  private(set) var hasSeveralScans = false

  /// Walks the segments up to the first scan (ITU T.81, B.1.1.4). What cannot be made out is taken for what most files have.
  init(_ file: [UInt8]) {
    var position = 2
    var isOriented = false
    while position + 4 <= file.count, file[position] == 0xff {
      let marker = file[position + 1]
      if marker == 0xff {
        // Any number of these may stand before a marker (B.1.1.2).
        position += 1
        continue
      }
      let length = Int(file[position + 2]) << 8 | Int(file[position + 3])
      let end = position + 2 + length
      guard length >= 2, end <= file.count else { return }
      let content = file[position + 4..<end]
      switch marker {
      case 0xe1 where !isOriented:
        guard let orientation = ExifOrientation(exif: content) else { break }
        self.orientation = orientation
        isOriented = true
      // SOF2, SOF6, SOF10, SOF14: progressive (table B.1).
      case 0xc2, 0xc6, 0xca, 0xce:
        hasSeveralScans = true
      case 0xda:
        // A scan that has not all of the frame's components is followed by others.
        if let count = content.first, let components, count < components { hasSeveralScans = true }
        return
      default: break
      }
      // SOF0 to SOF15, without DHT, JPG and DAC: precision, height, width, then the number of components (B.2.2).
      if 0xc0...0xcf ~= marker, ![0xc4, 0xc8, 0xcc].contains(marker), content.count > 5 {
        components = content[content.startIndex + 5]
      }
      position = end
    }
  }

  /// How many components the frame has.
  private var components: UInt8?
}
