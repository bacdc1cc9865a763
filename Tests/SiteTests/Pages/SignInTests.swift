import TestSupport
import Testing

/// Visits: how they begin, what they are guarded by, and how they end.
@Suite struct SignInTests {
  @Test func rightKeyAndWrongKey() throws {
    let site = try RunningSite()
    let stranger = Visitor(site)
    for path in ["/", "/batches", "/batches/00000000-0000-4000-8000-000000000000"] {
      let answer = try stranger.get(path)
      #expect(answer.status == 303 && answer.headers["location"] == "/sign-in")
    }
    #expect(try stranger.get("/sign-in").status == 200)
    for key in ["", "wrong", "bls_" + String(repeating: "a", count: 43), "<script>"] {
      let answer = try stranger.signIn(key)
      #expect(answer.status == 401 && answer.headers["set-cookie"] == nil)
      #expect(answer.text.contains("role=\"alert\"") && answer.text.contains("name=\"token\""))
      #expect(key.isEmpty || !answer.text.contains(key) || key == "wrong")
      #expect(answer.headers["www-authenticate"] == nil)
    }
    let answer = try stranger.signIn(" \(site.key)\r\n")
    let cookie = try #require(answer.headers["set-cookie"])
    #expect(answer.status == 303 && answer.body.isEmpty)
    #expect(
      cookie.wholeMatch(
        of:
          /batchlint_session=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict/
      ) != nil)
    let visitor = try Visitor.signedIn(site)
    #expect(try visitor.get("/batches").status == 200)
    #expect(try visitor.get("/").headers["location"] == "/batches")
    #expect(try visitor.get("/sign-in").headers["location"] == "/batches")
  }

  @Test func cookiesGoNoOtherWayThanTheSite() throws {
    let site = try RunningSite(["--public-url", "https://site.example/"])
    let answer = try Visitor(site).signIn(site.key, [("Origin", "https://site.example")])
    #expect(try #require(answer.headers["set-cookie"]).hasSuffix("; Secure"))
  }

  @Test func signingOut() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let other = try Visitor.signedIn(site)
    let answer = try visitor.submit("/sign-out")
    #expect(answer.status == 303 && answer.headers["location"] == "/sign-in")
    #expect(try #require(answer.headers["set-cookie"]).hasPrefix("batchlint_session=; Max-Age=0;"))
    #expect(try visitor.get("/batches").status == 303)
    #expect(try other.get("/batches").status == 200)
  }

  /// The visit that a browser forgets by signing in again cannot be used by whoever has kept its secret.
  @Test func signingInAgainEndsTheEarlierVisit() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    #expect(try visitor.signIn(site.key).status == 303)
    #expect(try visitor.get("/batches").status == 303)
  }

  @Test func visitsOutliveTheProcessAndNotTheirTime() throws {
    var site = try RunningSite()
    var visitor = try Visitor.signedIn(site)
    site.kill()
    site = try site.again()
    visitor = { [secret = visitor.secret] in
      var again = Visitor(site)
      again.secret = secret
      return again
    }()
    #expect(try visitor.get("/batches").status == 200)
    let formSecret = try visitor.formSecret()
    _ = try Tool.python(
      "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1]); c.execute('UPDATE visit SET expires = ?', (int(time.time()),)); c.commit()",
      [site.folder.file("data/site.sqlite")])
    #expect(try visitor.get("/batches").headers["location"] == "/sign-in")
    let form = try visitor.post("/batches", [("form_secret", formSecret)])
    #expect(form.status == 303 && form.headers["location"] == "/sign-in")
    #expect(try visitor.get("/batches/status?ids=").status == 401)
    #expect((try site.api("GET").object["batches"] as? [Any])?.isEmpty == true)
  }

  @Test func revokingAKeyEndsItsVisits() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let other = try Visitor.signedIn(site, key: try RunningSite.makeKey(in: site.folder))
    #expect(try site.run(["token", "revoke"], ["1"]).status == 0)
    #expect(try visitor.get("/batches").headers["location"] == "/sign-in")
    #expect(try other.get("/batches").status == 200)
  }

  /// Of secrets there is nothing in the log, and nothing in the database but digests.
  @Test func secretsAreKeptNowhere() throws {
    let site = try RunningSite()
    let visitor = try Visitor.signedIn(site)
    let id = try visitor.batch("north.zip")
    let upload = try visitor.uploadPath(id)
    #expect(try site.put(upload, nil, SampleArchive.of("WO_1")).status == 200)
    _ = try site.finalStatus(id)
    let pages = try ["/batches", "/batches/\(id)", "/batches/\(id)/delete"].map { try visitor.get($0).text }
    for page in pages {
      #expect(!page.contains(site.key) && !page.contains(visitor.secret))
      #expect(!page.contains(upload), "once an archive is complete, its address is of no use")
    }
    let log = try site.log
    for secret in [site.key, visitor.secret, String(upload.dropFirst(8)), try visitor.formSecret()] {
      #expect(!log.contains(secret))
    }
    #expect(site.stop() == 0)
    let database = String(decoding: try site.folder.read("data/site.sqlite"), as: UTF8.self)
    #expect(!database.contains(visitor.secret) && !database.contains(site.key))
  }
}
