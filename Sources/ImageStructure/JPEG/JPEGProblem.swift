/// Something wrong with a JPEG image. What is damage and what is not was taken from what libjpeg does.
public enum JPEGProblem: Hashable, Sendable {
  /// A marker that decoders do not know. Nothing behind it was looked at.
  case unsupportedMarker(JPEGMarker)
  /// A second image begins before the first one ends: parts of two files were joined. Nothing behind it was looked at.
  case secondStart
  /// So many bytes stand where a marker should, between segments. Decoders pass over them; behind a scan they were part of the picture.
  case strayBytes(UInt64, behindScan: Bool)
  /// A segment's length is not one that such a segment can have.
  case wrongLength(JPEGMarker, length: Int)
  /// The frame claims a picture without a pixel or without a component.
  case emptyFrame
  /// The picture is coded in a way that common decoders refuse: lossless, hierarchical, or with other than 8 bits a sample.
  case rareCoding(JPEGMarker, precision: Int)
  /// There is a second frame, and only hierarchical images may have one.
  case secondFrame
  /// The picture's data comes before the frame that tells its size.
  case scanBeforeFrame
  /// The image ends without a picture's data.
  case noScan
  /// Restart markers count from 0 to 7 and on from 0: some were lost, with the data between them. nil: the image announced none.
  case restartOutOfTurn(found: UInt8, expected: UInt8?)
  /// The height is told behind the data only (a DNL segment). It is allowed, but common decoders refuse it.
  case heightBehindScan

  /// Whether decoders refuse the image, or show less than was photographed.
  var isDamage: Bool {
    switch self {
    case .strayBytes(_, behindScan: false), .heightBehindScan: false
    // Nothing that the picture needs stands in APPn and COM.
    case .wrongLength(let marker, _): !marker.isAnnotation
    default: true
    }
  }
}
