import Checksums
import JSONTree

extension UploadAnswer {
  /// What an HTTP response to a request of an upload session says.
  ///
  /// - Parameters:
  ///   - header: gives a header's value, if it is there once, or its values with commas between them.
  ///   - body: the body, or its beginning.
  ///   - now: seconds since 1970; a site may name a time until which it wants to be left alone.
  ///   - secret: the session's address, which errors of sites may repeat, and people must not see.
  public init(
    status: Int, header: (String) -> String?, body: [UInt8], now: Int, hiding secret: Secret
  ) {
    let resource = (200...201).contains(status) ? ObjectResource(body) : ObjectResource()
    let hashes = ObjectChecksums(header: header(ObjectChecksums.headerName) ?? "")
    self.init(
      status: status, stored: header("Range").flatMap(Self.storedBytes),
      retryAfter: header("Retry-After").flatMap { RetryAfter.pause($0, now: now) },
      object: StoredObject(
        size: resource.size ?? header("x-goog-stored-content-length").flatMap { UInt64($0) },
        crc32c: resource.crc32c ?? hashes.crc32c, md5: resource.md5 ?? hashes.md5),
      reason: secret.hidden(in: SiteWords.reason(status, body)))
  }

  /// How many bytes are stored, by the value of `Range`: `bytes=0-N` is N + 1; nil if it is anything else.
  static func storedBytes(_ range: String) -> UInt64? {
    guard range.hasPrefix("bytes=0-"), let last = UInt64(range.dropFirst(8)), last < .max else { return nil }
    return last + 1
  }
}

/// The object resource that answers a finished upload: `{"size": "5", "md5Hash": "...", "crc32c": "..."}`, the checksums in Base64.
private struct ObjectResource {
  var size: UInt64?
  var crc32c: UInt32?
  var md5: [UInt8]?

  init() {}

  init(_ body: [UInt8]) {
    guard
      let root = try? JSONTree.parse(body, limits: JSONLimits(bytes: 1 << 20, depth: 32, values: 10_000)).root
    else { return }
    let size = root.member("size")
    self.size = (size?.string ?? size?.numberText).flatMap { UInt64($0) }
    crc32c = root.member("crc32c")?.string.flatMap(ObjectChecksums.crc32c(base64:))
    md5 = root.member("md5Hash")?.string.flatMap(ObjectChecksums.md5(base64:))
  }
}
