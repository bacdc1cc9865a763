import TestSupport
import Testing

/// Many at once.
@Suite struct CrowdTests {
  @Test func twoHundredUploadsAndFiftyReaders() throws {
    let site = try RunningSite()
    let uploads = try (0..<200).map { _ in try site.batch().upload }
    let archive = try site.folder.write(SampleArchive.noise(300_000), to: "archive")
    // curl's own list of transfers, all of them at once.
    var lines = ["parallel", "parallel-immediate", "parallel-max = 250", "silent"]
    for upload in uploads {
      lines += [
        "next", "url = \"http://127.0.0.1:\(site.port)\(upload)\"", "upload-file = \"\(archive)\"",
        "write-out = \"%{http_code}\\n\"", "output = \"/dev/null\"",
      ]
    }
    for _ in 0..<50 {
      lines += [
        "next", "url = \"http://127.0.0.1:\(site.port)/v0.2/batches?limit=50\"",
        "header = \"Authorization: Token \(site.key)\"", "write-out = \"%{http_code}\\n\"",
        "output = \"/dev/null\"",
      ]
    }
    try site.folder.write(lines.joined(separator: "\n"), to: "transfers")
    let curl = try #require(Tool("curl")).run(["--config", site.folder.file("transfers")])
    #expect(curl.text.split(separator: "\n").count { $0 == "200" } == 250, "\(curl.text) \(curl.errorText)")
    #expect(try !site.log.contains("failure"))
  }
}
