/// The second byte of a JPEG marker; the first is always FF (ITU T.81, table B.1).
public struct JPEGMarker: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The byte behind FF.
  public let rawValue: UInt8

  /// The marker of this code.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  static let restarts: ClosedRange<UInt8> = 0xd0...0xd7
  static let startOfImage = JPEGMarker(rawValue: 0xd8)
  static let startOfScan = JPEGMarker(rawValue: 0xda)
  static let numberOfLines = JPEGMarker(rawValue: 0xdc)
  static let restartInterval = JPEGMarker(rawValue: 0xdd)

  /// What a decoder does at a marker.
  enum Role {
    /// SOI: an image begins.
    case start
    /// EOI: the image ends.
    case end
    /// RST0 to RST7: data begins anew inside a scan.
    case restart(UInt8)
    /// TEM: means nothing outside of arithmetic coding, and nothing follows.
    case empty
    /// SOF0 to SOF15: a segment with the picture's size and coding.
    case frame
    /// A segment that is not a frame's.
    case segment
    /// Reserved, or for extensions that decoders of photos do not have: whether a length follows is unknown.
    case unsupported
  }

  var role: Role {
    switch rawValue {
    case 0xd8: .start
    case 0xd9: .end
    case Self.restarts: .restart(rawValue - Self.restarts.lowerBound)
    case 0x01: .empty
    // DHT, DAC; SOS, DQT, DNL, DRI; APP0 to APP15; COM.
    case 0xc4, 0xcc, 0xda...0xdd, 0xe0...0xef, 0xfe: .segment
    // JPG, an extension, stands among the frames.
    case 0xc8: .unsupported
    case 0xc0...0xcf: .frame
    default: .unsupported
    }
  }

  /// Whether it begins a segment that says something about the picture, and that the picture can be shown without: APPn or COM.
  var isAnnotation: Bool { (0xe0...0xef).contains(rawValue) || rawValue == 0xfe }

  /// What the marker is called: `APP1`, as in ITU T.81, or its two bytes if it is reserved.
  public var description: String {
    if let name { return name }
    let digits = String(rawValue, radix: 16)
    return "ff \(digits.count == 1 ? "0" : "")\(digits)"
  }

  /// The marker's name in ITU T.81: `APP1`; nil if it is reserved.
  public var name: String? {
    switch rawValue {
    case 0x01: "TEM"
    case 0xc4: "DHT"
    case 0xc8: "JPG"
    case 0xcc: "DAC"
    case 0xc0...0xcf: "SOF\(rawValue - 0xc0)"
    case 0xd0...0xd7: "RST\(rawValue - 0xd0)"
    case 0xd8: "SOI"
    case 0xd9: "EOI"
    case 0xda: "SOS"
    case 0xdb: "DQT"
    case 0xdc: "DNL"
    case 0xdd: "DRI"
    case 0xde: "DHP"
    case 0xdf: "EXP"
    case 0xe0...0xef: "APP\(rawValue - 0xe0)"
    case 0xf0...0xfd: "JPG\(rawValue - 0xf0)"
    case 0xfe: "COM"
    default: nil
    }
  }
}
