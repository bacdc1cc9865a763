import Foundation
import TestSupport
import Testing

/// What the pages show, and what they never do.
@Suite struct PageTests {
  /// Every answer to a browser says what the browser may do with it.
  @Test func headersOfAllPages() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let id = try visitor.batch("a.zip")
    #expect(try site.put(try visitor.uploadPath(id), nil, SampleArchive.of("WO_1")).status == 200)
    _ = try site.finalStatus(id)
    let open = try visitor.batch()
    let stranger = Visitor(site)
    let paths = [
      "/", "/sign-in", "/batches", "/batches?status=done", "/batches?status=x", "/batches/\(id)",
      "/batches/\(open)", "/batches/\(id)/delete", "/batches/\(id)/errors.csv",
      "/batches/\(id)/errors.json", "/batches/\(open)/errors.csv", "/batches/none",
      "/batches/status?ids=\(id)", "/batches/status?ids=x", "/assets/site.css", "/assets/site.js",
      "/assets/upload.js", "/assets/icon.svg",
    ]
    var answers = try paths.flatMap { [try visitor.get($0), try stranger.get($0)] }
    answers.append(try visitor.get("/nowhere", [("Accept", "text/html,*/*;q=0.8")]))
    answers.append(try site.ask("PUT", "/batches"))
    answers.append(try visitor.post("/sign-out", []))
    answers.append(try visitor.submit("/batches/\(open)/delete"))
    answers.append(try visitor.submit("/sign-out"))
    answers.append(try stranger.signIn("wrong"))
    answers.append(try stranger.signIn(site.key))
    for answer in answers {
      let policy = try #require(answer.headers["content-security-policy"])
      #expect(policy.hasPrefix("default-src 'none'; ") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe") && policy.contains("base-uri 'none'"))
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      #expect(answer.headers["referrer-policy"] == "same-origin")
      #expect(answer.headers["cross-origin-opener-policy"] == "same-origin")
      let isAsset = answer.headers["etag"] != nil
      #expect(answer.headers["cache-control"] == (isAsset ? "no-cache" : "no-store"))
      guard answer.headers["content-type"]?.hasPrefix("text/html") == true else { continue }
      let page = answer.text
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
      #expect(page.matches(of: /<h1/).count == 1 && page.matches(of: /<main/).count == 1)
      #expect(page.firstMatch(of: /\ (style|on[a-z]+)=|<style|<script>/) == nil)
    }
  }

  @Test func refusalsAreSaidInTheFormThatIsRead() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let browser = [("Accept", "text/html,application/xhtml+xml")]
    for (path, status) in [("/batches/none", 404), ("/batches?cursor=x", 400), ("/nowhere", 404)] {
      let answer = try visitor.get(path, browser)
      #expect(answer.status == status && answer.headers["content-type"] == "text/html; charset=utf-8")
    }
    let method = try site.ask("DELETE", "/batches", browser)
    #expect(method.status == 405 && method.headers["allow"] == "GET, POST")
    // Programs get what they got before, whatever they accept.
    for path in ["/v0.2/batches", "/v0.2/batches/none"] {
      let answer = try site.ask("GET", path, browser)
      #expect(answer.status == 401 && answer.headers["content-type"] == "application/json")
      #expect(answer.headers["content-security-policy"] == nil)
    }
    #expect(try site.ask("GET", "/nowhere").headers["content-type"] == "application/json")
    // A visit opens pages, and not the API.
    #expect(try visitor.get("/v0.2/batches").status == 401)
  }

  @Test func namesDoNothing() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let hostile = "<script>alert(1)</script>\"'&\u{1b}[2J\u{202e}.zip"
    let id = try visitor.batch(hostile)
    let workOrder = "<img src=x onerror=alert(1)>"
    let archive = SampleArchive.of(workOrder, "\u{202e}bad", "bad<b>\u{7}")
    #expect(try site.put(try visitor.uploadPath(id), nil, archive).status == 200)
    _ = try site.finalStatus(id)
    for path in ["/batches", "/batches/\(id)", "/batches/\(id)/delete"] {
      let answer = try visitor.get(path)
      let page = answer.text
      #expect(answer.status == 200 && !page.contains("<script>alert") && !page.contains("<img"))
      #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\\x1b[2J\\u{202e}.zip"))
      #expect(!page.unicodeScalars.contains { $0 == "\u{202e}" || ($0.value < 0x20 && $0 != "\n") })
    }
    #expect(try visitor.get("/batches/\(id)").text.contains("&lt;img src=x onerror=alert(1)&gt;"))
  }

  @Test func assetsAreFetchedOnce() throws {
    let site = try RunningSite()
    for path in ["/assets/site.css", "/assets/site.js", "/assets/upload.js", "/assets/icon.svg"] {
      let answer = try site.ask("GET", path)
      let tag = try #require(answer.headers["etag"])
      #expect(answer.status == 200 && !answer.body.isEmpty)
      #expect(!answer.text.contains("innerHTML") && !answer.text.contains("eval("))
      let client = try WebClient(port: site.port)
      client.send("GET", path, [("If-None-Match", "\"x\", \(tag)")])
      #expect(client.answer(hasBody: false)?.status == 304)
    }
  }
}
