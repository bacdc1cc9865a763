/// A colour of eight bits per component.
struct Colour: Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// A colour written as on the web: `0xrrggbb`.
  init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  static func grey(_ level: UInt8) -> Colour { Colour(red: level, green: level, blue: level) }

  /// The mixture that lies `part` of `whole` on the way to another colour.
  func mixed(with other: Colour, part: Int, of whole: Int) -> Colour {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8(clamping: (Int(from) * (whole - part) + Int(to) * part) / whole)
    }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}

/// A picture as rows of pixels, from the top left.
struct Raster: Hashable, Sendable {
  /// How a picture's pixels are to be stored.
  enum Model: Sendable {
    case grey
    case colour
  }

  let width: Int
  let height: Int
  /// A grey picture's pixels have three equal components.
  let model: Model
  var pixels: [Colour]

  init(width: Int, height: Int, model: Model, filledWith colour: Colour) {
    precondition((1...0xffff).contains(width) && (1...0xffff).contains(height), "no such picture")
    self.width = width
    self.height = height
    self.model = model
    pixels = [Colour](repeating: colour, count: width * height)
  }

  /// The picture at half the width and height; each pixel is the mean of four. Both measures must be even.
  func halved() -> Raster {
    var half = Raster(width: width / 2, height: height / 2, model: model, filledWith: .grey(0))
    let source = pixels
    func mean(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt8 {
      UInt8((Int(a) + Int(b) + Int(c) + Int(d) + 2) / 4)
    }
    for y in 0..<half.height {
      for x in 0..<half.width {
        let corner = 2 * y * width + 2 * x
        let (a, b) = (source[corner], source[corner + 1])
        let (c, d) = (source[corner + width], source[corner + width + 1])
        half.pixels[y * half.width + x] = Colour(
          red: mean(a.red, b.red, c.red, d.red),
          green: mean(a.green, b.green, c.green, d.green),
          blue: mean(a.blue, b.blue, c.blue, d.blue))
      }
    }
    return half
  }
}
