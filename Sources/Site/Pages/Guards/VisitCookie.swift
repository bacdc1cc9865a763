import HTTPTypes
import Hummingbird

/// The cookie that holds a visit's secret (RFC 6265). Scripts cannot read it, and it is sent with no request that another site has begun.
enum VisitCookie {
  static let name = "batchlint_session"

  /// The header that sets it.
  static func value(_ secret: String, isSecure: Bool) -> String {
    "\(name)=\(secret); Max-Age=\(Visit.lifetime); \(attributes(isSecure))"
  }

  /// The header that removes it.
  static func removal(isSecure: Bool) -> String { "\(name)=; Max-Age=0; \(attributes(isSecure))" }

  private static func attributes(_ isSecure: Bool) -> String {
    "Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }

  /// The secret that a request came with; nil without the cookie.
  static func secret(in request: Request) -> String? {
    for header in request.headers[values: .cookie] {
      for part in header.split(separator: ";") {
        let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
        if pair.count == 2, pair[0] == name { return String(pair[1]) }
      }
    }
    return nil
  }
}
