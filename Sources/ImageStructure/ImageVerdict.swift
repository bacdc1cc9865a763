/// What a walk through an image's bytes came to.
public struct ImageVerdict: Hashable, Sendable {
  /// The format that the bytes were read as.
  public let format: ImageFormat
  /// The size that the image claims; nil if it was not met, or is 0.
  public let size: PixelSize?
  /// How many bytes there were.
  public let byteCount: UInt64
  /// How many of them lie behind the image's end. Cameras put second pictures, films and padding there; no decoder looks at it.
  public let trailingByteCount: UInt64
  /// How many bytes at the very end are zero. A file that lost its tail is often filled up with zeros to the size it had.
  public let zeroBytesAtEnd: UInt64
  /// What is wrong, in the order in which it was met; the first `problemLimit` of it.
  public let problems: [ImageProblem]
  /// How many problems were met, listed or not.
  public let problemCount: Int
  /// How many of them are damage.
  public let damageCount: Int

  /// The first problem that is damage, listed or not; nil if none is.
  public let firstDamage: ImageProblem?

  /// How many problems are listed at most; the others are counted.
  public static let problemLimit = 16

  /// Whether a decoder will refuse the image, or show less than was photographed.
  public var isDamaged: Bool { damageCount > 0 }

  /// What a walk came to.
  ///
  /// - Parameters:
  ///   - end: where the image's end was met; nil if it was not.
  ///   - part: the part of the image in which the bytes end; nil if they do not end early.
  init(
    format: ImageFormat, size: PixelSize?, progress: ByteProgress, end: UInt64?, problems: ProblemList,
    endsIn part: ImagePart?
  ) {
    var problems = problems
    if let part { problems.add(.endsEarly(part), at: progress.count) }
    self.format = format
    self.size = size
    byteCount = progress.count
    trailingByteCount = end.map { progress.count - $0 } ?? 0
    zeroBytesAtEnd = progress.zeroBytesAtEnd
    self.problems = problems.listed
    problemCount = problems.count
    damageCount = problems.damageCount
    firstDamage = problems.firstDamage
  }
}

/// An image's width and height in pixels, both at least 1.
public struct PixelSize: Hashable, Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A size; nil if there is not a single pixel.
  public init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }
}
