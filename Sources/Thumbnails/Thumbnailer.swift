import ImageStructure

/// Makes thumbnails of photos.
///
/// Damaged JPEG files give a picture as far as they can be decoded, since half a photo tells more about what became of it than none.
public struct Thumbnailer: Sendable {
  /// The most pixels of a JPEG file that is decoded: more than the best phones take. Decoding this many takes half a second.
  static let maximumJPEGPixels = 256 << 20
  /// The most pixels of a JPEG file in several scans, or of a PNG file: those are kept in memory whole while they are decoded.
  static let maximumBufferedPixels = 32 << 20

  private let side: Int

  /// A maker of thumbnails.
  ///
  /// - Parameter side: the most pixels that a thumbnail is wide or high.
  public init(side: Int) {
    precondition(side > 0, "a thumbnail has pixels")
    self.side = side
  }

  /// A thumbnail of a photo, turned upright as its Exif data says. A photo that is smaller already keeps its size.
  ///
  /// - Parameter content: a JPEG or PNG file.
  public func thumbnail(of content: [UInt8]) throws(ThumbnailError) -> Thumbnail {
    let picture: PixelImage
    switch unsafe ImageFormat(beginningWith: content.span.bytes) {
    case .jpeg:
      let notes = JPEGNotes(content)
      picture = try JPEGDecoder().picture(
        of: content, atLeast: side,
        maximumPixels: notes.hasSeveralScans ? Self.maximumBufferedPixels : Self.maximumJPEGPixels
      ).shrunk(to: side).turned(notes.orientation)
    case .png:
      picture = try decodePNG(content, maximumPixels: Self.maximumBufferedPixels).shrunk(to: side)
    case nil:
      throw .otherFormat
    }
    return Thumbnail(width: picture.width, height: picture.height, jpeg: try JPEGEncoder().file(of: picture))
  }
}
