/// A file's path as readers in a repository want it.
enum ReportPath {
  /// The path without `./` at its start. An empty one is the working directory.
  static func relative(_ path: String) -> String {
    var rest = path.utf8[...]
    while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2).drop { $0 == UInt8(ascii: "/") } }
    return rest.isEmpty ? "." : String(decoding: rest, as: UTF8.self)
  }

  /// The path as a URI reference (RFC 3986): a relative one stays relative, an absolute one becomes `file:///…`.
  static func uri(_ path: String) -> String {
    isAbsolute(path) ? "file://" + percentEncoded(path) : percentEncoded(relative(path))
  }

  /// Whether the path starts at the root.
  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  /// The path with every byte as `%XX` that is neither unreserved (RFC 3986, section 2.3) nor a `/`.
  static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.append(byte)
      default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
