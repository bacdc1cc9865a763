import Linting
import TestSupport
import Testing

@testable import Reports

/// The output of the formats for CI services, byte for byte.
@Suite struct CIGoldenTests {
  @Test(arguments: CIRuns.formats.indices)
  func everything(_ index: Int) async throws {
    let (format, ending) = CIRuns.formats[index]
    try Golden.expect(await SampleRun.rendered { format.writer(to: $0) }, equals: "ci.\(ending)")
  }

  @Test(arguments: CIRuns.formats.indices)
  func oddNames(_ index: Int) async throws {
    let (format, ending) = CIRuns.formats[index]
    try Golden.expect(
      await CIRuns.rendered([CIRuns.odd]) { format.writer(to: $0) }, equals: "ci-odd.\(ending)")
  }

  @Test(arguments: CIRuns.formats.indices)
  func moreThanIsKept(_ index: Int) async throws {
    let (format, ending) = CIRuns.formats[index]
    try Golden.expect(
      await CIRuns.rendered([SampleRun.flooded, SampleRun.drowned]) { format.writer(to: $0) },
      equals: "ci-omissions.\(ending)")
  }

  @Test(arguments: CIRuns.formats.indices)
  func comparedWithABaseline(_ index: Int) async throws {
    let (format, ending) = CIRuns.formats[index]
    try Golden.expect(await CIRuns.compared { format.writer(to: $0) }, equals: "ci-baseline.\(ending)")
  }

  @Test(arguments: CIRuns.formats.indices)
  func goodArchives(_ index: Int) async throws {
    let (format, ending) = CIRuns.formats[index]
    let output = try await SampleRun.rendered(
      header: SampleRun.headerWithoutDefinition, [SampleRun.good],
      SampleRun.summary(of: [SampleRun.good], .passed)
    ) { format.writer(to: $0) }
    try Golden.expect(output, equals: "ci-good.\(ending)")
  }

  @Test(arguments: CIRuns.formats.indices)
  func nothing(_ index: Int) async throws {
    let (format, ending) = CIRuns.formats[index]
    let output = try await SampleRun.rendered(
      header: SampleRun.headerWithoutDefinition, [], SampleRun.summary(of: [], .passed)
    ) { format.writer(to: $0) }
    try Golden.expect(output, equals: "ci-nothing.\(ending)")
  }
}
