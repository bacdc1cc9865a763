import ExampleArchives
import Foundation
import TestSupport
import Testing

/// Batches in the pages: made, listed, shown, downloaded and deleted.
@Suite struct BatchPageTests {
  @Test func lifeOfABatch() throws {
    let folder = try ScratchFolder()
    try folder.write(SampleArchive.definition, to: "definition.yaml")
    let site = try RunningSite(["-a", folder.file("definition.yaml")])
    let visitor = try Visitor.signedIn(site)
    let id = try visitor.batch("north.zip")
    #expect(try site.shown(id)["filename"] as? String == "north.zip")
    let page = try visitor.get("/batches/\(id)").text
    #expect(page.contains("value=\"\(id)\"") && page.contains("Created") && page.contains("<noscript>"))
    #expect(try visitor.get("/batches/\(id)/errors.csv").status == 409)
    let archive = SampleArchive.of("WO_1", "bad_1")
    let half = try site.put(try visitor.uploadPath(id), "*/\(archive.count)")
    #expect(half.status == 308)
    #expect(try site.put(try visitor.uploadPath(id), nil, archive).status == 200)
    #expect(try site.finalStatus(id) == "done_with_errors")

    let done = try visitor.get("/batches/\(id)").text
    #expect(!done.contains("data-upload-url") && done.contains("Done with errors"))
    for text in ["WO_1/meter-1.jpg", "Valid", "Invalid", "missing-key", "bad_1/parameters.json"] {
      #expect(done.contains(text))
    }
    let csv = try visitor.get("/batches/\(id)/errors.csv")
    #expect(csv.headers["content-type"] == "text/csv; charset=utf-8")
    #expect(csv.headers["content-disposition"] == "attachment; filename=\"errors-\(id).csv\"")
    #expect(csv.text.hasPrefix("work_order,entry,") && csv.text.contains("missing-key"))
    let json = try visitor.get("/batches/\(id)/errors.json")
    #expect(json.headers["content-disposition"] == "attachment; filename=\"errors-\(id).json\"")
    #expect(try json.object["batch_id"] as? String == id)

    let question = try visitor.get("/batches/\(id)/delete")
    #expect(question.status == 200 && question.text.contains("north.zip"))
    #expect(try site.shown(id)["status"] as? String == "done_with_errors", "asking deletes nothing")
    let deleted = try visitor.submit("/batches/\(id)/delete")
    #expect(deleted.status == 303 && deleted.headers["location"] == "/batches")
    #expect(try visitor.get("/batches/\(id)").status == 404)
    #expect(try visitor.submit("/batches/\(id)/delete").status == 404)
    #expect(try site.api("GET", "/\(id)").status == 404)
  }

  @Test func listsAndTheirPages() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    #expect(try visitor.get("/batches").text.contains("There is no batch yet."))
    var made = try (0..<53).map { _ in try site.batch().id }
    made.reverse()
    func ids(_ page: String) -> [String] {
      page.matches(of: /<a class="title" href="\/batches\/([0-9a-f-]{36})">/).map { String($0.1) }
    }
    let first = try visitor.get("/batches?status=created").text
    #expect(ids(first) == Array(made.prefix(50)))
    let next = try #require(first.firstMatch(of: /href="(\/batches\?status=created&amp;cursor=[^"]+)">Next/))
    let second = try visitor.get(String(next.1).replacing("&amp;", with: "&")).text
    #expect(ids(second) == Array(made.suffix(3)))
    #expect(!second.contains("Next page") && second.contains("First page"))
    #expect(ids(try visitor.get("/batches?status=done").text).isEmpty)
  }

  @Test func workOrdersAndTheirPages() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let id = try visitor.batch()
    let entries = (1...60).flatMap { number -> [ZipEntry] in
      let photo = ZipContent(stored: SampleImage.tiny(seed: UInt8(number)).jpeg())
      return [
        ZipEntry("WO_\(number)/meter-1.jpg", photo),
        ZipEntry("WO_\(number)/parameters.json", ZipContent(stored: Array("{".utf8))),
        ZipEntry("WO_\(number)/metadata.json", ZipContent(stored: Array("{".utf8))),
      ]
    }
    #expect(try site.put(try visitor.uploadPath(id), nil, ZipWriter.archive(of: entries)).status == 200)
    #expect(try site.finalStatus(id) == "done_with_errors")
    func count(_ page: String) -> (orders: Int, findings: Int) {
      (
        page.matches(of: /<details class="work-order">/).count,
        page.matches(of: /data-column="Severity"/).count
      )
    }
    let page = try visitor.get("/batches/\(id)").text
    #expect(count(page) == (50, 100))
    let orders = try #require(page.firstMatch(of: /href="([^"]+)#work-orders">Next/))
    let findings = try #require(page.firstMatch(of: /href="([^"]+)#errors">Next/))
    #expect(count(try visitor.get(String(orders.1)).text).orders == 10)
    let rest = try visitor.get(String(findings.1)).text
    #expect(count(rest).orders == 50 && (20...100).contains(count(rest).findings))
    for query in ["cursor=x", "errors=x", "errors=after--1"] {
      #expect(try visitor.get("/batches/\(id)?\(query)").status == 400)
    }
    let beyond = try visitor.get("/batches/\(id)?errors=after-9223372036854775807")
    #expect(beyond.status == 200)
  }

  @Test func statusesForTheScript() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let (open, done) = (try visitor.batch(), try visitor.batch())
    #expect(try site.put(try visitor.uploadPath(done), nil, SampleArchive.of("WO_1")).status == 200)
    _ = try site.finalStatus(done)
    let gone = "00000000-0000-4000-8000-000000000000"
    let answer = try visitor.get("/batches/status?ids=\(open),\(done),\(gone)")
    let batches = try #require(try answer.object["batches"] as? [[String: Any]])
    #expect(Set(batches.compactMap { $0["batch_id"] as? String }) == [open, done])
    for batch in batches {
      let isDone = batch["batch_id"] as? String == done
      #expect(
        batch["is_final"] as? Bool == isDone && batch["words"] as? String == (isDone ? "Done" : "Created"))
    }
    #expect(!answer.text.contains("upload"))
    #expect(try visitor.get("/batches/status").status == 200)
    let many = Array(repeating: open, count: 101).joined(separator: ",")
    for ids in ["x", "\(open),", many] where ids != "\(open)," {
      #expect(try visitor.get("/batches/status?ids=\(ids)").status == 400)
    }
    #expect(try Visitor(site).get("/batches/status?ids=\(open)").status == 401)
  }
}
