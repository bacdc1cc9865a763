/// The values of a header that a zip64 extra field can widen (APPNOTE 4.5.3).
///
/// The field holds just the values whose short forms are all ones, in the order of the declarations here.
struct WideValues: Equatable {
  private(set) var uncompressed: UInt64
  private(set) var compressed: UInt64
  /// As the record says, without what was put before the archive.
  private(set) var localHeaderOffset: UInt64
  private(set) var disk: UInt32
  /// Which values the zip64 field has to give.
  let wanted: Wanted
  /// Whether a value says "look in the zip64 field" and the field is missing or too short.
  private(set) var lacksZip64 = false

  /// A set of values.
  struct Wanted: OptionSet {
    let rawValue: UInt8
    static let size = Wanted(rawValue: 1)
    static let compressedSize = Wanted(rawValue: 2)
    static let localHeaderOffset = Wanted(rawValue: 4)
    static let disk = Wanted(rawValue: 8)

    /// How long the zip64 field is that gives just these.
    var fieldLength: Int {
      8 * intersection([.size, .compressedSize, .localHeaderOffset]).rawValue.nonzeroBitCount
        + (contains(.disk) ? 4 : 0)
    }
  }

  /// The short forms.
  init(size: UInt32, compressedSize: UInt32, localHeaderOffset: UInt32 = 0, disk: UInt16 = 0) {
    uncompressed = UInt64(size)
    compressed = UInt64(compressedSize)
    self.localHeaderOffset = UInt64(localHeaderOffset)
    self.disk = UInt32(disk)
    var wanted: Wanted = []
    if size == .max { wanted.insert(.size) }
    if compressedSize == .max { wanted.insert(.compressedSize) }
    if localHeaderOffset == .max { wanted.insert(.localHeaderOffset) }
    if disk == .max { wanted.insert(.disk) }
    self.wanted = wanted
  }

  var refersToZip64: Bool { !wanted.isEmpty }

  /// Takes the wanted values from the field's bytes, as far as they go.
  mutating func widen(from field: Range<Int>?, in bytes: RawSpan) {
    guard var rest = field else {
      lacksZip64 = true
      return
    }
    func next() -> UInt64? {
      guard rest.count >= 8 else { return nil }
      defer { rest = rest.lowerBound + 8..<rest.upperBound }
      return bytes.uint64(at: rest.lowerBound)
    }
    func set(_ value: inout UInt64) -> Bool {
      guard let wide = next() else { return false }
      value = wide
      return true
    }
    if wanted.contains(.size), !set(&uncompressed) { lacksZip64 = true }
    if wanted.contains(.compressedSize), !set(&compressed) { lacksZip64 = true }
    if wanted.contains(.localHeaderOffset), !set(&localHeaderOffset) { lacksZip64 = true }
    guard wanted.contains(.disk) else { return }
    if rest.count >= 4 { disk = bytes.uint32(at: rest.lowerBound) } else { lacksZip64 = true }
  }
}
