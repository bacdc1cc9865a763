import HTTPTypes
import Hummingbird
import Markup

extension PageManners {
  /// What the pages ask of browsers: nothing is fetched, run or sent but from and to the site itself, nobody frames it, and nothing is kept.
  static let ofPages = PageManners(headers: headers) { RefusalView(refusal: $0).response }

  private static let headers: HTTPFields = [
    .contentSecurityPolicy:
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    .xContentTypeOptions: "nosniff",
    // With no-referrer, browsers say of forms that they came from "null", and that could be anybody.
    .referrerPolicy: "same-origin",
    .crossOriginOpenerPolicy: "same-origin",
    .cacheControl: "no-store",
  ]
}

extension HTTPField.Name {
  static let referrerPolicy = literal("referrer-policy")
  static let crossOriginOpenerPolicy = literal("cross-origin-opener-policy")
}
