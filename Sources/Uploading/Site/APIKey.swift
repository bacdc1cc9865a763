import ByteSources

/// Where the key for a site comes from. It never stands on the command line, which every user of the machine can see.
public enum APIKey {
  /// The environment variables that are looked at, in this order: that of the vendor's script, and that of its command.
  public static let variables = ["CUSTOMER_API_KEY", "DEEPOMATIC_API_KEY"]

  /// The key of the environment.
  ///
  /// - Parameter variable: gives the value of an environment variable.
  /// - Throws: `APIKeyError`, if there is none, or it cannot be a key.
  public static func find(_ variable: (String) -> String?) throws(APIKeyError) -> Secret {
    for name in variables {
      guard let value = variable(name), !value.isEmpty else { continue }
      return try key(value, from: name)
    }
    throw APIKeyError(
      "there is no API key; set \(variables[0]) or \(variables[1]), or name a file that holds it: --token-file FILE"
    )
  }

  /// The key that a file holds, alone on its first line.
  ///
  /// - Throws: `APIKeyError`, if the file cannot be read or holds no key.
  public static func read(file: String) throws(APIKeyError) -> Secret {
    let bytes: [UInt8]
    do throws(ByteSourceError) {
      bytes = try FileContents.read(path: file, limit: 64 << 10)
    } catch {
      throw APIKeyError("\(file) \(error.message)")
    }
    return try key(String(decoding: bytes, as: UTF8.self), from: file)
  }

  private static func key(_ text: String, from place: String) throws(APIKeyError) -> Secret {
    var text = text[...]
    while let last = text.last, last.isNewline { text.removeLast() }
    // What else stands in a header would end it, and begin another.
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
      throw APIKeyError("\(place) holds no API key: a key is one word of plain letters, digits and signs")
    }
    return .apiKey(String(text))
  }
}

/// Why there is no key. It is about the command line.
public struct APIKeyError: Error, Sendable, Hashable {
  /// What is wrong, and what to do. The key is not in it.
  public let message: String

  init(_ message: String) { self.message = message }
}
