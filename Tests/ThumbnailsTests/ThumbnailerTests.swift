import Deflate
import ExampleArchives
import TestSupport
import Testing

@testable import Thumbnails

/// Photos become small, and bytes that are none do no harm.
@Suite struct ThumbnailerTests {
  static let photo = SampleImage(.meter, seed: 3, width: 640, height: 480)

  static func error(_ file: [UInt8]) -> ThumbnailError? {
    do throws(ThumbnailError) {
      _ = try Thumbnailer(side: 64).thumbnail(of: file)
      return nil
    } catch {
      return error
    }
  }

  @Test(.enabled(if: Tool.exists("djpeg"), "needs djpeg"))
  func photoIsShrunk() throws {
    for file in [Self.photo.jpeg(), Self.photo.png()] {
      let thumbnail = try Thumbnailer(side: 128).thumbnail(of: file)
      #expect(thumbnail.width == 128 && thumbnail.height == 96)
      #expect(thumbnail.jpeg.count < 5_000)
      let picture = try #require(Tool("djpeg")).run(["-ppm"], input: thumbnail.jpeg)
      #expect(picture.status == 0 && picture.errors.isEmpty)
      #expect(picture.output.starts(with: Array("P6\n128 96\n255\n".utf8)))
    }
  }

  /// The thumbnail of a photo looks like the photo, and not like another.
  @Test func thumbnailShowsThePhoto() throws {
    func difference(_ thumbnail: Thumbnail, _ photo: SampleImage) throws -> Int {
      let small = try JPEGDecoder().picture(of: thumbnail.jpeg, atLeast: 32, maximumPixels: .max)
      let whole = try JPEGDecoder().picture(of: photo.jpeg(), atLeast: 640, maximumPixels: .max)
      let differences = zip(small.bytes, whole.shrunk(to: 32).bytes).map { abs(Int($0) - Int($1)) }
      return differences.reduce(0, +) / differences.count
    }
    let other = SampleImage(.cabinet, seed: 3, width: 640, height: 480)
    for file in [Self.photo.jpeg(), Self.photo.png()] {
      let thumbnail = try Thumbnailer(side: 32).thumbnail(of: file)
      #expect(try difference(thumbnail, Self.photo) < 12)
      #expect(try difference(thumbnail, other) > 36)
    }
  }

  @Test func smallPhotoKeepsItsSize() throws {
    let thumbnail = try Thumbnailer(side: 128).thumbnail(of: SampleImage.tiny(seed: 1).jpeg())
    #expect(thumbnail.width == 16 && thumbnail.height == 16)
  }

  @Test func narrowPictureKeepsAPixel() {
    let small = PixelImage(width: 3, height: 1_000).shrunk(to: 64)
    #expect(small.width == 1 && small.height == 64)
  }

  @Test func cutPhotoIsShownAsFarAsItGoes() throws {
    let file = Self.photo.jpeg()
    let thumbnail = try Thumbnailer(side: 64).thumbnail(of: Array(file.prefix(file.count / 2)))
    #expect(thumbnail.width == 64 && thumbnail.height == 48)
  }

  @Test func otherBytesAreRefused() {
    #expect(Self.error([]) == .otherFormat)
    #expect(Self.error(Array("\0\0\0\u{18}ftypheic".utf8)) == .otherFormat)
  }

  @Test func filesWithoutAPictureAreRefused() {
    let jpeg = Self.photo.jpeg()
    let png = Self.photo.png()
    for file in [
      Array(jpeg.prefix(20)), Array(jpeg.prefix(3)), Array(png.prefix(20)), Array(png.prefix(100)),
    ] {
      guard case .undecodable(let words) = Self.error(file) else {
        Issue.record("\(file.count) bytes are decoded")
        continue
      }
      #expect(!words.isEmpty)
    }
  }

  /// A header that promises more pixels than anyone photographs costs nothing.
  @Test func hugePicturesAreRefused() {
    // SOF0: 8 bits, 65,500 by 65,500 pixels, one component; then a scan without data.
    let frame: [UInt8] = [0xff, 0xc0, 0, 11, 8, 0xff, 0xdc, 0xff, 0xdc, 1, 1, 0x11, 0]
    let scan: [UInt8] = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]
    #expect(Self.error([0xff, 0xd8] + frame + scan + [0xff, 0xd9]) == .tooManyPixels)

    // SOF2 in place of SOF0: 8,192 by 8,192 pixels would be kept in memory whole.
    let progressive: [UInt8] = [0xff, 0xc2, 0, 11, 8, 0x20, 0, 0x20, 0, 1, 1, 0x11, 0]
    #expect(Self.error([0xff, 0xd8] + progressive + scan + [0xff, 0xd9]) == .tooManyPixels)

    // IHDR: 16,384 by 16,384 pixels, 8 bits, grey.
    var header = Array("IHDR".utf8) + [0, 0, 0x40, 0, 0, 0, 0x40, 0, 8, 0, 0, 0, 0]
    var checksum = CRC32Checksum()
    unsafe checksum.update(header.span.bytes)
    header += (0..<4).map { UInt8(truncatingIfNeeded: checksum.value >> (24 - 8 * $0)) }
    let png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13] + header
    // An empty IDAT follows: libpng reads up to it.
    #expect(
      Self.error(png + [0, 0, 0, 0] + Array("IDAT".utf8) + [0x35, 0xaf, 0x06, 0x1e]) == .tooManyPixels)
  }

  @Test func filesThatMustBeKeptWholeAreTold() {
    let start: [UInt8] = [0xff, 0xd8]
    func frame(_ marker: UInt8, components: UInt8) -> [UInt8] {
      [0xff, marker, 0, 8 + 3 * components, 8, 0, 1, 0, 1, components]
        + (1...components).flatMap { [$0, 0x11, 0] }
    }
    func scan(components: UInt8) -> [UInt8] {
      [0xff, 0xda, 0, 6 + 2 * components, components] + (1...components).flatMap { [$0, 0] } + [0, 63, 0]
    }
    #expect(!JPEGNotes(start + frame(0xc0, components: 3) + scan(components: 3)).hasSeveralScans)
    #expect(JPEGNotes(start + frame(0xc0, components: 3) + scan(components: 1)).hasSeveralScans)
    #expect(JPEGNotes(start + frame(0xc2, components: 3) + scan(components: 3)).hasSeveralScans)
    // A filling byte before a marker.
    #expect(JPEGNotes(start + [0xff] + frame(0xc2, components: 3)).hasSeveralScans)
  }

  /// Whatever becomes of a photo's bytes, there is a small picture or an error.
  @Test func bentPhotos() {
    var random = SplitMix64(seed: 4_711)
    let sound = [
      ExifBytes.file(SampleImage(.plate, seed: 1).jpeg(), orientation: 6), SampleImage(.plate, seed: 1).png(),
    ]
    let thumbnailer = Thumbnailer(side: 32)
    var pictures = 0
    for number in 0..<400 {
      var file = sound[number % 2]
      // Half of the changes hit the headers.
      let end = number % 4 < 2 ? 200 : file.count
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        file[Int.random(in: 0..<end, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
      }
      if let thumbnail = try? thumbnailer.thumbnail(of: file) {
        pictures += 1
        #expect(max(thumbnail.width, thumbnail.height) <= 32)
      }
    }
    #expect((100..<400).contains(pictures))
  }
}
