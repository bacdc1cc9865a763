extension Scene {
  static func cabinet(_ width: Int, _ height: Int, _ random: inout SplitMix64) -> Raster {
    var canvas = street(width, height, &random)
    let paint = Colour([0x6f8f72, 0x8a8f94, 0xb7ad93][random.next(below: 3)])
    let shade = paint.mixed(with: .grey(0), part: 1, of: 3)
    canvas.fill(84..<252, 70..<82, shade)
    canvas.fill(90..<246, 82..<204, from: paint.mixed(with: .grey(255), part: 1, of: 5), to: paint)
    canvas.fill(84..<252, 200..<212, .grey(110))
    canvas.fill(166..<170, 82..<200, shade)
    for slit in 0..<4 {
      canvas.fill(104..<152, 94 + 7 * slit..<97 + 7 * slit, shade)
      canvas.fill(184..<232, 94 + 7 * slit..<97 + 7 * slit, shade)
    }
    canvas.fill(154..<162, 134..<152, .grey(45))
    canvas.fill(186..<230, 136..<166, Colour(0xf3d23a))
    canvas.digits(random.digits(2), x: 194, y: 140, width: 11, gap: 6, thickness: 3, .grey(20))
    return canvas.picture
  }

  static func openCabinet(_ width: Int, _ height: Int, _ random: inout SplitMix64) -> Raster {
    var canvas = street(width, height, &random)
    let paint = Colour([0x6f8f72, 0x8a8f94, 0xb7ad93][random.next(below: 3)])
    canvas.fill(30..<90, 62..<208, from: paint, to: paint.mixed(with: .grey(0), part: 1, of: 2))
    canvas.fill(230..<290, 62..<208, from: paint, to: paint.mixed(with: .grey(0), part: 1, of: 2))
    canvas.fill(86..<234, 66..<212, .grey(70))
    canvas.fill(94..<226, 74..<204, .grey(28))

    // Shelves of connectors, each with a lamp, and patch cables that hang between them.
    for shelf in 0..<4 {
      let top = 84 + 30 * shelf
      canvas.fill(100..<220, top..<top + 12, Colour(0xb4bcc2))
      for port in 0..<12 {
        let colour = Colour(random.next(below: 3) == 0 ? 0xe0a020 : 0x28c060)
        canvas.fill(104 + 10 * port..<108 + 10 * port, top + 4..<top + 9, colour)
      }
    }
    for _ in 0..<5 {
      let colour = Colour([0xf2d22e, 0x3fc0c8, 0xf08020][random.next(below: 3)])
      let start = (x: 104 + 10 * random.next(below: 12), y: 92 + 30 * random.next(below: 2))
      let end = (x: 104 + 10 * random.next(below: 12), y: 152 + 30 * random.next(below: 2))
      canvas.line(from: start, to: end, thickness: 3, colour)
    }
    return canvas.picture
  }

  /// Sky, sun and cloud above a row of houses and a pavement.
  private static func street(_ width: Int, _ height: Int, _ random: inout SplitMix64) -> Canvas {
    var canvas = Canvas(width: width, height: height, background: .grey(0))
    let skies: [(UInt32, UInt32)] = [(0x4f86c6, 0xcfe3f5), (0x7d8fa3, 0xdfe3e6), (0x38588f, 0xf3c9a0)]
    let sky = skies[random.next(below: skies.count)]
    canvas.fill(0..<320, 0..<176, from: Colour(sky.0), to: Colour(sky.1))
    canvas.fillDisc(30 + random.next(below: 260), 34, radius: 16, Colour(0xfff2b0))
    let cloud = 20 + random.next(below: 220)
    for (x, y, radius) in [(0, 50, 12), (18, 44, 17), (38, 50, 13)] {
      canvas.fillDisc(cloud + x, y, radius: radius, Colour(0xf6f8fa))
    }
    for house in 0..<5 {
      let left = 64 * house
      let top = 96 + random.next(below: 40)
      canvas.fill(left..<left + 62, top..<180, Colour([0xa86f52, 0xbfae92, 0x8f7f76][random.next(below: 3)]))
      for window in 0..<2 {
        canvas.fill(left + 12 + 26 * window..<left + 24 + 26 * window, top + 14..<top + 30, Colour(0x39475a))
      }
    }
    canvas.fill(0..<320, 176..<240, from: Colour(0xa3a39c), to: Colour(0x77776f))
    return canvas
  }
}
