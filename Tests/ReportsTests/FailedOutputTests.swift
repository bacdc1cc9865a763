import Outputs
import Reports
import Testing

/// What becomes of a report that cannot be written.
@Suite struct FailedOutputTests {
  /// A report whose output has failed fails again, rather than to go on in the middle.
  @Test func failedReportsStayFailed() async throws {
    var report = JSONReport(to: try FileOutput(path: "/dev/full"))
    try report.begin(SampleRun.header)
    var failures = 0
    for _ in 0..<1000 {
      do {
        try await report.add(SampleRun.hostile)
      } catch {
        #expect((error as? OutputError)?.kind == .noSpace)
        failures += 1
      }
    }
    #expect(failures > 900)
    #expect(throws: OutputError.self) { try report.end(SampleRun.summary) }
  }
}
