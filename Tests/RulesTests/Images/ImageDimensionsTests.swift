import ApplicationDefinition
import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

@Suite struct ImageDimensionsTests {
  private func found(
    _ width: Int, _ height: Int, minimum: Int? = nil, maximum: Int? = nil,
    _ bend: (inout ZipContent) -> Void = { _ in }
  ) async throws -> [Finding] {
    var definition = ApplicationDefinition(name: "demo", version: "1")
    definition.images.minimumSide = minimum
    definition.images.minimumSidePosition = minimum.map { _ in SourcePosition(line: 7, column: 3) }
    definition.images.maximumSide = maximum
    definition.images.maximumSidePosition = maximum.map { _ in SourcePosition(line: 8, column: 3) }
    let image = SampleImage(.plate, seed: 5, width: width, height: height)
    var found: [[Finding]] = []
    for (name, bytes) in [("meter-1.jpg", image.jpeg()), ("meter-1.png", image.png())] {
      var zipped = ZipContent(stored: bytes)
      bend(&zipped)
      let content = try await content(ZipEntry("WO_1/" + name, zipped), definition: definition)
      found.append(findings(of: ImageDimensions.self, in: content))
    }
    #expect(found[0].map(\.message) == found[1].map(\.message))
    return found[0]
  }

  @Test func withoutBoundsAnySizeIsFine() async throws {
    #expect(try await found(80, 60).isEmpty)
  }

  @Test func boundsAreAdmitted() async throws {
    #expect(try await found(80, 60, minimum: 60, maximum: 80).isEmpty)
    #expect(try await found(60, 80, minimum: 60, maximum: 80).isEmpty)
  }

  @Test func tooFewPixels() async throws {
    let found = try await found(80, 60, minimum: 61)
    #expect(
      found.map(\.inArchive) == [
        "WO_1/meter-1.jpg @46 the photo has 80 × 60 pixels; its shorter side must have at least 61"
      ])
    #expect(found.map(\.definition) == [SourcePosition(line: 7, column: 3)])
  }

  /// It does not matter whether a photo is upright.
  @Test func tooManyPixels() async throws {
    let found = try await found(60, 80, maximum: 79)
    #expect(found.map(\.message) == ["the photo has 60 × 80 pixels; its longer side may have at most 79"])
    #expect(found.map(\.definition) == [SourcePosition(line: 8, column: 3)])
  }

  @Test func aStripeIsBoth() async throws {
    #expect(
      try await found(90, 20, minimum: 21, maximum: 89).map(\.message) == [
        "the photo has 90 × 20 pixels; its longer side may have at most 89",
        "the photo has 90 × 20 pixels; its shorter side must have at least 21",
      ])
  }

  /// The size that damaged bytes tell is not the photo's.
  @Test func damagedContentsHaveNoSize() async throws {
    #expect(try await found(80, 60, minimum: 61) { $0.crc32 ^= 1 }.isEmpty)
  }
}
