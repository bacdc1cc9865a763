import Testing

@testable import Thumbnails

/// Photos are shown as they were seen, however the camera was held.
@Suite struct OrientationTests {
  /// The fields of the photo in the file, row by row: red, green; blue, white.
  private static let fields: [(name: Character, colour: [UInt8])] = [
    ("R", [220, 30, 30]), ("G", [30, 200, 30]), ("B", [30, 30, 220]), ("W", [240, 240, 240]),
  ]

  /// A picture of the four fields.
  private static let photo: PixelImage = {
    var picture = PixelImage(width: 320, height: 160)
    picture.bytes = (0..<160).flatMap { y in
      (0..<320).flatMap { x in fields[(y < 80 ? 0 : 2) + (x < 160 ? 0 : 1)].colour }
    }
    return picture
  }()

  /// The names of the four fields that a picture shows: at the place of each, the name of the nearest colour.
  private static func fields(of picture: PixelImage) -> String {
    let places = [(1, 1), (3, 1), (1, 3), (3, 3)]
    let names = places.compactMap { column, row in
      let position = 3 * (picture.height * row / 4 * picture.width + picture.width * column / 4)
      let pixel = picture.bytes[position..<position + 3]
      func distance(_ colour: [UInt8]) -> Int {
        zip(colour, pixel).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
      }
      return fields.min { distance($0.colour) < distance($1.colour) }?.name
    }
    return String(names)
  }

  /// What Exif 2.32 says about tag 274: where the first row and the first column of the file are to be seen.
  static let expectations: [(value: UInt8, fields: String, isOnItsSide: Bool)] = [
    (1, "RGBW", false),  // top, left
    (2, "GRWB", false),  // top, right
    (3, "WBGR", false),  // bottom, right
    (4, "BWRG", false),  // bottom, left
    (5, "RBGW", true),  // left, top
    (6, "BRWG", true),  // right, top
    (7, "WGBR", true),  // right, bottom
    (8, "GWRB", true),  // left, bottom
  ]

  @Test(arguments: expectations)
  func pictureIsTurnedUpright(_ value: UInt8, _ fields: String, _ isOnItsSide: Bool) throws {
    let file = try JPEGEncoder().file(of: Self.photo)
    for order in [ExifBytes.Order.littleEndian, .bigEndian] {
      let thumbnail = try Thumbnailer(side: 64).thumbnail(
        of: ExifBytes.file(file, orientation: value, order))
      #expect([thumbnail.width, thumbnail.height] == (isOnItsSide ? [32, 64] : [64, 32]))
      let picture = try JPEGDecoder().picture(of: thumbnail.jpeg, atLeast: 64, maximumPixels: 10_000)
      #expect(Self.fields(of: picture) == fields)
    }
  }

  @Test func thumbnailHoldsNothingButThePicture() throws {
    let file = try ExifBytes.file(JPEGEncoder().file(of: Self.photo), orientation: 6)
    #expect(String(decoding: file, as: UTF8.self).contains("cam"))
    let thumbnail = try Thumbnailer(side: 64).thumbnail(of: file)
    let text = String(decoding: thumbnail.jpeg, as: UTF8.self)
    #expect(!text.contains("Exif") && !text.contains("cam"))
  }

  /// Values that are none, and data that ends or points somewhere else, leave the picture as it is.
  @Test(arguments: nothingSaid)
  func dataThatSaysNothing(_ name: String, _ exif: [UInt8]) throws {
    let file = try ExifBytes.file(JPEGEncoder().file(of: Self.photo), exif: exif)
    #expect(JPEGNotes(file).orientation == .upright, "\(name)")
  }

  /// Every byte of the data, replaced by every other: whatever it says then, it is read within its bounds.
  @Test func bentData() throws {
    let sound = ExifBytes.file([0xff, 0xd8, 0xff, 0xda, 0, 2], orientation: 6)
    var turned = 0
    for position in sound.indices {
      for value in UInt8.min ... .max {
        var file = sound
        file[position] = value
        if JPEGNotes(file).orientation == .turnedLeft { turned += 1 }
      }
    }
    // Most bytes do not matter: the camera's name, values that are not looked at.
    #expect(turned > sound.count * 256 / 4 && turned < sound.count * 256 * 3 / 4)
  }

  private static let exif = Array("Exif\0\0".utf8)
  private static let tiff = exif + Array("II*\0".utf8)
  private static let directoryAt8: [UInt8] = [8, 0, 0, 0]

  static let nothingSaid: [(name: String, exif: [UInt8])] = [
    ("nothing", []),
    ("another kind of data", Array("http://ns.adobe.com/xap/1.0/\0<x/>".utf8)),
    ("no byte order", exif + Array("XX*\0".utf8) + directoryAt8),
    ("no directory", tiff + directoryAt8),
    ("a directory behind the end", tiff + [0xff, 0xff, 0xff, 0xff, 1, 0]),
    ("a directory that is cut", exif + ExifBytes.tiff(orientation: 6, .littleEndian).dropLast(12)),
    ("more entries than bytes", tiff + directoryAt8 + [0xff, 0xff]),
    ("a value that is none", exif + ExifBytes.tiff(orientation: 9, .littleEndian)),
    ("a value of another type", tiff + directoryAt8 + [1, 0, 0x12, 1, 4, 0, 1, 0, 0, 0, 6, 0, 0, 0]),
  ]
}
