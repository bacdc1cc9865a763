import ExampleArchives
import Foundation
import Testing

@Suite struct SampleImageTests {
  /// The markers of a baseline file in their order, each segment ending where the next begins.
  @Test func markersOfColour() throws {
    let file = colourful(.meter).jpeg()
    #expect(try markers(file) == [0xd8, 0xe0, 0xdb, 0xc0, 0xc4, 0xda, 0xd9])
    // The frame: 8 bits, 30 rows, 44 columns, three components without subsampling.
    let frame: [UInt8] = [0xff, 0xc0, 0, 17, 8, 0, 30, 0, 44, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]
    #expect(file.firstRange(of: frame) != nil)
  }

  @Test func markersOfGrey() throws {
    let file = SampleImage.tiny(seed: 0xa5).jpeg()
    #expect(try markers(file) == [0xd8, 0xe0, 0xdb, 0xc0, 0xc4, 0xda, 0xd9])
    #expect(file.firstRange(of: [0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0]) != nil)
  }

  @Test func chunksOfPNG() throws {
    #expect(try chunks(colourful(.meter).png()) == ["IHDR", "IDAT", "IEND"])
    #expect(try chunks(SampleImage.tiny(seed: 1).png()) == ["IHDR", "IDAT", "IEND"])
  }

  /// Rule examples stay small, and a seed of its own gives an image bytes of its own.
  @Test func tinyImagesAreSmallAndDistinct() {
    let images = (0...255).map { SampleImage.tiny(seed: UInt8($0)) }
    let jpegs = images.map { $0.jpeg() }
    let pngs = images.map { $0.png() }
    #expect(Set(jpegs).count == 256)
    #expect(Set(pngs).count == 256)
    #expect((jpegs + pngs).allSatisfy { $0.count < 700 })
  }

  @Test(arguments: SampleImage.Subject.allCases) func seedsMatterAndNothingElse(
    _ subject: SampleImage.Subject
  ) {
    func jpeg(_ seed: UInt64) -> [UInt8] { SampleImage(subject, seed: seed, width: 32, height: 24).jpeg() }
    #expect(jpeg(1) == jpeg(1))
    #expect(jpeg(1) != jpeg(2))
  }

  /// With divisors of 1, libjpeg decodes the JPEG file to the PNG file's picture, but for rounding.
  @Test(
    .enabled(if: Judge.djpeg.isInstalled, "djpeg is not installed"),
    .enabled(if: Judge.python.isInstalled, "python3 is not installed"),
    arguments: SampleImage.Subject.allCases
  )
  func bothFormatsShowTheSame(_ subject: SampleImage.Subject) throws {
    let image = colourful(subject)
    let (jpeg, png) = (image.jpeg(coarseness: 1), image.png())
    let result = try withTemporaryFolder { folder in
      let files = ["a.jpg", "a.png", "a.ppm"].map { folder.appending(path: $0).path }
      try write(jpeg, to: files[0])
      try write(png, to: files[1])
      let decoded = try Judge.djpeg.run(["-ppm", "-outfile", files[2], files[0]])
      #expect(decoded == Judge.Verdict(status: 0, output: "", errors: ""))
      return try Judge.python.run(["-c", Self.comparison, files[2], files[1]])
    }
    #expect(result.errors == "")
    let difference = try #require(Double(result.output.dropLast()))
    #expect(difference < 1)
  }

  /// Prints the mean difference of the components of a PPM file and of a PNG file whose rows have the filter "up".
  static let comparison = """
    import struct, sys, zlib
    ppm = open(sys.argv[1], "rb").read()
    png = open(sys.argv[2], "rb").read()
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    assert (depth, colour) == (8, 2)
    header = b"P6\\n%d %d\\n255\\n" % (width, height)
    assert ppm.startswith(header)
    length = struct.unpack(">I", png[33:37])[0]
    rows = zlib.decompress(png[41:41 + length])
    above, pixels = bytes(3 * width), b""
    for y in range(height):
        row = rows[y * (3 * width + 1):(y + 1) * (3 * width + 1)]
        assert row[0] == 2
        above = bytes((a + b) & 255 for a, b in zip(above, row[1:]))
        pixels += above
    samples = ppm[len(header):]
    assert len(samples) == len(pixels)
    print(sum(abs(a - b) for a, b in zip(samples, pixels)) / len(pixels))
    """

  /// Pillow reads every file to its end, whatever the size and however much detail was dropped.
  @Test(.enabled(if: Judge.pythonHas("PIL"), "Pillow is not installed"), arguments: [10, 60, 400])
  func pillowDecodes(coarseness: Int) throws {
    let script = """
      import sys, PIL.Image
      for path in sys.argv[1:]:
          image = PIL.Image.open(path)
          image.load()
          print(image.format, image.mode, *image.size)
      """
    let files = [
      ("a.jpg", colourful(.meter).jpeg(coarseness: coarseness)), ("b.png", colourful(.spliceBox).png()),
      ("c.jpg", SampleImage.tiny(seed: 9).jpeg(coarseness: coarseness)),
      ("d.png", SampleImage.tiny(seed: 9).png()),
    ]
    let result = try withTemporaryFolder { folder in
      let paths = files.map { folder.appending(path: $0.0).path }
      for (path, file) in zip(paths, files) { try write(file.1, to: path) }
      return try Judge.python.run(["-c", script] + paths)
    }
    #expect(result.errors == "")
    #expect(result.output == "JPEG RGB 44 30\nPNG RGB 44 30\nJPEG L 16 16\nPNG L 16 16\n")
  }

  @Test(
    .enabled(if: Judge.djpeg.isInstalled, "djpeg is not installed"), arguments: [UInt8](0...7).map { $0 * 36 }
  )
  func djpegDecodesTinyImages(seed: UInt8) throws {
    try withTemporaryFile("a.jpg", SampleImage.tiny(seed: seed).jpeg()) { path in
      let result = try Judge.djpeg.run(["-pnm", "-outfile", "/dev/null", path])
      #expect(result == Judge.Verdict(status: 0, output: "", errors: ""))
    }
  }

  @Test(.enabled(if: Judge.pngcheck.isInstalled, "pngcheck is not installed")) func pngcheckAccepts() throws {
    for image in SampleImage.Subject.allCases.map(colourful) + [SampleImage.tiny(seed: 77)] {
      let result = try withTemporaryFile("a.png", image.png()) { path in
        try Judge.pngcheck.run(["-q", path])
      }
      #expect(result == Judge.Verdict(status: 0, output: "", errors: ""))
    }
  }

  /// A picture whose sizes are no multiples of a block's.
  private func colourful(_ subject: SampleImage.Subject) -> SampleImage {
    SampleImage(subject, seed: 3, width: 44, height: 30)
  }
}
