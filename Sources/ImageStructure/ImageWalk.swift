/// A walk through an image of either format. It is fed the image's bytes in pieces of any size, and keeps none of them.
public enum ImageWalk: Sendable {
  /// Through a JPEG image.
  case jpeg(JPEGWalk)
  /// Through a PNG image.
  case png(PNGWalk)

  /// A walk that has not begun.
  public init(_ format: ImageFormat) {
    switch format {
    case .jpeg: self = .jpeg(JPEGWalk())
    case .png: self = .png(PNGWalk())
    }
  }

  /// Goes on through the next bytes.
  public mutating func feed(_ bytes: RawSpan) {
    switch self {
    case .jpeg(var walk):
      walk.feed(bytes)
      self = .jpeg(walk)
    case .png(var walk):
      walk.feed(bytes)
      self = .png(walk)
    }
  }

  /// What the walk came to, if there are no more bytes.
  public func finish() -> ImageVerdict {
    switch self {
    case .jpeg(let walk): walk.finish()
    case .png(let walk): walk.finish()
    }
  }
}
