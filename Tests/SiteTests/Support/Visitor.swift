import Foundation
import TestSupport
import Testing

/// A browser as far as the pages need one: it keeps the cookie, and fills in forms.
struct Visitor {
  let site: RunningSite
  /// The secret of the visit; empty without one.
  var secret = ""

  /// What a browser says of a form of the site's own page.
  static let own = ("Sec-Fetch-Site", "same-origin")

  /// Somebody who is not signed in.
  init(_ site: RunningSite) { self.site = site }

  /// Somebody who has signed in with a key.
  static func signedIn(_ site: RunningSite, key: String? = nil) throws -> Visitor {
    var visitor = Visitor(site)
    let answer = try visitor.signIn(key ?? site.key)
    #expect(answer.status == 303 && answer.headers["location"] == "/batches")
    let cookie = try #require(answer.headers["set-cookie"])
    visitor.secret = try #require(cookie.split(separator: ";").first.map { String($0.dropFirst(18)) })
    return visitor
  }

  /// Sends the form for signing in.
  func signIn(_ key: String, _ headers: [(String, String)] = [own]) throws -> WebClient.Answer {
    try post("/sign-in", [("token", key)], headers)
  }

  /// Fetches a page.
  func get(_ path: String, _ headers: [(String, String)] = []) throws -> WebClient.Answer {
    try site.ask("GET", path, headers + cookie)
  }

  /// Sends a form with just these fields.
  func post(
    _ path: String, _ fields: [(String, String)], _ headers: [(String, String)] = [own]
  ) throws -> WebClient.Answer {
    let body = fields.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
    let type = ("Content-Type", "application/x-www-form-urlencoded")
    return try site.ask("POST", path, headers + cookie + [type], Array(body.utf8))
  }

  /// Sends a form with the secret that the site's pages give it.
  func submit(_ path: String, _ fields: [(String, String)] = []) throws -> WebClient.Answer {
    try post(path, fields + [("form_secret", try formSecret())])
  }

  /// The secret that stands in the forms of the visit's pages.
  func formSecret() throws -> String {
    let page = try get("/batches").text
    let match = try #require(page.firstMatch(of: /name="form_secret" value="([A-Za-z0-9_-]{43})"/))
    return String(match.1)
  }

  /// Makes a batch in the page, and returns its id.
  func batch(_ filename: String = "") throws -> String {
    let answer = try submit("/batches", [("filename", filename)])
    #expect(answer.status == 303)
    let location = try #require(answer.headers["location"])
    #expect(location.hasPrefix("/batches/"))
    return String(location.dropFirst("/batches/".count))
  }

  /// The address that the page of a batch sends bytes to.
  func uploadPath(_ id: String) throws -> String {
    let match = try #require(
      try get("/batches/\(id)").text.firstMatch(of: /data-upload-url="(\/upload\/[A-Za-z0-9_-]{43})"/))
    return String(match.1)
  }

  private var cookie: [(String, String)] {
    secret.isEmpty ? [] : [("Cookie", "other=1; batchlint_session=\(secret)")]
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = String(byte, radix: 16)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
