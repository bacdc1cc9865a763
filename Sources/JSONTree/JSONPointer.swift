/// The way from a document's root to one of its values (RFC 6901): `/metadata/photos/0`. The empty pointer is
/// the root.
///
/// Two pointers are equal when they are the same scalar for scalar: keys that differ only in Unicode
/// normalisation are different keys in JSON.
public struct JSONPointer: Sendable, CustomStringConvertible {
  /// The pointer as RFC 6901 writes it, `~` as `~0` and `/` as `~1`.
  public let description: String

  /// The whole document.
  public static let root = JSONPointer(description: "")

  private init(description: String) { self.description = description }

  /// The pointer to a member of the object that this one points to.
  public func appending(key: String) -> JSONPointer {
    JSONPointer(description: description + "/" + Self.escaping(key))
  }

  /// The pointer to an element, counted from 0, of the array that this one points to.
  public func appending(index: Int) -> JSONPointer {
    JSONPointer(description: description + "/" + String(index))
  }

  private static func escaping(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == ASCII.tilde || $0 == ASCII.slash }) else { return key }
    var result = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension JSONPointer: Hashable {
  /// Equal scalar for scalar.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.description.utf8.elementsEqual(right.description.utf8)
  }

  /// Hashes the scalars.
  public func hash(into hasher: inout Hasher) {
    for byte in description.utf8 { hasher.combine(byte) }
  }
}
