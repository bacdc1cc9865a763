/// A small picture of something that is photographed in the field, or a tiny one that only has to be valid.
///
/// The same subject, seed and size give the same picture, and the same bytes in either format.
public struct SampleImage: Hashable, Sendable {
  /// What the picture shows.
  public enum Subject: String, Sendable, CaseIterable {
    /// An electricity meter on a wall: a dial with a pointer, and a reading.
    case meter
    /// An open junction box with fibres of different colours that run into trays.
    case spliceBox
    /// A street cabinet with two doors, under the sky.
    case cabinet
    /// A cabinet with its doors open: shelves, and cables plugged in.
    case openCabinet
    /// A name plate with a number and a bar code.
    case plate
  }

  let raster: Raster

  /// A picture in colour. The seed decides reading, colours and light.
  public init(_ subject: Subject, seed: UInt64, width: Int = 160, height: Int = 120) {
    var random = SplitMix64(seed: seed)
    raster =
      switch subject {
      case .meter: Scene.meter(width, height, &random)
      case .spliceBox: Scene.spliceBox(width, height, &random)
      case .cabinet: Scene.cabinet(width, height, &random)
      case .openCabinet: Scene.openCabinet(width, height, &random)
      case .plate: Scene.plate(width, height, &random)
      }
  }

  /// A grey picture of 16 by 16 pixels, less than 700 bytes in either format: a dial above the seed in eight bars.
  /// Different seeds give different bytes.
  public static func tiny(seed: UInt8) -> SampleImage { SampleImage(raster: Scene.tinyDial(seed: seed)) }

  private init(raster: Raster) { self.raster = raster }

  /// The picture as a baseline JPEG file.
  ///
  /// - Parameter coarseness: how much detail is dropped, in percent of the quantisation tables in ITU T.81 annex K.
  public func jpeg(coarseness: Int = 60) -> [UInt8] {
    JPEGEncoder(raster, coarseness: coarseness).encode()
  }

  /// The picture as a PNG file.
  public func png() -> [UInt8] { encodePNG(raster) }
}
