import Findings
import Foundation
import Linting
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

  /// Two hundred archives of a thousand findings each: the last hundred take no more memory than the first did.
  @Test(arguments: CIRuns.formats.indices)
  func twoHundredThousandFindings(_ index: Int) async throws {
    let sink = Sink()
    var writer = CIRuns.formats[index].format.writer(to: sink)
    try await writer.begin(SampleRun.header)
    var totals = Totals()
    var halfway = 0
    for number in 0..<200 {
      let archive = CIRuns.many(1_000, .error, path: "folder/\(number).zip")
      totals += archive.totals
      try await writer.add(archive)
      if number == 99 { halfway = try Self.residentKilobytes() }
    }
    let growth = try Self.residentKilobytes() - halfway
    try await writer.end(
      RunSummary(result: .failed, totals: totals, findings: [], failures: []))
    #expect(growth < 20_000)
    #expect(sink.count < 40_000_000)
  }

  private static func residentKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(Int(line.filter(\.isNumber)))
  }
}
