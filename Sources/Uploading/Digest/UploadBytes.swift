public import ByteSources
import Synchronization

/// A file's bytes on their way to a site: read piece by piece, and taken into the checksums when they are read for the first time. Memory holds one piece.
public final class UploadBytes: Sendable {
  private struct State {
    var digester: FileDigester
    var failure: ByteSourceError?
  }

  private let source: any ByteSource
  private let state: Mutex<State>

  /// The bytes of a file that is open.
  public init(_ source: any ByteSource) {
    self.source = source
    state = Mutex(State(digester: FileDigester(source)))
  }

  /// How many they are.
  public var count: UInt64 { source.size }

  /// Some of the bytes.
  ///
  /// - Throws: `ByteSourceError`, if they cannot be had.
  public func piece(at offset: UInt64, count: Int) throws(ByteSourceError) -> [UInt8] {
    try noting { () throws(ByteSourceError) in
      let bytes = try source.bytes(at: offset, count: count)
      try state.withLock { state throws(ByteSourceError) in try state.digester.take(bytes, at: offset) }
      return bytes
    }
  }

  /// What kept bytes from being had; nil if nothing did. Whoever sends a piece may have no way to say it.
  var failure: ByteSourceError? { state.withLock { $0.failure } }

  /// Throws if the file is no longer the one that was opened.
  func verifyUnchanged() throws(ByteSourceError) {
    try noting { () throws(ByteSourceError) in try source.verifyUnchanged() }
  }

  /// The CRC-32C of the whole file; what was not read of it yet is read.
  func crc32c() throws(ByteSourceError) -> UInt32 {
    try noting { () throws(ByteSourceError) in
      try state.withLock { state throws(ByteSourceError) in try state.digester.crc32c() }
    }
  }

  /// The checksums of the whole file, when all of it was read and it is still the file that was opened.
  func digest() throws(ByteSourceError) -> UploadDigest {
    try noting { () throws(ByteSourceError) in
      try state.withLock { state throws(ByteSourceError) in try state.digester.finish() }
    }
  }

  private func noting<Value>(_ body: () throws(ByteSourceError) -> Value) throws(ByteSourceError) -> Value {
    do throws(ByteSourceError) {
      return try body()
    } catch {
      state.withLock { $0.failure = error }
      throw error
    }
  }
}
