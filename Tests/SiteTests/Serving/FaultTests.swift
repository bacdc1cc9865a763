import TestSupport
import Testing

/// Faults that are committed on purpose, and what clients can do about them.
@Suite struct FaultTests {
  private static let unit = 262_144

  @Test func answersThatDoNotCome() throws {
    let site = try RunningSite(["--fault", "unavailable=7"])
    let answer = try site.ask("GET", "/healthz")
    #expect(answer.status == 503 && answer.headers["retry-after"] == "7")
  }

  /// Whatever goes wrong, whoever asks what is stored and goes on from there brings a file across.
  @Test(arguments: ["partial", "cut-after=300000@0.5", "lost-answer@0.4", "unavailable@0.5", "delay=1"])
  func uploadsComeThrough(_ fault: String) throws {
    let site = try RunningSite()
    let (id, upload) = try site.batch()
    #expect(site.stop() == 0)
    let faulty = try site.again(["--fault", fault, "--fault-seed", "3"])
    let bytes = SampleArchive.noise(4 * Self.unit + 11)
    var isDone = false
    for _ in 0..<200 where !isDone {
      let question = try WebClient(port: faulty.port)
      question.send("PUT", upload, [("Content-Length", "0"), ("Content-Range", "bytes */\(bytes.count)")])
      guard let answer = question.answer(), answer.status != 503 else { continue }
      isDone = answer.status == 200
      guard answer.status == 308 else { continue }
      let stored = answer.headers["range"].flatMap { Int($0.dropFirst(8)) }.map { $0 + 1 } ?? 0
      let chunk = try WebClient(port: faulty.port)
      chunk.send(
        "PUT", upload,
        [
          ("Content-Length", String(bytes.count - stored)),
          ("Content-Range", "bytes \(stored)-\(bytes.count - 1)/\(bytes.count)"),
        ],
        Array(bytes[stored...]))
      isDone = chunk.answer()?.status == 200
    }
    #expect(isDone)
    #expect(try faulty.folder.read("data/archives/\(id)") == bytes)
  }

  @Test func sessionsAndChecksumsThatAreNotWhatTheyShouldBe() throws {
    for (fault, status) in [("expired", 404), ("gone", 410)] {
      let site = try RunningSite(["--fault", fault])
      #expect(try site.put(site.batch().upload, "*/*").status == status)
    }
    let site = try RunningSite(["--fault", "wrong-checksum"])
    let answer = try site.put(site.batch().upload, "*/0")
    #expect(answer.status == 200)
    #expect(try answer.object["crc32c"] as? String == "/////w==")
  }

  @Test func faultsThatAreNoneAreRefused() throws {
    let run = try Tool.built("batchlint-site").run(["serve", "--data", "x", "--fault", "earthquake"])
    #expect(run.status == 2 && run.errorText.contains("cut-after=BYTES"))
  }
}
