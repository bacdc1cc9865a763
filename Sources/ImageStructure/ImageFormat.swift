/// A format whose structure can be walked through. Other formats that a definition may admit (HEIC, WebP, TIFF, ...) have no walk: of
/// them only the first bytes can be judged. The raw value is the format's name.
public enum ImageFormat: String, Sendable, CaseIterable {
  /// ITU T.81, in any of its containers: JFIF, Exif, or none.
  case jpeg = "JPEG"
  /// ISO/IEC 15948.
  case png = "PNG"
}

extension ImageFormat {
  /// The format whose signature some bytes begin with; nil if it is none of these.
  public init?(beginningWith bytes: RawSpan) {
    guard let format = Self.allCases.first(where: { bytes.begins(with: $0.signature) }) else { return nil }
    self = format
  }

  /// How many bytes it takes to tell a format.
  static let signatureLength = allCases.map(\.signature.count).max() ?? 0

  /// The bytes that an image of the format begins with: start of image and the first byte of the next marker (ITU T.81 B.1.1.3); the signature of
  /// ISO/IEC 15948, 5.2.
  package var signature: [UInt8] {
    switch self {
    case .jpeg: [0xff, 0xd8, 0xff]
    case .png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    }
  }
}

extension RawSpan {
  fileprivate func begins(with prefix: [UInt8]) -> Bool {
    byteCount >= prefix.count && prefix.indices.allSatisfy { byte(at: $0) == prefix[$0] }
  }
}
