/// A drawing board of 320 by 240 units, whatever the size of the picture that comes out.
///
/// Shapes are drawn at twice the picture's size and then averaged, which smooths their edges. All arithmetic is in
/// integers, or in operations that IEEE 754 rounds the same everywhere.
struct Canvas {
  static let width = 320
  static let height = 240

  private var raster: Raster

  init(width: Int, height: Int, background: Colour) {
    raster = Raster(width: 2 * width, height: 2 * height, model: .colour, filledWith: background)
  }

  /// The finished picture.
  var picture: Raster { raster.halved() }

  /// Fills a rectangle.
  mutating func fill(_ x: Range<Int>, _ y: Range<Int>, _ colour: Colour) {
    for row in rows(y) { fillRun(columns(x), inRow: row, colour) }
  }

  /// Fills a rectangle with a transition from the top to the bottom.
  mutating func fill(_ x: Range<Int>, _ y: Range<Int>, from top: Colour, to bottom: Colour) {
    let rows = rows(y)
    let columns = columns(x)
    for row in rows {
      let colour = top.mixed(with: bottom, part: row - rows.lowerBound, of: rows.count)
      fillRun(columns, inRow: row, colour)
    }
  }

  /// Fills a disc.
  mutating func fillDisc(_ centreX: Int, _ centreY: Int, radius: Int, _ colour: Colour) {
    for row in rows(centreY - radius..<centreY + radius) {
      // The middle of the row, in units; the disc's half width there follows from Pythagoras.
      let y = (Double(row) + 0.5) * Double(Self.height) / Double(raster.height) - Double(centreY)
      let half = max(0, Double(radius * radius) - y * y).squareRoot()
      let scale = Double(raster.width) / Double(Self.width)
      let left = Int((Double(centreX) - half) * scale + 0.5)
      let right = Int((Double(centreX) + half) * scale + 0.5)
      fillRun(max(0, left)..<max(0, left, right), inRow: row, colour)
    }
  }

  /// Draws a line of some thickness from one point to another.
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), thickness: Int, _ colour: Colour
  ) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let steps = max(abs(dx), abs(dy), 1)
    for step in 0...steps {
      let x = start.x + dx * step / steps
      let y = start.y + dy * step / steps
      let half = thickness / 2
      fill(x - half..<x - half + thickness, y - half..<y - half + thickness, colour)
    }
  }

  private func columns(_ x: Range<Int>) -> Range<Int> {
    scaled(x, from: Self.width, to: raster.width)
  }

  private func rows(_ y: Range<Int>) -> Range<Int> {
    scaled(y, from: Self.height, to: raster.height)
  }

  /// The pixels that a range of units covers, cut at the picture's edge.
  private func scaled(_ range: Range<Int>, from units: Int, to pixels: Int) -> Range<Int> {
    let lower = min(max(0, range.lowerBound), units) * pixels / units
    let upper = min(max(0, range.upperBound), units) * pixels / units
    return lower..<upper
  }

  private mutating func fillRun(_ columns: Range<Int>, inRow row: Int, _ colour: Colour) {
    let columns = columns.clamped(to: 0..<raster.width)
    let end = row * raster.width + columns.upperBound
    var index = row * raster.width + columns.lowerBound
    while index < end {
      raster.pixels[index] = colour
      index += 1
    }
  }
}
