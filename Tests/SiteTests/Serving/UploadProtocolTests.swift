import Checksums
import TestSupport
import Testing

/// Google Cloud Storage's protocol for resumable uploads, case by case, over HTTP.
@Suite struct UploadProtocolTests {
  private static let unit = 262_144

  /// Expects that a session has so many bytes.
  private func expect(
    _ answer: WebClient.Answer, stored: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(answer.status == 308, sourceLocation: sourceLocation)
    #expect(
      answer.headers["range"] == (stored > 0 ? "bytes=0-\(stored - 1)" : nil), sourceLocation: sourceLocation)
  }

  /// Expects that a session is complete, and holds these bytes.
  private func expect(
    _ answer: WebClient.Answer, holds bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var checksum = CRC32CChecksum()
    checksum.update(unsafe bytes.span.bytes)
    let crc32c = ObjectChecksums.base64(checksum.value)
    #expect(answer.status == 200, sourceLocation: sourceLocation)
    #expect(
      answer.headers["x-goog-stored-content-length"] == String(bytes.count), sourceLocation: sourceLocation)
    #expect(
      answer.headers["x-goog-hash"]?.hasPrefix("crc32c=\(crc32c),md5=") == true,
      sourceLocation: sourceLocation)
    let object = try answer.object
    #expect(object["size"] as? String == String(bytes.count), sourceLocation: sourceLocation)
    #expect(object["crc32c"] as? String == crc32c, sourceLocation: sourceLocation)
    let header = ObjectChecksums(header: answer.headers["x-goog-hash"] ?? "")
    #expect(
      header.md5.map(ObjectChecksums.base64) == object["md5Hash"] as? String, sourceLocation: sourceLocation)
  }

  @Test func chunks() throws {
    let site = try RunningSite()
    let unit = Self.unit
    let bytes = SampleArchive.noise(3 * unit + 17)
    let total = bytes.count
    let (id, upload) = try site.batch()
    expect(try site.put(upload, "*/*"), stored: 0)
    expect(try site.put(upload, "*/\(total)"), stored: 0)
    expect(try site.put(upload, "0-\(unit - 1)/\(total)", Array(bytes[..<unit])), stored: unit)
    #expect(try site.shown(id)["status"] as? String == "uploading")
    #expect(try site.shown(id)["stored_bytes"] as? Int == unit)
    // Ahead of what is stored.
    let ahead = try site.put(
      upload, "\(2 * unit)-\(3 * unit - 1)/\(total)", Array(bytes[2 * unit..<3 * unit]))
    #expect(ahead.status == 503)
    #expect(try !ahead.detail.isEmpty)
    // Behind it: what is there already is passed over, whatever it is.
    let other = SampleArchive.noise(unit, seed: 2)
    let overlap = other + bytes[unit..<2 * unit]
    expect(try site.put(upload, "0-\(2 * unit - 1)/\(total)", overlap), stored: 2 * unit)
    expect(try site.put(upload, "0-\(unit - 1)/\(total)", other), stored: 2 * unit)
    expect(try site.put(upload, "*/\(total)"), stored: 2 * unit)
    let last = try site.put(upload, "\(2 * unit)-\(total - 1)/\(total)", Array(bytes[(2 * unit)...]))
    try expect(last, holds: bytes)
    // It stays complete, whatever is said.
    try expect(try site.put(upload, "*/\(total)"), holds: bytes)
    try expect(try site.put(upload, "0-\(unit - 1)/*", other), holds: bytes)
    #expect(try site.ask("DELETE", upload).status == 409)
    #expect(try site.folder.read("data/archives/\(id)") == bytes)
    #expect(try site.finalStatus(id) == "failed")
    #expect(try (site.shown(id)["detail"] as? String)?.hasPrefix("the archive cannot be read: ") == true)
    // Who was cut off before the last answer asks again.
    #expect((try site.shown(id)["upload_url"] as? String)?.hasSuffix(upload) == true)
  }

  @Test func wholeFilesAndUnknownTotals() throws {
    let site = try RunningSite()
    let unit = Self.unit
    let bytes = SampleArchive.noise(2 * unit)
    try expect(try site.put(site.batch().upload, nil, bytes), holds: bytes)
    try expect(try site.put(site.batch().upload, "*/0"), holds: [])
    try expect(try site.put(site.batch().upload, nil, []), holds: [])
    let upload = try site.batch().upload
    expect(try site.put(upload, "0-\(unit - 1)/*", Array(bytes[..<unit])), stored: unit)
    expect(try site.put(upload, "\(unit)-\(2 * unit - 1)/*", Array(bytes[unit...])), stored: 2 * unit)
    expect(try site.put(upload, "*/*"), stored: 2 * unit)
    // The question completes it, as all is there.
    try expect(try site.put(upload, "*/\(2 * unit)"), holds: bytes)
    // A body in chunks of the connection's own.
    let chunked = try site.ask(
      "PUT", site.batch().upload, [("Transfer-Encoding", "chunked"), ("Content-Range", "bytes 0-4/5")],
      Array("2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n".utf8))
    try expect(chunked, holds: Array("abcde".utf8))
  }

  @Test func refusals() throws {
    let site = try RunningSite(["--max-archive-bytes", "1000000"])
    let unit = Self.unit
    let (_, upload) = try site.batch()
    let some = [UInt8](repeating: 7, count: unit)
    let wrong: [(String?, [UInt8], Int)] = [
      ("0-0/0", [], 400), ("0-9/100", Array(some[..<10]), 400), ("0-9/100", Array(some[..<9]), 400),
      ("10-5/100", [], 400), ("*/100", [1], 400), ("nonsense", some, 400),
      ("0-\(unit - 1)/\(unit - 1)", some, 400),
      ("0-\(unit - 1)/1000001", some, 413), ("*/1000001", [], 413),
      ("786432-\(786_432 + unit - 1)/*", some, 413),
    ]
    for (range, body, status) in wrong {
      let answer = try site.put(upload, range, body)
      #expect(answer.status == status && answer.headers["content-type"] == "application/json")
      #expect(try !answer.detail.isEmpty)
    }
    let unmeasured = try site.ask(
      "PUT", upload, [("Transfer-Encoding", "chunked")], Array("1\r\na\r\n0\r\n\r\n".utf8))
    #expect(unmeasured.status == 411)
    expect(try site.put(upload, "0-\(unit - 1)/\(2 * unit)", some), stored: unit)
    #expect(try site.put(upload, "*/\(3 * unit)").status == 400)
    #expect(try site.put(upload, "*/1").status == 400)
    #expect(try site.put(upload, nil, [1]).status == 400)
    expect(try site.put(upload, "*/*"), stored: unit)
  }

  @Test func checksums() throws {
    let site = try RunningSite()
    let bytes = SampleArchive.noise(1000)
    let total = bytes.count
    var checksum = CRC32CChecksum()
    checksum.update(unsafe bytes.span.bytes)
    let right = ("X-Goog-Hash", ObjectChecksums(crc32c: checksum.value).header)
    try expect(try site.put(site.batch().upload, "0-999/\(total)", bytes, [right]), holds: bytes)

    let (id, upload) = try site.batch()
    #expect(try site.put(upload, "0-999/\(total)", bytes, [("x-goog-hash", "crc32c=AAA")]).status == 400)
    let wrong = try site.put(upload, "0-999/\(total)", bytes, [("x-goog-hash", "crc32c=AAAAAA==")])
    #expect(wrong.status == 400)
    #expect(try wrong.detail.contains("CRC-32C"))
    #expect(try site.put(upload, "*/*").status == 410)
    let batch = try site.shown(id)
    #expect(
      batch["status"] as? String == "failed" && (batch["detail"] as? String)?.contains("CRC-32C") == true)
    #expect(throws: (any Error).self) { try site.folder.read("data/archives/\(id)") }

    // One that is named with the first chunk counts to the end.
    let long = SampleArchive.noise(Self.unit + 1)
    let other = try site.batch().upload
    let named = [("x-goog-hash", "md5=AAAAAAAAAAAAAAAAAAAAAA==")]
    expect(
      try site.put(other, "0-\(Self.unit - 1)/\(long.count)", Array(long[..<Self.unit]), named),
      stored: Self.unit)
    #expect(try site.put(other, "\(Self.unit)-\(Self.unit)/\(long.count)", [long[Self.unit]]).status == 400)
  }

  @Test func cancelledExpiredAndUnknown() throws {
    let site = try RunningSite()
    let (id, upload) = try site.batch()
    expect(
      try site.put(upload, "0-\(Self.unit - 1)/*", [UInt8](repeating: 1, count: Self.unit)), stored: Self.unit
    )
    #expect(try site.ask("DELETE", upload).status == 499)
    #expect(try site.ask("DELETE", upload).status == 499)
    #expect(try site.put(upload, "*/*").status == 499)
    #expect(try site.shown(id)["status"] as? String == "failed")
    #expect(throws: (any Error).self) { try site.folder.read("data/archives/\(id)") }
    for token in ["x", String(repeating: "A", count: 43), "..%2F..%2Fsite.sqlite", "%00"] {
      #expect(try site.put("/upload/\(token)", "*/*").status == 404)
    }
    let short = try RunningSite(["--session-lifetime", "1"])
    let (other, late) = try short.batch()
    try RunningSite.wait { try short.put(late, "*/*").status == 404 }
    #expect(try short.put(late, "*/*").detail.contains("expired"))
    #expect(try short.shown(other)["upload_url"] == nil)
    #expect(try short.shown(other)["status"] as? String == "failed")
  }

  /// What arrived before a connection broke is kept, in whole units.
  @Test func brokenConnection() throws {
    let site = try RunningSite()
    let unit = Self.unit
    let bytes = SampleArchive.noise(5 * unit + 3)
    let (_, upload) = try site.batch()
    var client: WebClient? = try WebClient(port: site.port)
    try client?.beginUpload(
      upload,
      [
        ("Content-Range", "bytes 0-\(bytes.count - 1)/\(bytes.count)"),
        ("Content-Length", String(bytes.count)),
      ])
    client?.send(Array(bytes[..<(2 * unit + 1000)]))
    // The other request is told to wait as long as the first one has the session.
    client = nil
    var answer = WebClient.Answer()
    try RunningSite.wait {
      answer = try site.put(upload, "*/\(bytes.count)")
      return answer.status == 308 && answer.headers["range"] != nil
    }
    expect(answer, stored: 2 * unit)
    let rest = try site.put(
      upload, "\(2 * unit)-\(bytes.count - 1)/\(bytes.count)", Array(bytes[(2 * unit)...]))
    try expect(rest, holds: bytes)
  }

  /// Two requests to one session never mix their bytes.
  @Test func twoAtOnce() throws {
    let site = try RunningSite()
    let unit = Self.unit
    let bytes = SampleArchive.noise(2 * unit)
    let (_, upload) = try site.batch()
    let first = try WebClient(port: site.port)
    try first.beginUpload(
      upload,
      [("Content-Range", "bytes 0-\(2 * unit - 1)/\(2 * unit)"), ("Content-Length", String(2 * unit))])
    first.send(Array(bytes[..<unit]))
    let second = try site.put(upload, "*/*")
    #expect(second.status == 503)
    #expect(second.headers["retry-after"] != nil)
    #expect(try site.put(upload, "0-\(unit - 1)/*", SampleArchive.noise(unit, seed: 9)).status == 503)
    first.send(Array(bytes[unit...]))
    try expect(try #require(first.answer()), holds: bytes)
  }

  @Test func clientsThatWaitAreToldToGoOn() throws {
    let site = try RunningSite()
    let client = try WebClient(port: site.port)
    let headers = [("Expect", "100-continue"), ("Content-Length", "3")]
    client.send("PUT", try site.batch().upload, headers)
    #expect(try #require(client.answer()).status == 100)
    client.send([1, 2, 3])
    #expect(try #require(client.answer()).status == 200)
    // Whoever is refused is told so before sending anything.
    let other = try WebClient(port: site.port)
    other.send("PUT", "/upload/x", headers)
    #expect(try #require(other.answer()).status == 404)
  }
}
