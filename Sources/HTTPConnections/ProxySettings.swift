import FoundationEssentials

/// Which proxies lead to sites, by the variables that curl and others go by.
public struct ProxySettings: Sendable, Hashable {
  /// A proxy.
  struct Proxy: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      /// One that tunnels (CONNECT).
      case http
      case socks
    }

    var kind: Kind
    var host: String
    var port: Int
    /// The user's name and password, for proxies that want them.
    var user: String?
    var password: String?
  }

  private var proxy: Proxy?
  /// Hosts, in lower case, that are reached without one, and all below them.
  private var exceptions: [String] = []

  /// No proxies.
  public init() {}

  /// Those of the environment: `https_proxy` or `HTTPS_PROXY`, else `all_proxy` or `ALL_PROXY`; but not for what `no_proxy` or `NO_PROXY` names.
  ///
  /// - Parameter variable: gives the value of an environment variable.
  /// - Throws: `HTTPSettingsError`, if one of them names no proxy that can be used.
  public init(_ variable: (String) -> String?) throws(HTTPSettingsError) {
    for name in ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
      guard let value = variable(name), !value.isEmpty else { continue }
      guard let proxy = Proxy(value) else {
        // The value may hold a password.
        throw HTTPSettingsError(
          "\(name) names no proxy that can be used; one looks like http://proxy.example:3128 or socks5://proxy.example:1080"
        )
      }
      self.proxy = proxy
      break
    }
    let list = variable("no_proxy") ?? variable("NO_PROXY") ?? ""
    exceptions = list.split { $0 == "," || $0 == " " }.map { name in
      String(name.lowercased().drop { $0 == "." })
    }
  }

  /// The proxy on the way to a host; nil if there is none. What this machine says to itself goes through no other.
  func proxy(toHost host: String) -> Proxy? {
    let host = host.lowercased()
    if host == "localhost" || host == "::1" || host == "[::1]" || host.hasPrefix("127.") { return nil }
    let isException = exceptions.contains { $0 == "*" || host == $0 || host.hasSuffix(".\($0)") }
    return isException ? nil : proxy
  }
}

extension ProxySettings.Proxy {
  /// Reads `http://user:password@proxy.example:3128`, `socks5://...` or `proxy.example:3128`; nil if it is none of them.
  init?(_ text: String) {
    let address = text.contains("://") ? text : "http://\(text)"
    guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty else { return nil }
    switch parts.scheme?.lowercased() {
    case "http": kind = .http
    case "socks5", "socks5h", "socks": kind = .socks
    default: return nil
    }
    self.host = host
    port = parts.port ?? (kind == .http ? 3128 : 1080)
    user = parts.user
    password = parts.password
    // The protocol of SOCKS proxies has a way to say who is there; the library does not.
    if kind == .socks, user != nil { return nil }
  }
}
