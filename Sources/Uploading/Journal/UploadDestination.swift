import Crypto
import Wording

/// Where an upload goes, in words that may be written down and shown.
public struct UploadDestination: Sendable, Hashable, CustomStringConvertible {
  /// The destination in words.
  public let description: String

  /// A new batch of a site.
  public static func newBatch(at api: String) -> UploadDestination { UploadDestination(description: api) }

  /// A batch that the site has already.
  public static func batch(_ id: String, at api: String) -> UploadDestination {
    UploadDestination(description: "\(api) batch \(id)")
  }

  /// An upload URL. Whoever has it can write to the batch, so only a digest of it is kept: enough to know it again.
  public static func uploadURL(_ url: String) -> UploadDestination {
    UploadDestination(description: "upload URL \(digest(url).prefix(12))…")
  }
}

/// The first 32 hexadecimal digits of a text's SHA-256.
func digest(_ text: String) -> String {
  hexadecimal(SHA256.hash(data: Array(text.utf8)).prefix(16))
}
