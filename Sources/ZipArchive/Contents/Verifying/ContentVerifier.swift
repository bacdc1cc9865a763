import ByteSources
import Deflate

/// Reads whole contents of an archive's entries and compares them with their records: the checksum, the size, and where the stream ends.
///
/// Stored and deflated data is read from the file directly. Of deflated data what is small and just what its record says is inflated in one go, and all else by
/// zlib, which says what is wrong; what libzip alone can read, it reads. No more than one byte beyond an entry's declared size is ever inflated, and memory does not grow with the entry. A verifier
/// belongs to one task; it is fastest with entries in the order in which they lie in the file.
public struct ContentVerifier: ~Copyable {
  private let archive: ZipArchive
  private var data: DataReader
  private var sound: SoundContentReader
  private var content: [UInt8] = []
  private var inflater = StreamInflater(expecting: 0)

  /// A verifier for entries of this archive.
  public init(_ archive: ZipArchive) {
    self.archive = archive
    data = DataReader(archive.source, end: archive.directoryStart)
    sound = SoundContentReader(archive.source, end: archive.directoryStart)
  }

  /// Reads an entry's content to its end.
  ///
  /// - Parameters:
  ///   - entry: an entry of the archive.
  ///   - receive: is shown the content, piece by piece; what it is shown need not be all if there is a problem.
  /// - Returns: what is wrong with the content; empty if it is just what the record says.
  /// - Throws: `ContentError`, if it cannot be read at all: it is unplaced, encrypted, or of a method that is not known here; or the file's bytes
  ///   cannot be had.
  public mutating func verify(
    _ entry: Entry, handingOn receive: (RawSpan) -> Void
  ) throws(ContentError) -> [ContentProblem] {
    if let obstacle = ContentReader.obstacle(to: entry) { throw obstacle }
    guard let start = entry.dataOffset else { throw ContentError(.unplaced) }
    var tally = ContentTally(entry)
    if entry.compressedSize == 0 { return tally.problems() }
    switch entry.method {
    case ZipMethod.stored:
      try readStored(start, entry.compressedSize, &tally, receive)
      return tally.problems()
    case ZipMethod.deflated:
      if try readSound(entry) {
        receive(unsafe content.span.bytes)
        return []
      }
      return try inflate(entry, at: start, tally, receive)
    default:
      return try readThroughLibzip(entry, tally, receive)
    }
  }

  private mutating func readStored(
    _ start: UInt64, _ count: UInt64, _ tally: inout ContentTally, _ receive: (RawSpan) -> Void
  ) throws(ContentError) {
    var position = start
    while position < start + count {
      let length = try reach(position, upTo: start + count - position)
      let piece = unsafe data.window.buffer.span.bytes.extracting(data.range(at: position, count: length))
      tally.take(piece)
      receive(piece)
      position += UInt64(length)
    }
  }

  private mutating func readSound(_ entry: Entry) throws(ContentError) -> Bool {
    do throws(ByteSourceError) { return try sound.read(entry, into: &content) } catch {
      throw ContentError(.source(error))
    }
  }

  private mutating func inflate(
    _ entry: Entry, at start: UInt64, _ tally: ContentTally, _ receive: (RawSpan) -> Void
  ) throws(ContentError) -> [ContentProblem] {
    var tally = tally
    inflater.restart(expecting: entry.size)
    let end = start + entry.compressedSize
    var position = start
    while position < end, !inflater.isAtEnd {
      let length = try reach(position, upTo: end - position)
      let range = data.range(at: position, count: length)
      do throws(InflateError) {
        let unused = try Self.feed(data.window.buffer, range, to: &inflater) { piece in
          tally.take(piece)
          receive(piece)
        }
        position += UInt64(length - unused)
      } catch {
        return [tally.problem(of: error)]
      }
    }
    guard inflater.isAtEnd else { return [.endsEarly(found: inflater.producedCount)] }
    return tally.problems(unused: end - position)
  }

  private static func feed(
    _ buffer: [UInt8], _ range: Range<Int>, to inflater: inout StreamInflater,
    _ receive: (RawSpan) -> Void
  ) throws(InflateError) -> Int {
    try inflater.feed(unsafe buffer.span.bytes.extracting(range), handingOn: receive)
  }

  /// Sees to it that some bytes from a place on are in memory, and says how many.
  private mutating func reach(_ position: UInt64, upTo most: UInt64) throws(ContentError) -> Int {
    do throws(ByteSourceError) { return try data.reach(position, upTo: most) } catch {
      throw ContentError(.source(error))
    }
  }

  // MARK: Other methods

  private func readThroughLibzip(
    _ entry: Entry, _ tally: ContentTally, _ receive: (RawSpan) -> Void
  ) throws(ContentError) -> [ContentProblem] {
    var tally = tally
    let reader = ContentReader(archive, entries: [entry])
    do throws(ContentError) {
      try reader.readPieces(0) { piece in
        tally.take(piece)
        receive(piece)
      }
    } catch {
      guard case .damaged(let problem) = error.kind else { throw error }
      return [problem]
    }
    return tally.problems()
  }
}
