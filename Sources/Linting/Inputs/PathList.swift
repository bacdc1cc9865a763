/// A list of paths as other programs write them: one a line, or separated by NUL bytes as `find -print0` does.
public enum PathList {
  /// The paths in a list. Empty lines are passed over; a carriage return at a line's end belongs to the line's end.
  ///
  /// - Parameters:
  ///   - bytes: the list.
  ///   - separatedByNUL: whether NUL bytes separate the paths, and nothing else does.
  public static func paths(in bytes: [UInt8], separatedByNUL: Bool) -> [String] {
    let separator = separatedByNUL ? 0 : UInt8(ascii: "\n")
    return bytes.split(separator: separator).compactMap { part in
      let isCRLF = !separatedByNUL && part.last == UInt8(ascii: "\r")
      let path = String(decoding: isCRLF ? part.dropLast() : part, as: UTF8.self)
      return path.isEmpty ? nil : path
    }
  }
}
