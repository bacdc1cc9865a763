import HTTPTypes
import Hummingbird

/// Whether a form was sent by one of the site's own pages.
enum FormOrigin {
  /// Goes by what the browser says of where a request began. Pages of other sites cannot change that, and no browser leaves it out of a form.
  ///
  /// - Parameter site: how addresses of the site begin for those who use it.
  /// - Throws: `Refusal`, if it was another site, or it is not said.
  static func check(_ request: Request, site: String) throws(Refusal) {
    // The most telling one comes first; it is there where the connection is safe, or stays on this machine.
    if let relation = request.headers[.secFetchSite] {
      guard relation == "same-origin" else { throw foreign }
    } else {
      guard let origin = request.headers[.origin], isOwn(origin, request, site: site) else { throw foreign }
    }
  }

  private static let foreign = Refusal(403, "the form was not sent by a page of this site")

  private static func isOwn(_ origin: String, _ request: Request, site: String) -> Bool {
    // What lies behind the host says nothing of where a page is from: `https://host/path`.
    let own = site.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
    if own.count == 3, origin == own.joined(separator: "/").lowercased() { return true }
    // Who reaches the site by another name than its public one still sends forms to where the page came from.
    guard let host = request.head.authority else { return false }
    return origin == "http://\(host)" || origin == "https://\(host)"
  }
}

extension HTTPField.Name {
  static let secFetchSite = literal("sec-fetch-site")
}
