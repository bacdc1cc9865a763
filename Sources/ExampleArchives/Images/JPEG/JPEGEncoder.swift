/// A picture as a baseline sequential JPEG file (ITU T.81): one scan, Huffman coded, no subsampling.
struct JPEGEncoder {
  private let raster: Raster
  private let luminance: QuantisationTable
  private let chrominance: QuantisationTable

  /// A component of the picture, and the tables it is coded with.
  private struct Component {
    let identifier: UInt8
    /// 0 luminance, 1 chrominance: the number of its quantisation table and of both its Huffman tables.
    let tables: UInt8
    let samples: SamplePlane
  }

  /// Takes a picture and how much detail to drop, in percent of annex K's quantisation tables.
  init(_ raster: Raster, coarseness: Int) {
    self.raster = raster
    luminance = .luminance.scaled(toPercent: coarseness)
    chrominance = .chrominance.scaled(toPercent: coarseness)
  }

  func encode() -> [UInt8] {
    let components = self.components()
    let isColour = components.count > 1
    var file: [UInt8] = [0xff, 0xd8]  // SOI
    appendSegment(0xe0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0], to: &file)  // APP0
    appendSegment(0xdb, quantisationTables(isColour: isColour), to: &file)  // DQT
    appendSegment(0xc0, frameHeader(components), to: &file)  // SOF0
    appendSegment(0xc4, huffmanTables(isColour: isColour), to: &file)  // DHT
    appendSegment(0xda, scanHeader(components), to: &file)  // SOS
    appendScan(components, to: &file)
    file += [0xff, 0xd9]  // EOI
    return file
  }

  private func components() -> [Component] {
    let planes = raster.samplePlanes()
    return planes.enumerated().map { number, samples in
      Component(identifier: UInt8(number + 1), tables: number == 0 ? 0 : 1, samples: samples)
    }
  }

  private func appendSegment(_ marker: UInt8, _ payload: [UInt8], to file: inout [UInt8]) {
    let length = UInt16(payload.count + 2)
    file += [0xff, marker, UInt8(length >> 8), UInt8(length & 0xff)]
    file += payload
  }

  private func quantisationTables(isColour: Bool) -> [UInt8] {
    let first = [0] + luminance.inZigzagOrder
    return isColour ? first + [1] + chrominance.inZigzagOrder : first
  }

  private func huffmanTables(isColour: Bool) -> [UInt8] {
    func definition(_ classAndNumber: UInt8, _ table: HuffmanTable) -> [UInt8] {
      [classAndNumber] + table.counts + table.symbols
    }
    let first = definition(0x00, .luminanceDC) + definition(0x10, .luminanceAC)
    return isColour ? first + definition(0x01, .chrominanceDC) + definition(0x11, .chrominanceAC) : first
  }

  private func frameHeader(_ components: [Component]) -> [UInt8] {
    let (width, height) = (UInt16(raster.width), UInt16(raster.height))
    var header: [UInt8] = [
      8, UInt8(height >> 8), UInt8(height & 0xff), UInt8(width >> 8), UInt8(width & 0xff),
    ]
    header.append(UInt8(components.count))
    // Sampling factors of 1 both ways.
    for component in components { header += [component.identifier, 0x11, component.tables] }
    return header
  }

  private func scanHeader(_ components: [Component]) -> [UInt8] {
    var header = [UInt8(components.count)]
    for component in components {
      header += [component.identifier, component.tables << 4 | component.tables]
    }
    return header + [0, 63, 0]
  }

  /// The blocks from the top left, all components of a block together (T.81 A.2.3).
  private func appendScan(_ components: [Component], to file: inout [UInt8]) {
    var coders = components.map { component in
      BlockCoder(
        quantisation: component.tables == 0 ? luminance : chrominance,
        dc: component.tables == 0 ? .luminanceDC : .chrominanceDC,
        ac: component.tables == 0 ? .luminanceAC : .chrominanceAC)
    }
    var bits = EntropyBits()
    for blockY in 0..<(raster.height + 7) / 8 {
      for blockX in 0..<(raster.width + 7) / 8 {
        for number in components.indices {
          coders[number].append(components[number].samples.block(blockX, blockY), to: &bits)
        }
      }
    }
    file += bits.finished()
  }
}
