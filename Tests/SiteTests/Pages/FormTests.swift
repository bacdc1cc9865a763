import TestSupport
import Testing

/// Forms: nothing is done for those that come from elsewhere.
@Suite struct FormTests {
  @Test func formsFromElsewhereAreRefused() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let id = try visitor.batch()
    let secret = try visitor.formSecret()
    let elsewhere: [[(String, String)]] = [
      [], [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")], [("Sec-Fetch-Site", "none")],
      [("Origin", "null")], [("Origin", "http://evil.example")], [("Origin", "http://127.0.0.1")],
      [("Origin", "http://site.evil.example")], [("Origin", "")], [("Origin", "http:")],
      [("Origin", "http:/")], [("Origin", "http://")],
      [("Origin", "http://site"), ("Sec-Fetch-Site", "cross-site")],
    ]
    for path in ["/batches", "/batches/\(id)/delete", "/sign-out", "/sign-in"] {
      for headers in elsewhere {
        let answer = try visitor.post(path, [("form_secret", secret), ("token", site.key)], headers)
        #expect(answer.status == 403 && answer.headers["content-type"] == "text/html; charset=utf-8")
        #expect(answer.headers["set-cookie"] == nil)
      }
    }
    #expect(try visitor.get("/batches/\(id)").status == 200)
    #expect((try site.api("GET").object["batches"] as? [Any])?.count == 1)
    // Where a browser says no more, what it says of the page's origin counts.
    for origin in ["http://site", "http://127.0.0.1:\(site.port)"] {
      #expect(try visitor.post("/batches", [("form_secret", secret)], [("Origin", origin)]).status == 303)
    }
  }

  @Test func formsWithoutTheirSecretAreRefused() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let id = try visitor.batch()
    let secret = try visitor.formSecret()
    let foreign = try Visitor.signedIn(site).formSecret()
    #expect(secret != foreign)
    for path in ["/batches", "/batches/\(id)/delete", "/sign-out"] {
      for wrong in ["", "x", foreign, String(secret.dropLast()), secret + "a", visitor.secret] {
        #expect(try visitor.post(path, [("form_secret", wrong)]).status == 403)
      }
      #expect(try visitor.post(path, []).status == 403)
    }
    #expect(try visitor.get("/batches/\(id)").status == 200)
  }

  @Test func bodiesThatAreNoForms() throws {
    let site = try RunningSite(["--max-body-bytes", "1000"])
    let visitor = try Visitor.signedIn(site)
    let type = ("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
    func status(_ headers: [(String, String)], _ body: String) throws -> Int {
      try site.ask("POST", "/sign-in", [Visitor.own] + headers, Array(body.utf8)).status
    }
    #expect(try status([("Content-Type", "text/plain")], "token=x") == 415)
    #expect(try status([("Content-Type", "application/json")], #"{"token":"x"}"#) == 415)
    #expect(try status([], "token=x") == 415)
    #expect(try status([type], "token=%zz") == 400)
    #expect(try status([type], "token=%ff") == 400)
    #expect(try status([type], "token=x&token=y") == 400)
    #expect(try status([type], "token=" + String(repeating: "x", count: 1000)) == 413)
    #expect(try status([type], "token=x") == 401)
    let long = String(repeating: "x", count: 256)
    #expect(try visitor.submit("/batches", [("filename", long)]).status == 400)
    #expect(try visitor.submit("/batches", [("filename", String(long.dropLast()))]).status == 303)
  }
}
