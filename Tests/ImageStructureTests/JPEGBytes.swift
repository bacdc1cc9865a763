/// A JPEG image of a few bytes that is right in everything a walk looks at, to be bent.
enum JPEGBytes {
  static let start: [UInt8] = [0xff, 0xd8]
  static let end: [UInt8] = [0xff, 0xd9]
  static let tables = segment(0xdb, [1, 2, 3])

  /// A segment, its length before its content.
  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xff, marker, UInt8(length >> 8), UInt8(length & 0xff)] + content
  }

  /// A frame of so many components, 8 bits a sample.
  static func frame(
    _ marker: UInt8 = 0xc0, width: Int = 300, height: Int = 2, components: Int = 1, precision: UInt8 = 8
  ) -> [UInt8] {
    let size = [height >> 8, height & 0xff, width >> 8, width & 0xff, components].map { UInt8($0) }
    return segment(marker, [precision] + size + (0..<components).flatMap { [UInt8($0), 0x11, 0] })
  }

  /// A scan of one component, with data in which FF is stuffed.
  static func scan(_ data: [UInt8] = [1, 2, 0xff, 0, 3]) -> [UInt8] {
    segment(0xda, [1, 0, 0, 0, 63, 0]) + data
  }

  /// A whole image; the parts are put between the start and the end marker.
  static func image(_ parts: [UInt8]...) -> [UInt8] { start + parts.flatMap { $0 } + end }
}
