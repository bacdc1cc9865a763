/// What the header of a PNG image says (ISO/IEC 15948, 11.2.2).
struct PNGHeader: Hashable, Sendable {
  private let width: UInt32
  private let height: UInt32
  private let bitDepth: UInt8
  private let colourType: UInt8
  private let compression: UInt8
  private let filter: UInt8
  private let interlace: UInt8

  static let byteCount = 13

  /// Reads a header's 13 bytes.
  init(_ bytes: RawSpan) {
    width = bytes.bigEndian(at: 0)
    height = bytes.bigEndian(at: 4)
    bitDepth = bytes.byte(at: 8)
    colourType = bytes.byte(at: 9)
    compression = bytes.byte(at: 10)
    filter = bytes.byte(at: 11)
    interlace = bytes.byte(at: 12)
  }

  var size: PixelSize? { PixelSize(width: Int(width), height: Int(height)) }

  /// Whether the picture's samples are positions in a palette.
  var needsPalette: Bool { colourType == 3 }
  /// Whether a palette makes no sense.
  var isGrey: Bool { colourType == 0 || colourType == 4 }

  /// The values that cannot be.
  var problems: [PNGHeaderField] {
    var fields: [PNGHeaderField] = []
    let sizes = 1...UInt32(Int32.max)
    if !sizes.contains(width) { fields.append(.width(width)) }
    if !sizes.contains(height) { fields.append(.height(height)) }
    if !depths.contains(bitDepth) { fields.append(.depth(bitDepth, colourType: colourType)) }
    if compression != 0 { fields.append(.compression(compression)) }
    if filter != 0 { fields.append(.filter(filter)) }
    if interlace > 1 { fields.append(.interlace(interlace)) }
    return fields
  }

  /// The bit depths that the colour type allows (table 11.1).
  private var depths: [UInt8] {
    switch colourType {
    case 0: [1, 2, 4, 8, 16]
    case 3: [1, 2, 4, 8]
    case 2, 4, 6: [8, 16]
    default: []
    }
  }
}
