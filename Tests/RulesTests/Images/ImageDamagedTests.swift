import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

@Suite struct ImageDamagedTests {
  private static let jpeg = SampleImage(.meter, seed: 5).jpeg()
  private static let png = SampleImage(.meter, seed: 5).png()

  private func found(
    _ bytes: [UInt8], name: String = "meter-0.jpg", _ bend: (inout ZipContent) -> Void = { _ in }
  ) async throws -> [Finding] {
    var zipped = ZipContent(stored: bytes)
    bend(&zipped)
    return findings(of: ImageDamaged.self, in: try await content(ZipEntry("WO_1/" + name, zipped)))
  }

  @Test func soundPhotosAreFine() async throws {
    #expect(try await found(Self.jpeg).isEmpty)
    #expect(try await found(Self.png, name: "meter-0.png").isEmpty)
    // Cameras put previews and padding behind a picture.
    #expect(try await found(Self.jpeg + [UInt8](repeating: 0, count: 500)).isEmpty)
  }

  @Test func aPhotoThatBreaksOff() async throws {
    let half = Array(Self.jpeg.prefix(Self.jpeg.count / 2))
    let found = try await found(half)
    #expect(
      found.map(\.inArchive) == [
        "WO_1/meter-0.jpg @46 the photo breaks off after \(half.count) bytes, before the end of the picture"
      ])
    #expect(found.map(\.location.workOrder) == ["WO_1"])
    #expect(found.map(\.severity) == [.error])
    #expect(
      found.map(\.remedy) == [
        "Copy the photo from the camera or telephone again; if it is damaged there, too, take it again."
      ])
  }

  /// A file system that lost a file's tail gives zeros for it.
  @Test func aPhotoWhoseTailIsZeros() async throws {
    let half = Array(Self.jpeg.prefix(Self.jpeg.count / 2)) + [UInt8](repeating: 0, count: 4096)
    #expect(
      try await found(half).map(\.message) == [
        "the photo breaks off after \(half.count) bytes, before the end of the picture (the last 4096 bytes are zeros)"
      ])
    let tail = [UInt8](repeating: 0, count: 100)
    let png = Array(Self.png.dropLast(100)) + tail
    let found = try await found(png, name: "meter-0.png")
    #expect(found.count == 1)
    let message = try #require(found.first?.message)
    #expect(message.hasPrefix("the PNG chunk IDAT at byte 33 is damaged: its checksum is "))
    #expect(
      message.hasSuffix(
        ", but 00000000 is noted behind it (the last 100 bytes are zeros); 1 more problem follows"))
  }

  /// What decoders pass over comes first, in any number, and does not hide the damage behind it.
  @Test func damageBehindManyOddities() async throws {
    let stray = [UInt8](repeating: 7, count: 2) + [0xff, 0xfe, 0, 2]
    let odd: [UInt8] = [0xff, 0xd8, 0xff, 0xfe, 0, 2] + Array(repeatElement(stray, count: 40).joined())
    #expect(try await found(odd + Self.jpeg.dropFirst(2)).isEmpty)
    #expect(
      try await found(odd + Self.jpeg.dropFirst(2).dropLast(2)).map(\.message) == [
        "the photo breaks off after \(odd.count + Self.jpeg.count - 4) bytes, before the end of the picture"
      ])
  }

  /// A photo that was damaged after it was zipped is another rule's, and that rule's alone.
  @Test func damageOfTheArchiveIsNotToldTwice() async throws {
    let half = Array(Self.jpeg.prefix(Self.jpeg.count / 2))
    #expect(try await found(half) { $0.crc32 ^= 1 }.isEmpty)
    // What lies behind the stream leaves the photo as it was.
    let entry = {
      var content = ZipContent(deflated: half)
      content.stream += [1, 2, 3]
      return ZipEntry("WO_1/meter-0.jpg", content)
    }()
    #expect(findings(of: ImageDamaged.self, in: try await content(entry)).count == 1)
  }

  /// Of formats that cannot be walked through nothing is said, nor of files that are no photos.
  @Test func onlyPhotosAreLookedAt() async throws {
    let half = Array(Self.jpeg.prefix(Self.jpeg.count / 2))
    #expect(try await found(half, name: "notes.txt").isEmpty)
    #expect(try await found(Array("GIF89a".utf8)).isEmpty)
  }
}
