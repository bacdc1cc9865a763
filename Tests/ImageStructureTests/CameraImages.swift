import ExampleArchives
import TestSupport

/// JPEG images as cameras and programs write them, made by libjpeg's tools from one noisy picture.
struct CameraImages {
  static let width = 37
  static let height = 26

  /// Each image with a name for messages.
  let all: [(name: String, bytes: [UInt8])]

  init() throws {
    let picture = Self.picture
    func written(_ options: String...) throws -> [UInt8] {
      try Judges.jpegTool("cjpeg", options, input: picture)
    }
    let baseline = try written("-quality", "70")
    // Each component by itself.
    let scans = try ScratchFolder()
    try scans.write("0;\n1;\n2;\n", to: "scans")
    func changed(_ options: String...) throws -> [UInt8] {
      try Judges.jpegTool("jpegtran", options, input: baseline)
    }
    all = [
      ("baseline", baseline),
      ("greyscale", try written("-grayscale")),
      ("best", try written("-quality", "100", "-sample", "1x1")),
      ("optimised", try changed("-optimize")),
      ("progressive", try changed("-progressive")),
      ("arithmetic", try changed("-arithmetic")),
      ("restarts", try changed("-restart", "1B")),
      ("progressive with restarts", try changed("-progressive", "-restart", "2B")),
      ("one scan a component", try written("-scans", scans.file("scans"))),
      ("thumbnail", Self.withThumbnail(baseline)),
    ]
  }

  /// Noise on a slope, so that there are many different codes in the data.
  private static var picture: [UInt8] {
    var random = SplitMix64(seed: 81)
    var pixels: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        for colour in 0..<3 { pixels.append(UInt8(4 * x + 2 * y + 10 * colour) &+ random.byte() / 4) }
      }
    }
    return Array("P6\n\(width) \(height)\n255\n".utf8) + pixels
  }

  /// An Exif segment as cameras put it behind the start, with an image of its own in it.
  private static func withThumbnail(_ image: [UInt8]) -> [UInt8] {
    let exif = Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    return image[..<2] + JPEGBytes.segment(0xe1, exif + SampleImage.tiny(seed: 5).jpeg()) + image[2...]
  }
}
