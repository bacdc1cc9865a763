import Benchmark
import JSONTree

/// Reading JSON texts: many small ones with one parser, as work orders have them, and a large one.
func jsonBenchmarks() {
  Benchmark(
    "JSON, 110 bytes", configuration: .micro(.kilo),
    closure: { benchmark, texts in
      var parser = JSONParser()
      for number in benchmark.scaledIterations { blackHole(try parser.parse(texts[number])) }
    },
    setup: { (0..<1_000).map { Array(ExampleText.parameters(of: $0).utf8) } })
  Benchmark(
    "JSON, 1 MB", configuration: .micro(),
    closure: { _, text in blackHole(try JSONTree.parse(text)) },
    setup: { Array(ExampleText.measurements(9_000).utf8) })
}
