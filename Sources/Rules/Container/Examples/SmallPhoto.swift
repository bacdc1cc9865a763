import Findings

extension RuleExample.Entry {
  /// The name of the small photo, unless another is wanted.
  static let smallPhotoName = "WO_1/meter-1.jpg"

  /// A photo of four stored bytes: a JPEG image's first two and its last two. With a name of 16 bytes it takes 50 bytes of the file with its
  /// header, and 62 of the directory.
  static func smallPhoto(_ name: String = smallPhotoName) -> RuleExample.Entry {
    RuleExample.Entry(name, .bytes([0xff, 0xd8, 0xff, 0xd9]))
  }
}
