import ByteSources
import TestSupport
import Testing
import Uploading

@testable import HTTPConnections

/// Requests and answers over real connections.
@Suite(.enabled(if: Tool.exists("python3"), "needs python3"), .timeLimit(.minutes(5))) struct HTTPTests {
  private static let key = Secret.apiKey("KEY-of-the-tests")

  /// Connections for a test; they are closed when it is over.
  ///
  /// - Parameter idleTimeout: long, because other tests may keep all threads busy for a while.
  private func withConnections<Value>(
    authorityFile: String? = nil, proxies: ProxySettings = ProxySettings(),
    idleTimeout: Duration = .seconds(600),
    _ body: (HTTPConnections) async throws -> Value
  ) async throws -> Value {
    let connections = try HTTPConnections(
      HTTPSettings(
        userAgent: "tests/1", authorityFile: authorityFile, proxies: proxies, connectTimeout: .seconds(1),
        idleTimeout: idleTimeout))
    let result: Result<Value, any Error>
    do { result = .success(try await body(connections)) } catch { result = .failure(error) }
    await connections.close()
    return try result.get()
  }

  private func noAnswer(_ body: () async throws(NoAnswer) -> some Any) async -> NoAnswer? {
    do throws(NoAnswer) {
      _ = try await body()
      return nil
    } catch {
      return error
    }
  }

  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  private static func chunk(_ bytes: [UInt8]) -> UploadChunk {
    UploadChunk(offset: 0, count: UInt64(bytes.count), total: UInt64(bytes.count))
  }

  // MARK: What is sent

  @Test func requestsToSitesCarryTheKey() async throws {
    let peer = try Peer()
    let response = try await withConnections { connections in
      let site = connections.site(try SiteAddress(endpoint: peer.address), key: Self.key)
      return try await site.send(
        SiteRequest(method: .post, path: "", accept: "application/json", body: Array("{\"a\": 1}".utf8)))
    }
    #expect(response.status == 200)
    #expect(response.mediaType == "application/json")
    let text = String(decoding: response.body, as: UTF8.self)
    for part in [
      "\"POST\"", "\"/v0.2/batches\"", "\"Authorization\": \"Token KEY-of-the-tests\"",
      "\"Accept\": \"application/json\"", "\"User-Agent\": \"tests/1\"",
      "\"Content-Type\": \"application/json\"",
      #""body": "{\"a\": 1}""#,
    ] {
      #expect(text.contains(part), "\(part) is not in \(text)")
    }
  }

  @Test(arguments: [1, 262_144, 1_000_000]) func chunksArriveAndCarryNoKey(_ count: Int) async throws {
    let peer = try Peer()
    let bytes = Self.bytes(count)
    let meter = TransferMeter()
    let answer = try await withConnections { connections in
      _ = connections.site(try SiteAddress(endpoint: peer.address), key: Self.key)
      return try await connections.session(.uploadURL("\(peer.address)/u/chunk"), meter: meter).send(
        Self.chunk(bytes), UploadBytes(MemoryByteSource(bytes)), crc32c: nil)
    }
    // A 308 leads nowhere, even with an address in it.
    #expect(answer.status == 308 && answer.stored == UInt64(count))
    // When the answer is there, nothing is on its way.
    #expect(meter.bytesOnTheirWay == 0)
    let digest = try Tool.python(
      "import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest()[:8], end='')",
      input: bytes)
    #expect(try peer.log() == ["PUT /u/chunk \(count) \(digest) None bytes 0-\(count - 1)/\(count)"])
  }

  @Test func questionsAndCancelling() async throws {
    let peer = try Peer()
    try await withConnections { connections in
      let done = try await connections.session(.uploadURL("\(peer.address)/u/done"), meter: TransferMeter())
        .ask(
          total: 9)
      #expect(done.status == 200)
      #expect(done.object == StoredObject(size: 9, crc32c: 0x9f4d_f1e8))
      let cancelled = try await connections.session(
        .uploadURL("\(peer.address)/u/cancel"), meter: TransferMeter()
      )
      .cancel()
      #expect(cancelled.status == 499)
    }
    #expect(
      try peer.log().map { $0.split(separator: " ").filter { $0 != "e3b0c442" }.joined(separator: " ") } == [
        "PUT /u/done 0 None bytes */9", "DELETE /u/cancel 0 None None",
      ])
  }

  // MARK: What goes wrong

  @Test func anAnswerBeforeTheEndIsHeard() async throws {
    let peer = try Peer()
    let bytes = Self.bytes(2_000_000)
    let answer = try await withConnections { connections in
      try await connections.session(.uploadURL("\(peer.address)/u/early"), meter: TransferMeter()).send(
        Self.chunk(bytes), UploadBytes(MemoryByteSource(bytes)), crc32c: nil)
    }
    #expect(answer.status == 503 && answer.retryAfter == .seconds(7))
    #expect(answer.reason == "the site answers with status 503: busy")
  }

  @Test(arguments: [("cut", NoAnswer.Kind.broken), ("silent", .broken)])
  func connectionsThatBreak(_ path: String, _ kind: NoAnswer.Kind) async throws {
    let peer = try Peer()
    let bytes = Self.bytes(1_000_000)
    let failure = try await withConnections(idleTimeout: .seconds(2)) { connections in
      await noAnswer { () throws(NoAnswer) in
        try await connections.session(.uploadURL("\(peer.address)/u/\(path)"), meter: TransferMeter()).send(
          Self.chunk(bytes), UploadBytes(MemoryByteSource(bytes)), crc32c: nil)
      }
    }
    #expect(failure?.kind == kind)
    #expect(failure?.reason.contains(peer.address) == false)
  }

  @Test func nobodyListens() async throws {
    // The port is free again as soon as the peer is gone.
    let address = try Peer().address
    let failure = try await withConnections { connections in
      await noAnswer { () throws(NoAnswer) in
        try await connections.session(.uploadURL("\(address)/u/chunk"), meter: TransferMeter()).ask(total: 1)
      }
    }
    #expect(failure?.kind == .noConnection, "\(String(describing: failure))")
  }

  @Test func answersHaveLimits() async throws {
    let peer = try Peer()
    let failure = try await withConnections { connections in
      await noAnswer { () throws(NoAnswer) in
        try await connections.session(.uploadURL("\(peer.address)/u/long"), meter: TransferMeter()).ask(
          total: 1)
      }
    }
    #expect(failure == NoAnswer("the site's answer has more than 1048576 bytes"))
  }

  @Test func addressesThatSitesRepeatAreHidden() async throws {
    let peer = try Peer()
    let answer = try await withConnections { connections in
      try await connections.session(
        .uploadURL("\(peer.address)/u/repeat?upload_id=a-very-secret-value"), meter: TransferMeter()
      ).ask(total: 1)
    }
    #expect(answer.status == 400)
    #expect(answer.reason.contains("/u/repeat"))
    #expect(!answer.reason.contains("a-very-secret-value"))
  }

  @Test func cancellingATaskEndsWhatItWaitsFor() async throws {
    let peer = try Peer()
    let failure = try await withConnections { connections in
      let session = connections.session(.uploadURL("\(peer.address)/u/silent"), meter: TransferMeter())
      let task = Task { await noAnswer { () throws(NoAnswer) in try await session.ask(total: 1) } }
      task.cancel()
      return await task.value
    }
    #expect(failure == NoAnswer("it was stopped"))
  }

  // MARK: Whom is trusted

  @Test(.enabled(if: Tool.exists("openssl"), "needs openssl"))
  func certificatesAreVerified() async throws {
    let certificates = try Certificates()
    let good = try Peer(certificate: certificates.file(for: "IP:127.0.0.1"))
    let other = try Peer(certificate: certificates.file(for: "DNS:other.example"))
    let stranger = try await withConnections { connections in
      await noAnswer { () throws(NoAnswer) in
        try await connections.session(.uploadURL("\(good.address)/u/done"), meter: TransferMeter()).ask(
          total: 9)
      }
    }
    #expect(stranger?.kind == .untrusted)
    #expect(stranger?.reason.contains("--ca-file") == true)
    try await withConnections(authorityFile: certificates.authority) { connections in
      let answer = try await connections.session(.uploadURL("\(good.address)/u/done"), meter: TransferMeter())
        .ask(
          total: 9)
      #expect(answer.status == 200)
      let wrongName = await noAnswer { () throws(NoAnswer) in
        try await connections.session(.uploadURL("\(other.address)/u/done"), meter: TransferMeter()).ask(
          total: 9)
      }
      #expect(wrongName == NoAnswer("the site's certificate is for another host", .untrusted))
    }
    #expect(try good.log().count == 1 && other.log().isEmpty)
  }

  @Test func filesOfAuthoritiesMustHoldSome() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("no certificate\n", to: "ca.pem")
    #expect(throws: HTTPSettingsError("\(path) holds no certificates of authorities in PEM form")) {
      try HTTPConnections(HTTPSettings(userAgent: "t", authorityFile: path))
    }
  }

  @Test(.enabled(if: Tool.exists("openssl"), "needs openssl"))
  func proxiesTunnel() async throws {
    let certificates = try Certificates()
    let peer = try Peer(certificate: certificates.file(for: "DNS:site.example"))
    let proxy = try Peer(isProxy: true)
    let proxies = try ProxySettings { ["https_proxy": "http://me:pass@127.0.0.1:\(proxy.port)"][$0] }
    try await withConnections(authorityFile: certificates.authority, proxies: proxies) { connections in
      let answer = try await connections.session(
        .uploadURL("https://site.example:\(peer.port)/u/done"), meter: TransferMeter()
      ).ask(total: 9)
      #expect(answer.status == 200)
    }
    #expect(
      try proxy.log() == [
        "CONNECT site.example:\(peer.port) HTTP/1.1 proxy-authorization: Basic bWU6cGFzcw=="
      ])
  }
}
