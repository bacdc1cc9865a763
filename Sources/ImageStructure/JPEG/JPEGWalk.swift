/// A walk through the markers of a JPEG image (ITU T.81), from its first bytes to the end marker. The picture's data is not decoded: what
/// is between two markers can be wrong without a problem here.
///
/// It is fed the image's bytes in pieces of any size, keeps none of them, and says the same however they were cut.
public struct JPEGWalk: Sendable {
  /// What the next byte should be.
  private enum State {
    /// The first FF.
    case start
    /// The D8 behind it.
    case startCode
    /// The FF of a marker.
    case marker
    /// A marker's second byte; or one more FF, with which any marker may be filled up.
    case markerCode
    /// The first byte of a segment's length.
    case length(JPEGMarker)
    /// The second one.
    case lengthEnd(JPEGMarker, high: UInt8)
    /// What the length counts.
    case segment(JPEGSegment)
    /// The picture's data.
    case scan
    /// What follows an FF in the data.
    case scanCode
    /// Anything: the image has ended.
    case trailing
    /// Anything: it is not known where the next marker is.
    case lost
  }

  private var state = State.start
  private var progress = ByteProgress()
  private var problems = ProblemList()
  /// Where the image's end marker ends.
  private var end: UInt64?
  private var frame: JPEGFrame?
  private var hasScan = false
  /// Bytes where a marker should be: the first one's offset, and their number.
  private var stray: (offset: UInt64, count: UInt64)?
  private var hasRestarts = false
  private var nextRestart: UInt8 = 0

  /// A walk that has not begun.
  public init() {}

  /// Goes on through the next bytes.
  public mutating func feed(_ bytes: RawSpan) {
    progress.add(bytes)
    var position = 0
    while position < bytes.byteCount {
      switch state {
      case .scan: position = walkScan(bytes, from: position)
      case .segment(var segment):
        position = segment.walk(bytes, from: position)
        state = .segment(segment)
        if segment.missing == 0 { take(segment) }
      case .marker: position = walkToMarker(bytes, from: position)
      case .trailing, .lost: position = bytes.byteCount
      case .start, .startCode, .markerCode, .length, .lengthEnd, .scanCode:
        take(bytes.byte(at: position), at: progress.pieceStart + UInt64(position))
        position += 1
      }
    }
  }

  /// What the walk came to, if there are no more bytes.
  public func finish() -> ImageVerdict {
    ImageVerdict(
      format: .jpeg, size: frame.flatMap { PixelSize(width: $0.width, height: $0.height) },
      progress: progress, end: end, problems: problems, endsIn: partThatEndsEarly)
  }

  /// Where the walk is, if the image has not ended.
  private var partThatEndsEarly: ImagePart? {
    switch state {
    case .start, .startCode: .start
    case .marker, .markerCode: hasScan ? .betweenScans : .headers
    case .length(let marker): .segment(marker, missing: 2)
    case .lengthEnd(let marker, _): .segment(marker, missing: 1)
    case .segment(let segment): .segment(segment.marker, missing: segment.missing)
    case .scan, .scanCode: .scan
    case .trailing, .lost: nil
    }
  }
}

// Bytes in bulk.
extension JPEGWalk {
  /// Goes on through the picture's data, in which FF is followed by 0 unless it is a marker's.
  private mutating func walkScan(_ bytes: RawSpan, from start: Int) -> Int {
    var position = start
    while true {
      position = bytes.firstOffset(of: 0xff, from: position) + 1
      guard position < bytes.byteCount else { break }
      if bytes.byte(at: position) != 0 {
        state = .scanCode
        return position
      }
      position += 1
    }
    // The piece ends with the FF, or without one.
    if position == bytes.byteCount { state = .scanCode }
    return bytes.byteCount
  }

  /// Goes on to the FF of a marker, over bytes that should not be there.
  private mutating func walkToMarker(_ bytes: RawSpan, from start: Int) -> Int {
    let position = bytes.firstOffset(of: 0xff, from: start)
    if position > start { addStray(UInt64(position - start), at: progress.pieceStart + UInt64(start)) }
    guard position < bytes.byteCount else { return position }
    state = .markerCode
    return position + 1
  }

  private mutating func addStray(_ count: UInt64, at offset: UInt64) {
    stray = (stray?.offset ?? offset, (stray?.count ?? 0) + count)
  }
}

