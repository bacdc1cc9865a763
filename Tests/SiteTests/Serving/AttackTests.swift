import TestSupport
import Testing

/// What nobody should send.
@Suite struct AttackTests {
  @Test func pathsLeadNowhere() throws {
    let site = try RunningSite()
    let names = [
      "..", "%2e%2e", "..%2f..%2fsite.sqlite", "../../../../etc/passwd", "%2Fetc%2Fpasswd", "a%00b", "%ff%fe",
      "00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-00000000000G",
      "'; DROP TABLE batch; --",
      String(repeating: "a", count: 5000),
    ]
    for name in names {
      let name = name.replacing(" ", with: "%20")
      #expect(try site.api("GET", "/\(name)").status == 404)
      #expect(try site.api("DELETE", "/\(name)").status == 404)
      #expect(try site.put("/upload/\(name)", nil, [1]).status == 404)
    }
    // Names of archives are told again, and are nothing else.
    let name = #"../../../../tmp/x\u0000\n=cmd()\u202e"#
    let (id, upload) = try site.batch(#"{"filename": "\#(name)"}"#)
    #expect(try site.put(upload, nil, [1]).status == 200)
    #expect(try site.shown(id)["filename"] as? String == "../../../../tmp/x\u{fffd}\n=cmd()\u{202e}")
    #expect(try site.finalStatus(id) == "failed")
    #expect(try site.api("GET").status == 200)
  }

  @Test func brokenRequestsEndOnlyThemselves() throws {
    let site = try RunningSite(["--max-header-bytes", "4000"])
    let requests = [
      "NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{0}\u{0}\u{0}\r\n\r\n",
      "POST /v0.2/batches HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
      "POST /v0.2/batches HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
      "POST /v0.2/batches HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      "GET /healthz HTTP/1.1\r\nX: \(String(repeating: "x", count: 10_000))\r\n\r\n",
    ]
    for request in requests {
      let client = try WebClient(port: site.port)
      client.send(Array(request.utf8))
      let answer = client.answer()
      #expect(answer == nil || (400..<500).contains(answer?.status ?? 0) || answer?.status == 505)
    }
    #expect(try site.ask("GET", "/healthz").status == 200)
    // A body that breaks off is not taken for a whole one.
    let client = try WebClient(port: site.port)
    client.send(
      "POST", "/v0.2/batches", [("Content-Length", "9"), ("Authorization", "Token \(site.key)")],
      Array("{}".utf8))
    client.endSending()
    #expect(client.answer()?.status != 201)
    #expect((try site.api("GET").object["batches"] as? [Any])?.isEmpty == true)
  }

  /// Whoever says nothing loses the connection, and stops nobody else.
  @Test func slowClients() throws {
    let site = try RunningSite(["--header-time", "1", "--idle-time", "1", "--max-connections", "30"])
    let (_, upload) = try site.batch()
    let silent = try (0..<20).map { _ in try WebClient(port: site.port) }
    for client in silent { client.send(Array("GET /hea".utf8)) }
    let half = try WebClient(port: site.port)
    half.send("PUT", upload, [("Content-Length", "1000")], [1, 2, 3])
    #expect(try site.api("GET").status == 200)
    for client in silent { #expect(client.isClosed()) }
    // It is closed without an answer that would say that all is well.
    #expect(half.answer()?.status != 200)
    try RunningSite.wait { try site.put(upload, "*/*").status == 308 }
  }

  @Test func memoryDoesNotGrowWithBodies() throws {
    let site = try RunningSite()
    _ = try site.api("GET")
    let piece = SampleArchive.noise(1 << 20)
    let total = 96 * piece.count
    let client = try WebClient(port: site.port)
    client.send("PUT", try site.batch().upload, [("Content-Length", String(total))])
    for _ in 0..<96 { client.send(piece) }
    #expect(try #require(client.answer()).status == 200)
    // A build for debugging needs some more than one for use.
    #expect(try site.residentBytes < 96 << 20)
  }

  @Test func logsHoldNoSecrets() throws {
    let site = try RunningSite()
    let (id, upload) = try site.batch()
    #expect(try site.put(upload, nil, [1]).status == 200)
    #expect(try site.ask("GET", "/%1b[2J", key: site.key).status == 404)
    let log = try site.log
    #expect(log.contains("PUT (upload URL) 200 ") && log.contains("POST /v0.2/batches 201 "))
    #expect(!log.contains(upload.dropFirst(8)) && !log.contains(site.key))
    #expect(!log.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!id.isEmpty)
    let quiet = try RunningSite(["--quiet"])
    #expect(try quiet.api("GET").status == 200)
    #expect(try quiet.log.split(separator: "\n").count == 1)
  }
}
