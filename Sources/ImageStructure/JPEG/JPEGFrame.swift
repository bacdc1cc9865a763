/// What the frame of a JPEG image says of the picture (ITU T.81, B.2.2).
struct JPEGFrame: Hashable, Sendable {
  /// Which of the frame markers it is: how the picture is coded.
  let marker: JPEGMarker
  /// Where the marker is, for problems that show only later.
  let offset: UInt64
  /// Bits of a sample.
  let precision: Int
  /// The number of rows; 0 if it comes behind the first scan.
  var height: Int
  /// The number of samples in a row.
  let width: Int
  /// 1 for grey, 3 for colour.
  let componentCount: Int

  /// Whether common decoders know the coding: sequential or progressive, with Huffman or arithmetic coding, 8 bits.
  var isCommon: Bool {
    switch marker.rawValue {
    case 0xc0...0xc2, 0xc9, 0xca: precision == 8
    default: false
    }
  }
}
