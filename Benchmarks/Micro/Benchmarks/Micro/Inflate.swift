import Benchmark
import Deflate
import ExampleArchives

/// Inflating texts in one go, as small ones are, and in pieces, as zlib does it for what is long or unsound.
func inflateBenchmarks() {
  let small = { (0..<1_000).map { ZipContent(deflated: Array(ExampleText.parameters(of: $0).utf8)) } }
  let large = { [ZipContent(deflated: Array(ExampleText.report(lines: 25_000).utf8))] }
  for (size, scale, contents) in [("110 bytes", BenchmarkScalingFactor.kilo, small), ("1 MB", .one, large)] {
    Benchmark(
      "inflate, \(size), whole", configuration: .micro(scale),
      closure: { try inflateWhole($1, $0) }, setup: contents)
    Benchmark(
      "inflate, \(size), in pieces", configuration: .micro(scale),
      closure: { try inflateInPieces($1, $0) }, setup: contents)
  }
}

private func inflateWhole(_ contents: [ZipContent], _ benchmark: Benchmark) throws {
  var inflater = WholeInflater()
  var rooms = contents.map { [UInt8](repeating: 0, count: Int($0.size)) }
  benchmark.startMeasurement()
  for (number, content) in contents.enumerated() {
    var span = rooms[number].mutableSpan
    var bytes = unsafe span.mutableBytes
    guard inflater.fill(&bytes, from: unsafe content.stream.span.bytes) else {
      throw BenchmarkMistake("a sound stream is refused")
    }
  }
  benchmark.stopMeasurement()
  blackHole(rooms)
}

private func inflateInPieces(_ contents: [ZipContent], _ benchmark: Benchmark) throws {
  var inflater = StreamInflater(expecting: 0)
  benchmark.startMeasurement()
  for content in contents {
    inflater.restart(expecting: content.size)
    _ = try inflater.feed(unsafe content.stream.span.bytes) { blackHole($0.byteCount) }
    try inflater.finish()
  }
  benchmark.stopMeasurement()
}
