import Glibc

/// An output that is open already, such as standard output. It is not closed.
public final class DescriptorOutput: Output {
  private var writer: DescriptorWriter

  /// Writes to an open descriptor. When it is a pipe, the program must have called `ignoreBrokenPipeSignal()`, or the operating system ends
  /// it as soon as the reader goes.
  public init(descriptor: Int32) { writer = DescriptorWriter(descriptor: descriptor) }

  /// Standard output.
  public static func standardOutput() -> DescriptorOutput { DescriptorOutput(descriptor: STDOUT_FILENO) }

  /// Makes writing to a pipe that nobody reads an error (`.readerGone`) rather than the end of the process. It holds for the whole process,
  /// so it is for a command to call, not for a library.
  public static func ignoreBrokenPipeSignal() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Writes the bytes, at the latest with `finish()`.
  public func write(_ bytes: Span<UInt8>) throws(OutputError) { try writer.write(bytes) }

  /// Writes what is left.
  public func finish() throws(OutputError) { try writer.flush() }
}
