import Testing

@testable import Uploading

/// What goes over the wire, header by header.
@Suite struct WireTests {
  private static let secret = Secret.uploadURL(
    "https://storage.example/b/o?uploadType=resumable&upload_id=ABg5-UxkJ2zQ8yV")

  private func answer(_ status: Int, _ headers: [String: String] = [:], body: String = "") -> UploadAnswer {
    UploadAnswer(
      status: status, header: { headers[$0] }, body: Array(body.utf8), now: 784_111_777, hiding: Self.secret)
  }

  @Test func chunksSayWhereTheyBelong() {
    let first = UploadHeaders.sending(UploadChunk(offset: 0, count: 262_144, total: 262_145), crc32c: nil)
    #expect(first.map(\.name) == ["Content-Type", "Content-Length", "Content-Range"])
    #expect(first.map(\.value) == ["application/octet-stream", "262144", "bytes 0-262143/262145"])
    let last = UploadHeaders.sending(
      UploadChunk(offset: 262_144, count: 1, total: 262_145), crc32c: 0x9f4d_f1e8)
    #expect(last.map(\.value).dropFirst() == ["1", "bytes 262144-262144/262145", "crc32c=n03x6A=="])
  }

  @Test func questionsHaveNoBytes() {
    #expect(UploadHeaders.asking(total: 0).map(\.value) == ["0", "bytes */0"])
    #expect(UploadHeaders.asking(total: 7).map(\.name) == ["Content-Length", "Content-Range"])
  }

  @Test(
    arguments: [
      ("bytes=0-0", 1), ("bytes=0-262143", 262_144), ("bytes=0-18446744073709551614", .max),
      ("bytes=0-18446744073709551615", nil), ("bytes=1-5", nil), ("bytes=0-", nil), ("0-5", nil),
      ("bytes=0-5,7-9", nil), ("bytes=0--5", nil), ("bytes 0-5", nil), ("", nil),
    ] as [(String, UInt64?)])
  func storedBytes(_ range: String, _ count: UInt64?) {
    #expect(answer(308, ["Range": range]).stored == count)
  }

  @Test(
    arguments: [
      ("0", .zero), ("120", .seconds(120)), ("99999999999999", .seconds(1 << 30)), ("-1", nil), ("soon", nil),
      ("1.5", nil), ("", nil),
      // The time of the test is Sun, 06 Nov 1994 08:49:37 GMT.
      ("Sun, 06 Nov 1994 08:50:07 GMT", .seconds(30)), ("Sun, 06 Nov 1994 08:00:00 GMT", .zero),
      ("Sun, 06 Nov 1994 08:50:07", nil),
    ] as [(String, Duration?)])
  func retryAfter(_ value: String, _ pause: Duration?) {
    #expect(answer(503, ["Retry-After": value]).retryAfter == pause)
  }

  @Test func resourceOfAFinishedUpload() {
    let body =
      #"{"kind": "storage#object", "size": "5", "md5Hash": "Ojk9c3dhfxgoKVVHYwFbHQ==", "crc32c": "n03x6A=="}"#
    let object = answer(200, body: body).object
    #expect(object.size == 5 && object.crc32c == 0x9f4d_f1e8)
    #expect(object.md5?.first == 0x3a && object.md5?.count == 16)
    #expect(answer(201, body: #"{"size": 5}"#).object == StoredObject(size: 5))
    // Only the end of an upload says what is stored.
    #expect(answer(308, body: body).object == StoredObject())
  }

  @Test func headersOfAFinishedUpload() {
    let object = answer(
      200,
      ["x-goog-stored-content-length": "5", "x-goog-hash": "crc32c=n03x6A==, md5=Ojk9c3dhfxgoKVVHYwFbHQ=="]
    ).object
    #expect(object.size == 5 && object.crc32c == 0x9f4d_f1e8 && object.md5?.count == 16)
  }

  @Test(arguments: [
    "", "null", "[]", "5", "{\"size\": -1}", "{\"size\": \"many\"}", "{\"crc32c\": \"n03x\"}",
    "{\"crc32c\": 5}",
    "{\"md5Hash\": \"n03x6A==\"}", "{\"md5Hash\": \"***\"}", "{\"size\": \"99999999999999999999\"}", "<html>",
  ])
  func bodiesThatSayNothing(_ body: String) { #expect(answer(200, body: body).object == StoredObject()) }

  @Test func wordsForPeople() {
    func reason(_ status: Int, _ body: String) -> String { answer(status, body: body).reason }
    #expect(reason(503, "") == "the site answers with status 503")
    #expect(
      reason(400, #"{"detail": "Not a multiple."}"#) == "the site answers with status 400: Not a multiple.")
    #expect(reason(400, "Invalid request.\nMore.") == "the site answers with status 400: Invalid request.")
    #expect(reason(502, "<!DOCTYPE html><title>502") == "the site answers with status 502")
    let long = reason(500, String(repeating: "a", count: 10_000))
    #expect(long.count < 300 && long.hasSuffix("a…"))
  }

  /// Sites repeat addresses in their errors. What people read has none of it.
  @Test(arguments: [
    "Session https://storage.example/b/o?uploadType=resumable&upload_id=ABg5-UxkJ2zQ8yV is gone.",
    "Invalid upload_id ABg5-UxkJ2zQ8yV", #"{"detail": "uploadType=resumable&upload_id=ABg5-UxkJ2zQ8yV"}"#,
  ])
  func addressesAreHidden(_ body: String) {
    let reason = answer(404, body: body).reason
    #expect(!reason.contains("ABg5") && reason.contains("(upload URL)"))
  }

  @Test func addressesAreNotPrinted() {
    let secret = Self.secret
    var dumped = ""
    dump(secret, to: &dumped)
    for text in ["\(secret)", String(describing: secret), String(reflecting: secret), "\([secret])", dumped] {
      #expect(!text.contains("storage") && !text.contains("ABg5"))
    }
    #expect(secret.withText { $0 }.hasSuffix("ABg5-UxkJ2zQ8yV"))
  }
}
