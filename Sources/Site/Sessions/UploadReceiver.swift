import Hummingbird
import NIOCore
import NIOPosix

/// Takes the bytes of a request's body and puts them into an archive's file, in pieces. No more than a few pieces are ever in memory: the connection is
/// not read while there is no room for more.
struct UploadReceiver: ~Copyable {
  /// Where files are written, off the threads that serve connections.
  private let threads: NIOThreadPool
  private let file: ArchiveFile
  /// The checksums of what is written; nil if they are not known.
  private var checksums: RunningChecksums?
  /// How many bytes of the archive are written.
  private var end: UInt64
  /// Bytes that are not written yet: less than a piece.
  private var waiting: [ByteBuffer] = []
  private var waitingCount = 0
  /// The piece that is being written, while the next one is gathered.
  private var writing: Task<RunningChecksums?, any Error>?
  /// The bringing of bytes to the disk, while more are received; and how many they are.
  private var flushing: (task: Task<Void, any Error>, end: UInt64)?

  /// The bytes that are written in one go. A piece ends at a multiple of this, so that what is kept when a connection breaks does, too.
  private static let pieceSize = Int(UploadDecision.unit)

  init(_ threads: NIOThreadPool, _ file: ArchiveFile, stored: UInt64, checksums: RunningChecksums?) {
    self.threads = threads
    self.file = file
    self.checksums = checksums
    end = stored
  }

  /// How the taking of a body's bytes ended.
  struct Intake: Sendable {
    /// How many bytes of the archive are written, and on the disk.
    var stored: UInt64
    /// Their checksums; nil if they are not known.
    var checksums: RunningChecksums?
    /// Whether all bytes came that were to come.
    var isWhole: Bool
  }

  /// Takes bytes until there are as many as were announced, or the connection breaks.
  ///
  /// - Parameters:
  ///   - iterator: gives the body, piece by piece.
  ///   - intake: which bytes are taken.
  ///   - checkpoint: is told, from time to time, how many bytes are on the disk; what it throws ends the taking.
  consuming func receive(
    _ iterator: inout RequestBody.AsyncIterator, _ intake: UploadDecision.Intake,
    atEach interval: UInt64, checkpoint: (UInt64) async throws -> Void
  ) async throws -> Intake {
    var skipped = intake.skipped
    var missing = intake.count
    var next = end + interval
    do {
      while skipped > 0 || missing > 0, var buffer = await Self.next(&iterator) {
        let known = Int(min(skipped, UInt64(buffer.readableBytes)))
        buffer.moveReaderIndex(forwardBy: known)
        skipped -= UInt64(known)
        // What the body holds beyond its announcement is not the archive's.
        let fresh = Int(min(missing, UInt64(buffer.readableBytes)))
        missing -= UInt64(fresh)
        guard var bytes = buffer.readSlice(length: fresh) else { continue }
        try await gather(&bytes)
        if end >= next {
          try await passCheckpoint(checkpoint)
          next = end + interval
        }
      }
      let isWhole = skipped == 0 && missing == 0
      // The end of an archive is seldom the end of a piece; of a chunk that breaks off, only whole pieces are kept.
      if isWhole, intake.isLast, waitingCount > 0 { try await write() }
      try await synchronize()
      return Intake(stored: end, checksums: checksums, isWhole: isWhole)
    } catch {
      // Nothing may be written any more when another request gets the file. What went wrong first is what is told.
      _ = await writing.take()?.result
      _ = await flushing.take()?.task.result
      throw error
    }
  }

  /// The next bytes of a body; nil at its end, or if the connection breaks: what came before is stored all the same.
  private static func next(_ iterator: inout RequestBody.AsyncIterator) async -> ByteBuffer? {
    do {
      return try await iterator.next()
    } catch {
      return nil
    }
  }

  /// Cuts bytes into pieces, and has those written that are whole.
  private mutating func gather(_ bytes: inout ByteBuffer) async throws {
    while bytes.readableBytes > 0,
      let piece = bytes.readSlice(length: min(bytes.readableBytes, Self.pieceSize - waitingCount))
    {
      waiting.append(piece)
      waitingCount += piece.readableBytes
      if waitingCount == Self.pieceSize { try await write() }
    }
  }

  /// Has what waits written, when the piece before is.
  private mutating func write() async throws {
    try await settle()
    let pieces = waiting
    let offset = end
    end += UInt64(waitingCount)
    waiting.removeAll(keepingCapacity: true)
    waitingCount = 0
    writing = Task { [threads, file, checksums] in
      try await threads.runIfActive {
        var checksums = checksums
        var offset = offset
        for piece in pieces {
          try unsafe piece.withUnsafeReadableBytes { bytes in
            let bytes = unsafe bytes.bytes
            try file.write(bytes, at: offset)
            checksums?.update(bytes)
          }
          offset += UInt64(piece.readableBytes)
        }
        return checksums
      }
    }
  }

  /// Waits for the piece that is being written.
  private mutating func settle() async throws {
    guard let task = writing.take() else { return }
    checksums = try await task.value
  }

  /// Has what is written brought to the disk, while more is received, and tells of what was brought there before.
  private mutating func passCheckpoint(_ checkpoint: (UInt64) async throws -> Void) async throws {
    if let (task, end) = flushing.take() {
      try await task.value
      try await checkpoint(end)
    }
    try await settle()
    let task = Task { [threads, file] in try await threads.runIfActive { try file.synchronize() } }
    flushing = (task, end)
  }

  /// Waits until all that was written is on the disk.
  private mutating func synchronize() async throws {
    if let (task, _) = flushing.take() { try await task.value }
    try await settle()
    try await threads.runIfActive { [file] in try file.synchronize() }
  }
}
