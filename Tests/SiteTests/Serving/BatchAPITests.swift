import TestSupport
import Testing

/// Batches over HTTP.
@Suite struct BatchAPITests {
  @Test func lifeOfABatch() throws {
    let site = try RunningSite()
    let made = try site.api("POST", "/", #"{"filename": "north.zip"}"#)
    #expect(made.status == 201)
    let batch = try made.object
    #expect(batch["status"] as? String == "created" && batch["filename"] as? String == "north.zip")
    let id = try #require(batch["batch_id"] as? String)
    let url = try #require(batch["upload_url"] as? String)
    #expect(url.hasPrefix("http://127.0.0.1:\(site.port)/upload/") && url.utf8.count > 40 + 32)
    #expect(try site.shown(id)["upload_url"] as? String == url)
    #expect(try site.api("GET", "/\(id)/errors").status == 409)
    #expect(try site.api("GET", "/\(id)/work-orders/").object["next"] != nil)
    #expect(try site.api("DELETE", "/\(id)").status == 204)
    for method in ["GET", "DELETE"] { #expect(try site.api(method, "/\(id)").status == 404) }
    #expect(try site.ask("PUT", url.replacing("http://127.0.0.1:\(site.port)", with: "")).status == 404)
    #expect(site.stop() == 0)
  }

  @Test func bodies() throws {
    let site = try RunningSite(["--max-body-bytes", "1000"])
    for body in ["", "{}", #"{"filename": "a.zip", "other": [1]}"#] {
      #expect(try site.api("POST", "", body).status == 201)
    }
    let wrong = [
      "[]", "{", "null", #"{"filename": 5}"#, #"{"filename": null}"#, "\u{feff}{}",
      #"{"filename": "\#(String(repeating: "x", count: 256))"}"#,
    ]
    for body in wrong {
      let answer = try site.api("POST", "", body)
      #expect(answer.status == 400 && answer.headers["content-type"] == "application/json")
      #expect(try !answer.detail.isEmpty)
    }
    let long = String(repeating: " ", count: 1001)
    #expect(try site.api("POST", "", long).status == 413)
    let chunked = try site.ask(
      "POST", "/v0.2/batches", [("Transfer-Encoding", "chunked")], Array("3e9\r\n\(long)\r\n0\r\n\r\n".utf8),
      key: site.key)
    #expect(chunked.status == 413)
  }

  /// Batches that are made meanwhile are on no later page, and none is skipped or told twice.
  @Test func pages() throws {
    let site = try RunningSite()
    var made = try (0..<7).map { _ in try site.batch().id }
    var told: [String] = []
    var cursor = ""
    repeat {
      let page = try site.api("GET", "?limit=3" + cursor).object
      let batches = try #require(page["batches"] as? [[String: Any]])
      told += batches.compactMap { $0["batch_id"] as? String }
      #expect(batches.allSatisfy { $0["upload_url"] == nil })
      cursor = (page["next"] as? String).map { "&cursor=\($0)" } ?? ""
      _ = try site.batch()
    } while !cursor.isEmpty
    made.reverse()
    #expect(told == made)
    let created = try site.api("GET", "?status=created&limit=1000").object["batches"] as? [Any]
    #expect(created?.count == 10)
    #expect((try site.api("GET", "?status=done").object["batches"] as? [Any])?.isEmpty == true)
    for query in [
      "?limit=0", "?limit=1001", "?limit=x", "?cursor=x", "?status=x", "?limit=1&limit=2", "?limit=%zz",
    ] {
      #expect(try site.api("GET", query).status == 400)
    }
  }

  @Test func keysAreNeeded() throws {
    let site = try RunningSite()
    let id = try site.batch().id
    let paths = [
      "/v0.2/batches", "/v0.2/batches/\(id)", "/v0.2/batches/\(id)/errors", "/v0.2/batches/\(id)/work-orders",
    ]
    let values = [
      "", "Token", "Token None", "Bearer \(site.key)", site.key, "Token \(site.key)x", "Token \(site.key) x",
      "Token \(site.key.lowercased())",
    ]
    for path in paths {
      for value in values {
        let answer = try site.ask("GET", path, [("Authorization", value)])
        #expect(answer.status == 401 && answer.headers["www-authenticate"] == "Token")
        #expect(try !answer.detail.isEmpty)
      }
    }
    #expect(try site.ask("GET", "/v0.2/batches", [("Authorization", "token \(site.key)")]).status == 200)
    let list = try site.run(["token", "list"]).text
    #expect(list.hasPrefix("1\tactive\t") && !list.contains(site.key.dropFirst(4)))
    #expect(try site.run(["token", "revoke"], ["1"]).status == 0)
    #expect(try site.run(["token", "revoke"], ["1"]).status == 2)
    #expect(try site.api("GET").status == 401)
  }

  @Test func otherMethodsAndPlaces() throws {
    let site = try RunningSite()
    let (id, upload) = try site.batch()
    let allowed = [
      "/v0.2/batches": "GET, POST", "/v0.2/batches/\(id)": "DELETE, GET", "/v0.2/batches/\(id)/errors": "GET",
      upload: "DELETE, PUT", "/healthz/": "GET",
    ]
    for (path, methods) in allowed {
      for method in ["PATCH", "GET", "PUT", "DELETE", "POST", "OPTIONS"] where !methods.contains(method) {
        let answer = try site.ask(method, path, key: site.key)
        #expect(answer.status == 405 && answer.headers["allow"] == methods)
        #expect(try !answer.detail.isEmpty)
      }
    }
    for path in ["/v0.2", "/v0.2/batches/\(id)/other", "/v0.2/batches//", "/v0.3/batches", "*", "/%zz"] {
      #expect(try site.ask("GET", path, key: site.key).status == 404)
    }
    #expect(try site.ask("GET", "/healthz").object["status"] as? String == "ok")
  }

  @Test func sessionsOfAKeyAreCounted() throws {
    let site = try RunningSite(["--max-sessions", "2"])
    let first = try site.batch()
    _ = try site.batch()
    let answer = try site.api("POST")
    #expect(answer.status == 429 && answer.headers["retry-after"] != nil)
    #expect(try site.api("DELETE", "/\(first.id)").status == 204)
    #expect(try site.api("POST").status == 201)
    let other = try RunningSite.makeKey(in: site.folder)
    #expect(try site.ask("POST", "/v0.2/batches", key: other).status == 201)
  }

  @Test func roomOnTheDiskIsKept() throws {
    let site = try RunningSite(["--keep-free", "1000000000000000"])
    let answer = try site.api("POST")
    #expect(answer.status == 507)
    #expect(try answer.detail.contains("disk"))
  }

  @Test func addressesAreThoseOfTheSettings() throws {
    let site = try RunningSite(["--public-url", "https://site.example/"])
    let answer = try site.ask("POST", "/v0.2/batches", [("Host", "evil.example")], key: site.key)
    #expect((try answer.object["upload_url"] as? String)?.hasPrefix("https://site.example/upload/") == true)
  }
}
