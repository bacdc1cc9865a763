/// A picture in memory: three bytes a pixel, red, green and blue, row by row from the top.
struct PixelImage: Equatable {
  let width: Int
  let height: Int
  var bytes: [UInt8]

  /// A black picture.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    bytes = [UInt8](repeating: 0, count: 3 * width * height)
  }

  /// The picture at most so many pixels wide and high, in the same proportions. Each pixel is the average of those that it stands for.
  func shrunk(to side: Int) -> PixelImage {
    let longest = max(width, height)
    guard longest > side else { return self }
    var small = PixelImage(width: max(1, width * side / longest), height: max(1, height * side / longest))
    for y in 0..<small.height {
      let rows = y * height / small.height..<(y + 1) * height / small.height
      for x in 0..<small.width {
        let columns = x * width / small.width..<(x + 1) * width / small.width
        small.set(x, y, average(rows, columns))
      }
    }
    return small
  }

  /// The picture as it is to be looked at.
  func turned(_ orientation: ExifOrientation) -> PixelImage {
    guard orientation != .upright else { return self }
    var turned =
      orientation.isOnItsSide
      ? PixelImage(width: height, height: width) : PixelImage(width: width, height: height)
    for y in 0..<turned.height {
      for x in 0..<turned.width {
        let (column, row) = orientation.source(x, y, width: width, height: height)
        turned.set(x, y, average(row..<row + 1, column..<column + 1))
      }
    }
    return turned
  }

  private func average(_ rows: Range<Int>, _ columns: Range<Int>) -> (UInt8, UInt8, UInt8) {
    var (red, green, blue) = (0, 0, 0)
    for row in rows {
      var position = 3 * (row * width + columns.lowerBound)
      for _ in columns {
        red += Int(bytes[position])
        green += Int(bytes[position + 1])
        blue += Int(bytes[position + 2])
        position += 3
      }
    }
    let count = rows.count * columns.count
    return (UInt8(red / count), UInt8(green / count), UInt8(blue / count))
  }

  private mutating func set(_ x: Int, _ y: Int, _ colour: (UInt8, UInt8, UInt8)) {
    let position = 3 * (y * width + x)
    bytes[position] = colour.0
    bytes[position + 1] = colour.1
    bytes[position + 2] = colour.2
  }
}
