import Glibc

/// Writes bytes to a descriptor that someone else owns, through a buffer.
struct DescriptorWriter {
  private let descriptor: Int32
  private let writeSome: Write
  private var buffer: [UInt8] = []

  /// Writes up to `count` bytes and returns how many it took, or a negative number with `errno` set, as `write(2)` does.
  @safe struct Write: Sendable {
    let call: @Sendable (Int32, UnsafeRawPointer, Int) -> Int

    /// `write(2)` itself.
    static let system = unsafe Write { unsafe Glibc.write($0, $1, $2) }
  }

  /// How many bytes are gathered before they are written.
  static let bufferSize = 64 << 10

  /// - Parameter writeSome: in the tests, another `write`: short writes, interruptions, errors.
  init(descriptor: Int32, writingWith writeSome: Write = .system) {
    self.descriptor = descriptor
    self.writeSome = writeSome
  }

  mutating func write(_ bytes: Span<UInt8>) throws(OutputError) {
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count >= Self.bufferSize {
      try writeThrough(bytes)
    } else {
      unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    }
  }

  mutating func flush() throws(OutputError) {
    try writeThrough(buffer.span)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes until nothing is left, through short writes and interruptions.
  private func writeThrough(_ bytes: Span<UInt8>) throws(OutputError) {
    var rest = bytes
    while !rest.isEmpty {
      let (count, failure) = unsafe rest.withUnsafeBytes { source -> (Int, Int32) in
        guard let base = source.baseAddress else { return (0, EIO) }
        let count = unsafe writeSome.call(descriptor, base, source.count)
        // A device that takes nothing and gives no reason would be asked for ever.
        return (count, count < 0 ? errno : EIO)
      }
      if count > 0 {
        rest = rest.extracting(droppingFirst: count)
      } else if count < 0, failure == EAGAIN {
        waitUntilWritable()
      } else if count == 0 || failure != EINTR {
        throw OutputError(failure, "cannot be written")
      }
    }
  }

  /// Another program may have set the terminal or pipe that we share with it to non-blocking.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    // Whatever makes this return early shows at the next write.
    _ = unsafe poll(&request, 1, -1)
  }
}
