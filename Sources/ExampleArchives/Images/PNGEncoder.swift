import Deflate

/// A picture as a PNG file (ISO/IEC 15948): eight bits per component, each row filtered by the row above it.
func encodePNG(_ raster: Raster) -> [UInt8] {
  let isGrey = raster.model == .grey
  var header: [UInt8] = []
  appendBigEndian(UInt32(raster.width), to: &header)
  appendBigEndian(UInt32(raster.height), to: &header)
  // Bit depth, colour type (0 grey, 2 colour), and the only methods there are; not interlaced.
  header += [8, isGrey ? 0 : 2, 0, 0, 0]

  var file: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  appendChunk("IHDR", header, to: &file)
  appendChunk("IDAT", Deflater.deflate(filteredRows(of: raster, isGrey: isGrey), wrapping: .zlib), to: &file)
  appendChunk("IEND", [], to: &file)
  return file
}

/// Every row with filter type 2, "up": differences to the row above, modulo 256.
private func filteredRows(of raster: Raster, isGrey: Bool) -> [UInt8] {
  var rows: [UInt8] = []
  rows.reserveCapacity((3 * raster.width + 1) * raster.height)
  let pixels = raster.pixels
  let black = Colour.grey(0)
  for y in 0..<raster.height {
    rows.append(2)
    for x in 0..<raster.width {
      let pixel = pixels[y * raster.width + x]
      let above = y == 0 ? black : pixels[(y - 1) * raster.width + x]
      rows.append(pixel.red &- above.red)
      if isGrey { continue }
      rows.append(pixel.green &- above.green)
      rows.append(pixel.blue &- above.blue)
    }
  }
  return rows
}

private func appendChunk(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
  let body = Array(type.utf8) + data
  appendBigEndian(UInt32(data.count), to: &file)
  file += body
  appendBigEndian(CRC32.of(body), to: &file)
}

private func appendBigEndian(_ value: UInt32, to bytes: inout [UInt8]) {
  for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
}
