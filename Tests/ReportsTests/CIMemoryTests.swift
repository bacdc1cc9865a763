import Findings
import Linting
import Outputs
import Testing

@testable import Reports

/// The formats keep nothing that grows with what is found.
@Suite struct CIMemoryTests {
  /// Takes bytes, and keeps none.
  private final class Sink: Output {
    var count = 0
    func write(_ bytes: Span<UInt8>) { count += bytes.count }
    func finish() {}
  }

  /// A hundred archives of a thousand findings each: after the first half, hardly anything is added to what a writer keeps.
  @Test(arguments: CIRuns.formats.indices)
  func stateIsBounded(_ index: Int) async throws {
    let sink = Sink()
    var writer = CIRuns.formats[index].format.writer(to: sink)
    try await writer.begin(SampleRun.header)
    var archive = CIRuns.many(1_000, .error)
    var totals = Totals()
    var halfway = 0
    for number in 0..<100 {
      archive.path = "folder/\(number).zip"
      totals += archive.totals
      try await writer.add(archive)
      if number == 49 { halfway = Self.weight(of: writer) }
    }
    // What is added are the archives' rows in the Markdown table.
    #expect(Self.weight(of: writer) - halfway < 50 * 80)
    try await writer.end(
      RunSummary(
        outcome: RunOutcome(faults: [.findings(count: 1, atLeast: .error)]), totals: totals, findings: [],
        archiveFailures: []))
    #expect(sink.count > 0 && sink.count < 40_000_000)
  }

  /// How many values and bytes of text hang together with a value. Outputs, which are classes, are not counted.
  private static func weight(of value: Any) -> Int {
    if let text = value as? String { return text.utf8.count }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle != .class else { return 1 }
    return mirror.children.reduce(1) { $0 + weight(of: $1.value) }
  }
}
