import TestSupport
import Testing

/// What was acknowledged outlives the process, whenever that is killed.
@Suite struct DurabilityTests {
  private static let unit = 262_144

  @Test func acknowledgedBytesOutliveTheProcess() throws {
    let bytes = SampleArchive.noise(4 * Self.unit + 5)
    var site = try RunningSite()
    let (id, upload) = try site.batch()
    var stored = 0
    while stored < bytes.count {
      let end = min(stored + Self.unit, bytes.count)
      let answer = try site.put(upload, "\(stored)-\(end - 1)/\(bytes.count)", Array(bytes[stored..<end]))
      #expect(answer.status == (end == bytes.count ? 200 : 308))
      stored = end
      // A request that is not acknowledged is under way when the process is killed.
      let client = try WebClient(port: site.port)
      client.send(
        "PUT", upload,
        [
          ("Content-Range", "bytes \(end)-\(bytes.count - 1)/\(bytes.count)"),
          ("Content-Length", "\(bytes.count - end)"),
        ],
        Array(bytes[end...].prefix(Self.unit + 10).map { ~$0 }))
      site.kill()
      site = try site.again()
      if end < bytes.count {
        let question = try site.put(upload, "*/\(bytes.count)")
        #expect(question.status == 308 && question.headers["range"] == "bytes=0-\(end - 1)")
      }
    }
    #expect(try site.put(upload, "*/*").status == 200)
    #expect(try site.folder.read("data/archives/\(id)") == bytes)
  }

  @Test func processingGoesOnAfterTheProcessWasKilled() throws {
    var site = try RunningSite()
    let archive = SampleArchive.of("WO_2", "WO_1", "bad_3")
    let batches = try (0..<6).map { _ in try site.batch() }
    for batch in batches {
      #expect(try site.put(batch.upload, nil, archive).status == 200)
      site.kill()
      site = try site.again()
    }
    for batch in batches {
      #expect(try site.finalStatus(batch.id) == "done")
      let page = try site.api("GET", "/\(batch.id)/work-orders").object
      #expect(
        (page["work_orders"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == [
          "WO_2", "WO_1", "bad_3",
        ])
    }
  }

  /// Bytes that were promised and are gone cannot be made up for.
  @Test func lostBytesAreSaid() throws {
    let site = try RunningSite()
    let (id, upload) = try site.batch()
    #expect(
      try site.put(upload, "0-\(Self.unit - 1)/*", [UInt8](repeating: 1, count: Self.unit)).status == 308)
    try site.folder.write([1], to: "data/archives/\(id)")
    #expect(try site.put(upload, "*/\(Self.unit)").status == 410)
    #expect(try site.shown(id)["status"] as? String == "failed")
  }

  /// Requests that are under way when the site is told to end come to their ends; new ones are not taken.
  @Test func endsInGoodOrder() throws {
    let site = try RunningSite()
    let (id, upload) = try site.batch()
    let client = try WebClient(port: site.port)
    try client.beginUpload(upload, [("Content-Length", "4")])
    client.send([1, 2])
    site.terminate()
    try RunningSite.wait { (try? WebClient(port: site.port)) == nil }
    client.send([3, 4])
    #expect(try #require(client.answer()).status == 200)
    #expect(site.stop() == 0)
    #expect(try site.again().finalStatus(id) == "failed")
  }

  @Test func leftoversAreRemoved() throws {
    let site = try RunningSite()
    let (id, upload) = try site.batch()
    #expect(try site.put(upload, nil, [1]).status == 200)
    #expect(site.stop() == 0)
    let gone = "00000000-0000-4000-8000-000000000000"
    try site.folder.write([1], to: "data/archives/\(gone)")
    try site.folder.write([1], to: "data/archives/notes.txt")
    let next = try site.again()
    #expect(throws: (any Error).self) { try next.folder.read("data/archives/\(gone)") }
    #expect(try next.folder.read("data/archives/notes.txt") == [1])
    #expect(try next.folder.read("data/archives/\(id)") == [1])
    #expect(try next.api("DELETE", "/\(id)").status == 204)
    #expect(throws: (any Error).self) { try next.folder.read("data/archives/\(id)") }
  }

  @Test func oneServerForAFolder() throws {
    let site = try RunningSite()
    let second = try site.run(["serve"], ["--port", "0"])
    #expect(second.status == 3 && second.errorText.contains("another server"))
  }

  @Test func nobodyElseMayRead() throws {
    let site = try RunningSite()
    let (_, upload) = try site.batch()
    #expect(try site.put(upload, nil, [1]).status == 200)
    let list = try #require(Tool("find")).run([site.folder.file("data"), "-perm", "/077"]).text
    #expect(list == "")
  }
}
