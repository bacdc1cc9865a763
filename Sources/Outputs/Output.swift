/// Takes the bytes of a report or another file, in order.
///
/// Whoever writes calls `finish()` once when everything is written. Until then the file is incomplete, and after an error it stays so.
public protocol Output: AnyObject {
  /// Takes the next bytes.
  func write(_ bytes: Span<UInt8>) throws(OutputError)
  /// Puts all bytes in their place. Nothing is written after this.
  func finish() throws(OutputError)
}

extension Output {
  /// Takes a text, in UTF-8.
  public func write(_ text: String) throws(OutputError) { try write(text.utf8Span.span) }
}

/// A file in memory.
public final class MemoryOutput: Output {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether the file is complete.
  public private(set) var isFinished = false

  /// Nothing yet.
  public init() {}

  /// Appends the bytes.
  public func write(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe self.bytes.append(contentsOf: $0) }
  }

  /// Notes that the file is complete.
  public func finish() { isFinished = true }
}
