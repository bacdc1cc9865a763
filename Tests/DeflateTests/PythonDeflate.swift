import Deflate
import TestSupport
import Testing

/// Python's `zlib`, asked for streams and for verdicts on streams. Byte strings go to and fro with their length before them.
enum PythonDeflate {
  /// Whether there is a Python to ask.
  static let isAvailable = (try? Tool.python("import zlib")) != nil

  /// Streams of each content in turn, compressed in every way that zlib knows.
  static func streams(of contents: [[UInt8]]) throws -> [(content: [UInt8], streams: [[UInt8]])] {
    let all = try run(compressing, contents)
    try #require(all.count % contents.count == 0)
    let ways = all.count / contents.count
    return contents.enumerated().map { ($1, Array(all[$0 * ways..<($0 + 1) * ways])) }
  }

  /// What Python says of a stream of which so many bytes are expected.
  enum Verdict: Equatable {
    case content(checksum: UInt32, consumed: Int)
    case refused(String)
  }

  static func verdicts(on streams: [[UInt8]], expecting count: Int) throws -> [Verdict] {
    let answers = try run("expected = \(count)\n" + inflating, streams)
    return answers.map { answer in
      let words = String(decoding: answer, as: UTF8.self).split(separator: " ")
      return words[0] == "content"
        ? .content(checksum: UInt32(words[1]) ?? 0, consumed: Int(words[2]) ?? -1)
        : .refused(String(words[0]))
    }
  }

  private static func run(_ script: String, _ strings: [[UInt8]]) throws -> [[UInt8]] {
    let folder = try ScratchFolder()
    let input = strings.flatMap { string in
      (0..<4).map { UInt8(truncatingIfNeeded: string.count >> (8 * $0)) } + string
    }
    _ = try Tool.python(framing + script + "\nwrite(results)", [folder.file("results")], input: input)
    let bytes = try folder.read("results")
    var results: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      let count = bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
      results.append(Array(bytes[start + 4..<start + 4 + count]))
      start += 4 + count
    }
    return results
  }

  private static let framing = """
    import struct, sys, zlib

    data, strings, results = sys.stdin.buffer.read(), [], []
    while data:
        size = 4 + struct.unpack("<I", data[:4])[0]
        strings.append(data[4:size])
        data = data[size:]

    def write(results):
        with open(sys.argv[1], "wb") as file:
            for result in results: file.write(struct.pack("<I", len(result)) + result)

    """

  private static let compressing = """
    strategies = [zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED]
    for content in strings:
        for level in 0, 1, 6, 9:
            for strategy in strategies:
                for window, memory in (-15, 9), (-9, 1):
                    packer = zlib.compressobj(level, zlib.DEFLATED, window, memory, strategy)
                    results.append(packer.compress(content) + packer.flush())
        # Empty stored and empty fixed blocks in between, and a stored block at the end.
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        stream = b""
        for start in range(0, len(content), 700):
            stream += packer.compress(content[start:start + 700])
            stream += packer.flush(zlib.Z_SYNC_FLUSH) + packer.flush(zlib.Z_FULL_FLUSH)
        results.append(stream + packer.flush())
        results.append(stream + bytes([1, 0, 0, 255, 255]))
        results.append(stream + bytes([0, 0, 0, 255, 255]) * 3 + bytes([3, 0]))
    """

  private static let inflating = """
    for stream in strings:
        inflater = zlib.decompressobj(-15)
        try:
            content = inflater.decompress(stream, expected + 1)
            if len(content) > expected: result = "moreThanExpected"
            elif inflater.eof: result = f"content {zlib.crc32(content)} {len(stream) - len(inflater.unused_data)}"
            else: result = "endsEarly"
        except zlib.error: result = "invalidData"
        results.append(result.encode())
    """
}

extension PythonDeflate.Verdict {
  /// The verdict that an outcome amounts to.
  init(_ outcome: Outcome) {
    switch outcome {
    case .content(let bytes, let consumed): self = .content(checksum: checksum(bytes), consumed: consumed)
    case .refused(let error): self = .refused("\(error.kind)")
    }
  }
}
