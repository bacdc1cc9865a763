import FoundationEssentials

/// Where a site's batches are: the address that requests about them begin with.
public struct SiteAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address of the list of batches, without a slash at its end: `https://api.SITE.customer.deepomatic.com/v0.2/batches`.
  public let description: String

  /// The path of the batches on a site.
  static let path = "/v0.2/batches"
  /// Where sites are found by their id, unless it is said otherwise.
  public static let standardPattern = "https://api.{site}.customer.deepomatic.com"

  /// The address of an endpoint: a site's own, or the one of its batches.
  ///
  /// - Throws: `SiteAddressError`, if it is no address that a key may be sent to.
  public init(endpoint: String) throws(SiteAddressError) {
    guard let parts = URLComponents(string: endpoint), let scheme = parts.scheme?.lowercased(),
      let host = parts.host, !host.isEmpty
    else {
      throw SiteAddressError("\(endpoint) is no address of a site; one looks like https://api.example.com")
    }
    switch scheme {
    case "https": break
    case "http" where Self.isLoopback(host): break
    case "http":
      throw SiteAddressError("\(endpoint) would carry the API key for anyone to read; use https")
    default:
      throw SiteAddressError("\(endpoint) is no address of a site: it begins with \(scheme), not with https")
    }
    guard parts.user == nil, parts.password == nil else {
      throw SiteAddressError("the address of the site holds a user name; give the key by CUSTOMER_API_KEY")
    }
    guard parts.query == nil, parts.fragment == nil else {
      throw SiteAddressError("\(endpoint) is no address of a site: it has a ? or a # in it")
    }
    var path = parts.path
    while path.hasSuffix("/") { path.removeLast() }
    if path.isEmpty { path = Self.path }
    let port = parts.port.map { ":\($0)" } ?? ""
    let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    description = "\(scheme)://\(name)\(port)\(path)"
  }

  /// The address of a site by its id.
  ///
  /// - Parameter pattern: an endpoint with `{site}` where the id goes.
  /// - Throws: `SiteAddressError`, as above, or if the id is none.
  public init(site: String, pattern: String = Self.standardPattern) throws(SiteAddressError) {
    let isPlain = site.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    // An id with a dot or a slash in it would lead the key to another host.
    guard !site.isEmpty, isPlain else {
      throw SiteAddressError("\"\(site)\" is no id of a site: letters, digits and hyphens make one")
    }
    guard pattern.contains("{site}") else {
      throw SiteAddressError("\(pattern) has no {site} in it, for which the site's id is put")
    }
    try self.init(endpoint: pattern.replacing("{site}", with: site))
  }

  /// Whether nobody on the way can read along what is sent to an address, or the address itself.
  static func keepsSecrets(_ url: String) -> Bool {
    guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty else { return false }
    return switch parts.scheme?.lowercased() {
    case "https": true
    case "http": isLoopback(host)
    default: false
    }
  }

  private static func isLoopback(_ host: String) -> Bool {
    ["localhost", "::1", "[::1]"].contains(host)
      || host.split(separator: ".").count == 4 && host.hasPrefix("127.")
        && host.split(separator: ".").allSatisfy { UInt8($0) != nil }
  }
}

/// Why an address cannot be used. It is about the command line.
public struct SiteAddressError: Error, Sendable, Hashable {
  /// What is wrong, and what would be right. May hold what was given: every output escapes it.
  public let message: String

  init(_ message: String) { self.message = message }
}