// Bytes one by one.
extension JPEGWalk {
  private mutating func take(_ byte: UInt8, at offset: UInt64) {
    switch state {
    case .start:
      if byte == 0xff { state = .startCode } else { lose(.wrongStart, at: 0) }
    case .startCode:
      if byte == JPEGMarker.startOfImage.rawValue { state = .marker } else { lose(.wrongStart, at: 0) }
    case .markerCode:
      switch byte {
      case 0xff: break
      case 0:
        // Two bytes of a scan's data where no scan is.
        addStray(2, at: offset - 1)
        state = .marker
      default: take(JPEGMarker(rawValue: byte), at: offset - 1)
      }
    case .scanCode:
      switch byte {
      case 0xff: break
      case 0: state = .scan
      default: take(JPEGMarker(rawValue: byte), at: offset - 1)
      }
    case .length(let marker):
      state = .lengthEnd(marker, high: byte)
    case .lengthEnd(let marker, let high):
      let length = Int(high) << 8 | Int(byte)
      if length > 2 {
        state = .segment(JPEGSegment(marker, at: offset - 3, length: length))
      } else {
        // A segment without content; decoders take a smaller length for that too.
        take(JPEGSegment(marker, at: offset - 3, length: length))
      }
    case .marker, .segment, .scan, .trailing, .lost: break
    }
  }

  private mutating func lose(_ problem: ImageProblem.Kind, at offset: UInt64) {
    problems.add(problem, at: offset)
    state = .lost
  }
}

// What markers and segments mean.
extension JPEGWalk {
  private mutating func take(_ marker: JPEGMarker, at offset: UInt64) {
    if let gap = stray {
      problems.add(.jpeg(.strayBytes(gap.count, behindScan: hasScan)), at: gap.offset)
      stray = nil
    }
    switch marker.role {
    case .restart(let number):
      // Outside of a scan decoders pass over them.
      if case .scanCode = state { takeRestart(number, at: offset) } else { state = .marker }
    case .empty: state = .marker
    case .frame, .segment: state = .length(marker)
    case .start: lose(.jpeg(.secondStart), at: offset)
    case .unsupported: lose(.jpeg(.unsupportedMarker(marker)), at: offset)
    case .end:
      if !hasScan { problems.add(.jpeg(.noScan), at: offset) }
      if let frame, frame.height == 0 { problems.add(.jpeg(.emptyFrame), at: frame.offset) }
      end = offset + 2
      state = .trailing
    }
  }

  private mutating func takeRestart(_ number: UInt8, at offset: UInt64) {
    let expected = hasRestarts ? nextRestart : nil
    if number != expected {
      problems.add(.jpeg(.restartOutOfTurn(found: number, expected: expected)), at: offset)
    }
    nextRestart = (number + 1) % 8
    state = .scan
  }

  private mutating func take(_ segment: JPEGSegment) {
    state = .marker
    if segment.length < 2 || !segment.hasRightLength {
      problems.add(.jpeg(.wrongLength(segment.marker, length: segment.length)), at: segment.offset)
    }
    switch (segment.marker, segment.marker.role) {
    case (_, .frame): take(segment.frame)
    case (.restartInterval, _): hasRestarts = segment.onlyNumber != 0
    case (.numberOfLines, _): takeHeight(segment.onlyNumber, at: segment.offset)
    case (.startOfScan, _):
      if frame == nil { problems.add(.jpeg(.scanBeforeFrame), at: segment.offset) }
      hasScan = true
      nextRestart = 0
      state = .scan
    default: break
    }
  }

  private mutating func take(_ next: JPEGFrame) {
    guard frame == nil else { return problems.add(.jpeg(.secondFrame), at: next.offset) }
    frame = next
    if next.width == 0 || next.componentCount == 0 { problems.add(.jpeg(.emptyFrame), at: next.offset) }
    if !next.isCommon {
      problems.add(.jpeg(.rareCoding(next.marker, precision: next.precision)), at: next.offset)
    }
  }

  private mutating func takeHeight(_ height: Int, at offset: UInt64) {
    guard let frame, frame.height == 0, height > 0 else { return }
    self.frame?.height = height
    problems.add(.jpeg(.heightBehindScan), at: offset)
  }
}
