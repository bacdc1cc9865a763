import ExampleArchives
import ImageStructure
import TestSupport
import Testing

/// Images by tools that people use have no problem, and the size that the tool says.
@Suite struct SoundImageTests {
  @Test(.enabled(if: Judges.haveJPEG, "cjpeg, jpegtran and djpeg are needed"))
  func imagesByLibjpeg() throws {
    let size = PixelSize(width: CameraImages.width, height: CameraImages.height)
    let images = try CameraImages().all
    for (image, judged) in zip(images, try Judges.djpeg(images.map(\.bytes))) {
      // The judge must find them sound too, or the comparison is worth nothing.
      #expect(judged.status == 0, "\(image.name)")
      let verdict = walk(image.bytes, as: .jpeg)
      #expect(verdict.problems == [], "\(image.name)")
      #expect(verdict.size == size, "\(image.name)")
      #expect(verdict.trailingByteCount == 0, "\(image.name)")
    }
  }

  /// Pillow, which many sites read images with, loads them too, and agrees on the size.
  @Test(
    .enabled(if: Judges.haveJPEG, "cjpeg, jpegtran and djpeg are needed"),
    .enabled(if: Judges.havePillow, "Pillow is not installed"))
  func pillowLoadsThem() throws {
    let folder = try ScratchFolder()
    let images = try CameraImages().all
    let paths = try images.map { try folder.write($0.bytes, to: $0.name) }
    let script = """
      import sys, PIL.Image
      for path in sys.argv[1:]:
          image = PIL.Image.open(path)
          image.load()
          print(*image.size)
      """
    let sizes = try Tool.python(script, paths).split(separator: "\n")
    for (image, size) in zip(images, sizes) {
      let walked = walk(image.bytes, as: .jpeg).size
      #expect(walked.map { "\($0.width) \($0.height)" } == String(size), "\(image.name)")
    }
    #expect(sizes.count == images.count)
  }

  /// What cameras put behind the end: a second picture (MPF), a vendor's trailer, a film, padding.
  @Test(.enabled(if: Judges.haveJPEG, "cjpeg, jpegtran and djpeg are needed"))
  func trailers() throws {
    let baseline = try #require(try CameraImages().all.first).bytes
    let film: [UInt8] = [0, 0, 0, 24] + Array("ftypmp42\0\0\0\0isommp42".utf8)
    for trailer in [baseline, Array("SEFHSEFT".utf8), film, [UInt8](repeating: 0, count: 500)] {
      #expect(try Judges.djpeg([baseline + trailer])[0].status == 0)
      let verdict = walk(baseline + trailer, as: .jpeg)
      #expect(verdict.problems == [])
      #expect(verdict.trailingByteCount == UInt64(trailer.count))
    }
  }

  @Test(arguments: SampleImage.Subject.allCases) func exampleImages(_ subject: SampleImage.Subject) {
    let image = SampleImage(subject, seed: 11, width: 50, height: 35)
    for (bytes, format) in [(image.jpeg(), ImageFormat.jpeg), (image.png(), .png)] {
      let verdict = walk(bytes, as: format)
      #expect(verdict.problems == [])
      #expect(verdict.size == PixelSize(width: 50, height: 35))
    }
  }

  /// Every colour type and depth, with and without interlacing and palette, written by hand in Python.
  @Test(.enabled(if: Judges.havePython && Judges.havePNG, "python3 and pngcheck are needed"))
  func imagesByPython() throws {
    let folder = try ScratchFolder()
    let count = try #require(Int(try Tool.python(Self.pngWriter, [folder.path]).dropLast()))
    let images = try (0..<count).map { try folder.read("\($0)") }
    #expect(images.count == 30)
    #expect(try Judges.pngcheck(images) == images.map { _ in true })
    for image in images {
      let verdict = walk(image, as: .png)
      #expect(verdict.problems == [])
      #expect(verdict.size == PixelSize(width: 8, height: 8))
    }
  }

  private static let pngWriter = """
    import itertools, struct, sys, zlib

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    # The widths and heights of the seven interlaced pictures of 8 by 8 pixels.
    passes = [(1, 1), (1, 1), (2, 1), (2, 2), (4, 2), (4, 4), (8, 4)]
    kinds = {0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]}
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
    count = 0
    for colour, depths in kinds.items():
        for depth, interlace in itertools.product(depths, (0, 1)):
            rows = b""
            for width, height in passes if interlace else [(8, 8)]:
                rows += bytes(1 + (width * depth * samples[colour] + 7) // 8) * height
            data = zlib.compress(rows)
            png = b"\\x89PNG\\r\\n\\x1a\\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, depth, colour, 0, 0, interlace))
            if colour in (2, 3, 6): png += chunk(b"PLTE", bytes(3 * 2))
            png += chunk(b"tEXt", b"Comment\\0x")
            # The data may be cut into chunks anywhere.
            for start in range(0, len(data), 5): png += chunk(b"IDAT", data[start:start + 5])
            with open(f"{sys.argv[1]}/{count}", "wb") as file: file.write(png + chunk(b"IEND", b""))
            count += 1
    print(count)
    """
}
