/// One component of a picture: a sample for each pixel, shifted so that grey is zero (T.81 A.3.1).
struct SamplePlane {
  let width: Int
  let height: Int
  fileprivate(set) var samples: [Int]

  /// A block of 8 by 8 samples; beyond the picture its last column and row go on.
  func block(_ blockX: Int, _ blockY: Int) -> [Int] {
    var block = [Int](repeating: 0, count: 64)
    for y in 0..<8 {
      let row = min(8 * blockY + y, height - 1) * width
      for x in 0..<8 { block[8 * y + x] = samples[row + min(8 * blockX + x, width - 1)] }
    }
    return block
  }
}

extension Raster {
  /// The components that a JFIF file holds: Y, and Cb and Cr for a picture in colour (ITU T.871 section 7).
  func samplePlanes() -> [SamplePlane] {
    let empty = SamplePlane(width: width, height: height, samples: [Int](repeating: 0, count: pixels.count))
    if model == .grey {
      var luma = empty
      for (index, pixel) in pixels.enumerated() { luma.samples[index] = Int(pixel.red) - 128 }
      return [luma]
    }
    var (luma, blue, red) = (empty, empty, empty)
    for (index, pixel) in pixels.enumerated() {
      let (r, g, b) = (Int(pixel.red), Int(pixel.green), Int(pixel.blue))
      // The standard's factors in units of 1/65536. Each row's sum makes white and black come out exactly.
      luma.samples[index] = (19595 * r + 38470 * g + 7471 * b + 32768) >> 16 - 128
      blue.samples[index] = min(127, (-11059 * r - 21709 * g + 32768 * b + 32768) >> 16)
      red.samples[index] = min(127, (32768 * r - 27439 * g - 5329 * b + 32768) >> 16)
    }
    return [luma, blue, red]
  }
}
