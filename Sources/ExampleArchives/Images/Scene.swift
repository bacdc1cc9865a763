/// The pictures, drawn on a board of 320 by 240 units.
enum Scene {
  static func meter(_ width: Int, _ height: Int, _ random: inout SplitMix64) -> Raster {
    var canvas = Canvas(width: width, height: height, background: .grey(0))
    let plasters: [UInt32] = [0xcdbfa8, 0xb9c1bd, 0xc9b5a5, 0xd6d1c4]
    let plaster = Colour(plasters[random.next(below: plasters.count)])
    canvas.fill(0..<320, 0..<240, from: plaster.mixed(with: .grey(255), part: 1, of: 4), to: plaster)

    // The housing, its shadow on the wall, and the cable that leaves it.
    canvas.fill(152..<168, 200..<240, .grey(40))
    canvas.fill(78..<258, 24..<218, plaster.mixed(with: .grey(0), part: 1, of: 3))
    canvas.fill(70..<250, 16..<210, from: Colour(0xf4f4f0), to: Colour(0xd9dadb))
    canvas.fill(80..<240, 26..<200, from: Colour(0xe9ecee), to: Colour(0xc9cdd1))

    // The dial, its marks along a circle of whole-number points, and the pointer.
    canvas.fillDisc(160, 84, radius: 50, .grey(60))
    canvas.fillDisc(160, 84, radius: 46, Colour(0xfdfdf8))
    for mark in dialMarks { canvas.fillDisc(160 + mark.x, 84 + mark.y, radius: 3, .grey(90)) }
    let mark = dialMarks[random.next(below: dialMarks.count)]
    canvas.line(
      from: (160, 84), to: (160 + mark.x * 3 / 4, 84 + mark.y * 3 / 4), thickness: 5, Colour(0xc0281f))
    canvas.fillDisc(160, 84, radius: 6, .grey(50))

    // The reading, its last digit on red, and the light that blinks.
    canvas.fill(92..<228, 146..<186, .grey(25))
    canvas.fill(203..<226, 148..<184, Colour(0x9b1c1c))
    canvas.digits(random.digits(6), x: 98, y: 151, width: 15, gap: 7, thickness: 3, Colour(0xf2f2e6))
    canvas.fillDisc(222, 42, radius: 6, Colour(random.next(below: 2) == 0 ? 0xe02020 : 0x5a1010))
    return canvas.picture
  }

  /// Twelve points at a distance of 39 from the centre, clockwise from the top.
  private static let dialMarks = [
    (x: 0, y: -39), (x: 20, y: -34), (x: 34, y: -20), (x: 39, y: 0), (x: 34, y: 20), (x: 20, y: 34),
    (x: 0, y: 39), (x: -20, y: 34), (x: -34, y: 20), (x: -39, y: 0), (x: -34, y: -20), (x: -20, y: -34),
  ]

  static func spliceBox(_ width: Int, _ height: Int, _ random: inout SplitMix64) -> Raster {
    var canvas = Canvas(width: width, height: height, background: .grey(0))
    let wall = Colour([0x8d8478, 0x7f8a8c, 0x98876f][random.next(below: 3)])
    canvas.fill(0..<320, 0..<240, from: wall, to: wall.mixed(with: .grey(0), part: 1, of: 3))
    canvas.fill(36..<284, 20..<224, .grey(30))
    canvas.fill(40..<280, 24..<220, from: Colour(0xe3e5e2), to: Colour(0xc4c8c6))
    canvas.fill(52..<268, 36..<208, Colour(0x5b6166))

    // The trays, and the cable gland that all fibres come from.
    for tray in 0..<4 {
      let top = 50 + 40 * tray
      canvas.fill(150..<258, top..<top + 26, Colour(0x23282c))
      canvas.fill(152..<256, top + 2..<top + 24, from: Colour(0xa9b4ba), to: Colour(0x8b979e))
    }
    canvas.fillDisc(76, 122, radius: 20, .grey(20))
    canvas.fillDisc(76, 122, radius: 13, .grey(70))

    // Fibres in the order of colours that installers know, from one that the seed picks on.
    let first = random.next(below: fibreColours.count)
    let bend = 104 + random.next(below: 16)
    for fibre in 0..<8 {
      let colour = Colour(fibreColours[(first + fibre) % fibreColours.count])
      let (start, end) = (112 + 3 * fibre, 58 + 40 * (fibre / 2) + 10 * (fibre % 2))
      canvas.line(from: (82, start), to: (bend, start), thickness: 3, colour)
      canvas.line(from: (bend, start), to: (152, end), thickness: 3, colour)
      canvas.line(from: (152, end), to: (196 + random.next(below: 48), end), thickness: 3, colour)
    }
    return canvas.picture
  }

  private static let fibreColours: [UInt32] = [
    0x1f5fd0, 0xf08020, 0x2c9c3f, 0x8b5a2b, 0x9aa0a6, 0xf5f5f5, 0xd02a2a, 0x202020, 0xf2d22e, 0x7d3fb0,
    0xf08cb4, 0x3fc0c8,
  ]

  static func plate(_ width: Int, _ height: Int, _ random: inout SplitMix64) -> Raster {
    var canvas = Canvas(width: width, height: height, background: .grey(0))
    let metal = Colour([0x4c6b57, 0x5d6673, 0x7a6a4f][random.next(below: 3)])
    canvas.fill(0..<320, 0..<240, from: metal.mixed(with: .grey(255), part: 1, of: 3), to: metal)
    canvas.fill(34..<294, 54..<194, .grey(35))
    canvas.fill(30..<290, 50..<190, from: Colour(0xfafaf5), to: Colour(0xe4e4dc))
    for (x, y) in [(42, 62), (278, 62), (42, 178), (278, 178)] {
      canvas.fillDisc(x, y, radius: 6, .grey(120))
      canvas.line(from: (x - 3, y - 3), to: (x + 3, y + 3), thickness: 2, .grey(50))
    }
    canvas.digits("Pb-" + random.digits(4), x: 58, y: 70, width: 22, gap: 9, thickness: 5, .grey(20))

    // A bar code of stripes with random widths.
    var x = 60
    while x < 256 {
      let bar = 2 + 2 * random.next(below: 3)
      canvas.fill(x..<x + bar, 130..<174, .grey(15))
      x += bar + 2 + 2 * random.next(below: 3)
    }
    return canvas.picture
  }

  static func tinyDial(seed: UInt8) -> Raster {
    var raster = Raster(width: 16, height: 16, model: .grey, filledWith: .grey(200))
    func fill(_ columns: Range<Int>, _ rows: Range<Int>, _ level: UInt8) {
      for y in rows { for x in columns { raster.pixels[16 * y + x] = .grey(level) } }
    }
    fill(5..<11, 0..<8, 60)
    fill(4..<12, 1..<7, 60)
    fill(6..<10, 2..<6, 240)
    for bit in 0..<8 where seed >> bit & 1 == 1 { fill(2 * bit..<2 * bit + 2, 8..<16, 80) }
    return raster
  }
}
