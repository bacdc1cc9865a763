/// Something wrong with an image's structure, at one place.
public struct ImageProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The first bytes are not those of the format; nothing else was looked at.
    case wrongStart
    /// The bytes end before the image does; the offset is their number.
    case endsEarly(ImagePart)
    /// Something that only JPEG images can have.
    case jpeg(JPEGProblem)
    /// Something that only PNG images can have.
    case png(PNGProblem)
  }

  /// What is wrong.
  public let kind: Kind
  /// The byte in the image, from 0, where it is.
  public let offset: UInt64

  /// Something wrong at one place.
  public init(_ kind: Kind, at offset: UInt64) {
    self.kind = kind
    self.offset = offset
  }

  /// Whether a decoder will refuse the image, or show less than was photographed. What is no damage is passed over by decoders; it is still
  /// not as the format has it.
  public var isDamage: Bool {
    switch kind {
    case .wrongStart, .endsEarly: true
    case .jpeg(let problem): problem.isDamage
    case .png(let problem): problem.isDamage
    }
  }
}

/// The part of an image in which its bytes end too early.
public enum ImagePart: Hashable, Sendable {
  /// The first bytes, by which the format is known; or there are no bytes.
  case start
  /// A JPEG image, between its segments, before the picture's data.
  case headers
  /// A segment of a JPEG image, of which so many bytes are missing.
  case segment(JPEGMarker, missing: Int)
  /// The picture's data in a JPEG image.
  case scan
  /// A JPEG image, between the scans that its picture is made of.
  case betweenScans
  /// A PNG image, where a chunk should begin.
  case chunkStart
  /// A chunk of a PNG image, of which so many bytes are missing, its checksum among them.
  case chunk(PNGChunkType, missing: UInt64)
}
