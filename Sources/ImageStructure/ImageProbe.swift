/// A walk through bytes that may be an image or anything else: the format is told from the first bytes.
///
/// It is fed the bytes in pieces of any size, and says the same however they were cut.
public struct ImageProbe: Sendable {
  /// What is known of the bytes.
  private enum State {
    /// They are too few to tell a format; these are all of them.
    case undecided([UInt8])
    /// They begin as an image does.
    case image(ImageWalk)
    /// They begin as no image does that can be walked through.
    case other
  }

  private var state = State.undecided([])

  /// A walk that has not begun.
  public init() {}

  /// Goes on through the next bytes.
  public mutating func feed(_ bytes: RawSpan) {
    switch state {
    case .other: break
    case .image(var walk):
      walk.feed(bytes)
      state = .image(walk)
    case .undecided(let start) where start.isEmpty:
      begin(with: bytes)
    case .undecided(let start):
      let missing = min(ImageFormat.signatureLength - start.count, bytes.byteCount)
      let longer = start + bytes.extracting(first: missing).copied
      unsafe begin(with: longer.span.bytes)
      if missing < bytes.byteCount { feed(bytes.extracting(droppingFirst: missing)) }
    }
  }

  /// What the walk came to, if there are no more bytes; nil if they are no image that can be walked through.
  public func finish() -> ImageVerdict? {
    if case .image(let walk) = state { walk.finish() } else { nil }
  }

  private mutating func begin(with bytes: RawSpan) {
    if let format = ImageFormat(beginningWith: bytes) {
      var walk = ImageWalk(format)
      walk.feed(bytes)
      state = .image(walk)
    } else if bytes.byteCount < ImageFormat.signatureLength {
      state = .undecided(bytes.copied)
    } else {
      state = .other
    }
  }
}

extension RawSpan {
  /// The bytes themselves; meant for few.
  fileprivate var copied: [UInt8] {
    var bytes: [UInt8] = []
    for position in 0..<byteCount { bytes.append(byte(at: position)) }
    return bytes
  }
}
