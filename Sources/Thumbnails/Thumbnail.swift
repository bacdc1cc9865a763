/// A photo made small enough that a page can hold hundreds of them.
public struct Thumbnail: Sendable, Hashable {
  /// Its width in pixels, as it is to be looked at.
  public let width: Int
  /// Its height in pixels.
  public let height: Int
  /// The picture as a JPEG file, upright, with nothing in it but the picture: no place, no date, no camera.
  public let jpeg: [UInt8]
}

/// Why there is no thumbnail of a photo.
public enum ThumbnailError: Error, Sendable, Hashable {
  /// The bytes begin neither as a JPEG nor as a PNG file.
  case otherFormat
  /// The picture has more pixels than are decoded for a thumbnail.
  case tooManyPixels
  /// The decoder makes no picture of the bytes; its words.
  case undecodable(String)
}
