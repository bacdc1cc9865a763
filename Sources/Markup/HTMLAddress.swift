/// An address on the site that a page is of. Its beginning comes from the source, and parts from outside are escaped (RFC 3986, section 2.1), so that
/// whatever they hold, it leads nowhere else.
public struct HTMLAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address as it is written.
  public private(set) var description: String

  /// A path from the source: `/batches`.
  public init(_ path: StaticString) {
    description = path.description
    precondition(description.hasPrefix("/") && !description.hasPrefix("//"), "a path begins with one slash")
  }

  /// The address with one more segment of the path.
  public func appending(_ segment: String) -> HTMLAddress {
    adding((description.hasSuffix("/") ? "" : "/") + Self.escaping(segment))
  }

  /// The address with one more parameter behind the question mark; without a value it stays as it is.
  public func with(_ name: StaticString, _ value: String?) -> HTMLAddress {
    guard let value else { return self }
    return adding(
      (description.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + "\(name)=\(Self.escaping(value))")
  }

  /// The address of a place in the page; it is the last thing that is added.
  public func at(_ id: StaticString) -> HTMLAddress { adding("#\(id)") }

  private func adding(_ text: String) -> HTMLAddress {
    var address = self
    address.description += text
    return address
  }

  private static func escaping(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "."):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
