import Checksums

/// What a request of an upload session says in its headers: Google Cloud Storage's protocol for resumable uploads. The method is PUT, and nothing
/// authorizes it but its address.
public enum UploadHeaders {
  /// The headers of a request that brings bytes.
  ///
  /// - Parameter crc32c: the whole file's CRC-32C, with its last bytes.
  public static func sending(_ chunk: UploadChunk, crc32c: UInt32?) -> [(name: String, value: String)] {
    var headers = [
      ("Content-Type", "application/octet-stream"), ("Content-Length", String(chunk.count)),
      ("Content-Range", "bytes \(chunk.offset)-\(chunk.end - 1)/\(chunk.total)"),
    ]
    if let crc32c {
      headers.append((ObjectChecksums.headerName, ObjectChecksums(crc32c: crc32c).header))
    }
    return headers
  }

  /// The headers of a request that asks how much is stored, and completes the session if that is all.
  public static func asking(total: UInt64) -> [(name: String, value: String)] {
    [("Content-Length", "0"), ("Content-Range", "bytes */\(total)")]
  }
}
