import Deflate

/// A walk through the chunks of a PNG image (ISO/IEC 15948), from the signature to the end chunk, with all checksums. The picture's data is
/// not inflated: its checksums tell whether it is as it was written.
///
/// It is fed the image's bytes in pieces of any size, keeps none of them, and says the same however they were cut.
public struct PNGWalk: Sendable {
  /// What the next bytes should be.
  private enum State {
    /// The signature.
    case signature
    /// A chunk's length and type.
    case chunkStart
    /// A chunk's content.
    case content(PNGChunk)
    /// A chunk's checksum.
    case checksum(PNGChunk)
    /// Anything: the image has ended.
    case trailing
    /// Anything: it is not known where the next chunk is.
    case lost
  }

  /// Where the walk is among the chunks with the picture's data.
  private enum ImageDataProgress {
    case none
    case within
    case past
  }

  private var state = State.signature
  private var progress = ByteProgress()
  private var problems = ProblemList()
  /// Bytes that are looked at together, as many of them as there were.
  private var field = ByteField()
  private var hasChunk = false
  private var header: PNGHeader?
  private var hasPalette = false
  private var imageData = ImageDataProgress.none
  /// Where the image's last chunk ends.
  private var end: UInt64?

  /// A walk that has not begun.
  public init() {}

  /// Goes on through the next bytes.
  public mutating func feed(_ bytes: RawSpan) {
    progress.add(bytes)
    var position = 0
    while position < bytes.byteCount {
      switch state {
      case .signature:
        position = field.fill(to: 8, from: bytes, at: position)
        if field.count == 8 { takeSignature() }
      case .chunkStart:
        position = field.fill(to: 8, from: bytes, at: position)
        if field.count == 8 { takeChunkStart(endingAt: progress.pieceStart + UInt64(position)) }
      case .content(var chunk):
        position = walk(&chunk, through: bytes, from: position)
      case .checksum(let chunk):
        position = field.fill(to: 4, from: bytes, at: position)
        if field.count == 4 { takeChecksum(of: chunk, endingAt: progress.pieceStart + UInt64(position)) }
      case .trailing, .lost: position = bytes.byteCount
      }
    }
  }

  /// What the walk came to, if there are no more bytes.
  public func finish() -> ImageVerdict {
    ImageVerdict(
      format: .png, size: header?.size,
      progress: progress, end: end, problems: problems, endsIn: partThatEndsEarly)
  }

  /// Where the walk is, if the image has not ended.
  private var partThatEndsEarly: ImagePart? {
    switch state {
    case .signature: .start
    case .chunkStart: .chunkStart
    case .content(let chunk): .chunk(chunk.type, missing: UInt64(chunk.missing) + 4)
    case .checksum(let chunk): .chunk(chunk.type, missing: UInt64(4 - field.count))
    case .trailing, .lost: nil
    }
  }
}

// The parts of the file.
extension PNGWalk {
  private mutating func takeSignature() {
    let isRight = field.value == 0x8950_4e47_0d0a_1a0a
    field = ByteField()
    if isRight { state = .chunkStart } else { lose(.wrongStart, at: 0) }
  }

  private mutating func takeChunkStart(endingAt end: UInt64) {
    let chunk = PNGChunk(start: field, offset: end - 8)
    field = ByteField()
    guard chunk.type.isValid else { return lose(.png(.invalidType(chunk.type)), at: chunk.offset) }
    guard chunk.length <= UInt32(Int32.max) else {
      return lose(.png(.impossibleLength(chunk.type, length: chunk.length)), at: chunk.offset)
    }
    judgePlace(of: chunk)
    hasChunk = true
    state = chunk.length == 0 ? .checksum(chunk) : .content(chunk)
  }

  private mutating func walk(_ chunk: inout PNGChunk, through bytes: RawSpan, from start: Int) -> Int {
    let end = start + min(Int(chunk.missing), bytes.byteCount - start)
    let piece = bytes.extracting(start..<end)
    chunk.take(piece)
    state = chunk.missing == 0 ? .checksum(chunk) : .content(chunk)
    return end
  }

  private mutating func takeChecksum(of chunk: PNGChunk, endingAt end: UInt64) {
    let stored = UInt32(truncatingIfNeeded: field.value)
    field = ByteField()
    if stored != chunk.checksum {
      problems.add(
        .png(.checksumDiffers(chunk.type, stored: stored, computed: chunk.checksum)), at: chunk.offset)
    }
    state = .chunkStart
    if chunk.type == .header, header == nil { takeHeader(chunk) }
    if chunk.type == .end {
      self.end = end
      state = .trailing
    }
  }

  private mutating func takeHeader(_ chunk: PNGChunk) {
    guard let header = chunk.header else {
      return problems.add(.png(.invalidHeader(.length(chunk.length))), at: chunk.offset)
    }
    self.header = header
    for field in header.problems { problems.add(.png(.invalidHeader(field)), at: chunk.offset) }
  }

  private mutating func lose(_ problem: ImageProblem.Kind, at offset: UInt64) {
    problems.add(problem, at: offset)
    state = .lost
  }
}

// The order of chunks (ISO/IEC 15948, 5.6).
extension PNGWalk {
  private mutating func judgePlace(of chunk: PNGChunk) {
    if !hasChunk, chunk.type != .header { add(.headerNotFirst(chunk.type), chunk) }
    if imageData == .within, chunk.type != .imageData { imageData = .past }
    switch chunk.type {
    case .header:
      if hasChunk { add(.misplacedChunk(chunk.type), chunk) }
    case .palette: judge(palette: chunk)
    case .imageData:
      if imageData == .past { add(.splitImageData, chunk) }
      if imageData == .none, !hasPalette, header?.needsPalette == true { add(.missingPalette, chunk) }
      imageData = .within
    case .end:
      if imageData == .none { add(.noImageData, chunk) }
      if chunk.length > 0 { add(.contentInEnd(length: chunk.length), chunk) }
    default:
      if chunk.type.isCritical { add(.unknownCriticalChunk(chunk.type), chunk) }
    }
  }

  private mutating func judge(palette: PNGChunk) {
    if hasPalette || imageData != .none { add(.misplacedChunk(palette.type), palette) }
    if header?.isGrey == true { add(.paletteOfGrey, palette) }
    let lengths = stride(from: UInt32(3), through: 3 * 256, by: 3)
    if !lengths.contains(palette.length) { add(.wrongPaletteLength(palette.length), palette) }
    hasPalette = true
  }

  private mutating func add(_ problem: PNGProblem, _ chunk: PNGChunk) {
    problems.add(.png(problem), at: chunk.offset)
  }
}
