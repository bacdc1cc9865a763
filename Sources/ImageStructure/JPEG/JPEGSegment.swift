/// A segment that is being walked through: its length, and the first bytes behind the length, in which all numbers of interest lie.
struct JPEGSegment: Sendable {
  let marker: JPEGMarker
  /// Where the marker's FF is, counted from the image's start.
  let offset: UInt64
  /// What the segment says of its length: the two bytes of the number count.
  let length: Int
  /// How many bytes are still to come.
  private(set) var missing: Int
  /// The first bytes.
  private var head = ByteField()

  /// As many as a frame has before its list of components.
  private static let headLimit = 6

  init(_ marker: JPEGMarker, at offset: UInt64, length: Int) {
    self.marker = marker
    self.offset = offset
    self.length = length
    missing = length - 2
  }

  /// Goes on through a piece; returns the offset in it up to which it was used.
  mutating func walk(_ piece: RawSpan, from start: Int) -> Int {
    let end = start + min(missing, piece.byteCount - start)
    _ = head.fill(to: Self.headLimit, from: piece.extracting(first: end), at: start)
    missing -= end - start
    return end
  }

  /// The first bytes from one of them on, as a number; 0 if the segment is shorter.
  private func number(at index: Int, size: Int) -> Int {
    guard index + size <= head.count else { return 0 }
    return Int(head.value >> UInt64(8 * (head.count - index - size)) & (1 << UInt64(8 * size) - 1))
  }

  /// The number of components in a scan (ITU T.81, B.2.3).
  var scanComponents: Int { number(at: 0, size: 1) }
  /// The number of blocks between restart markers (B.2.4.4), or of rows (B.2.5).
  var onlyNumber: Int { number(at: 0, size: 2) }
  /// What a frame says (B.2.2).
  var frame: JPEGFrame {
    JPEGFrame(
      marker: marker, offset: offset, precision: number(at: 0, size: 1), height: number(at: 1, size: 2),
      width: number(at: 3, size: 2), componentCount: number(at: 5, size: 1))
  }

  /// Whether the length is one that such a segment can have.
  var hasRightLength: Bool {
    switch marker {
    case .startOfScan: (1...4).contains(scanComponents) && length == 6 + 2 * scanComponents
    case .restartInterval, .numberOfLines: length == 4
    default:
      switch marker.role {
      case .frame: length == 8 + 3 * frame.componentCount
      default: true
      }
    }
  }
}
