import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import NIOSSL
import Synchronization
public import Uploading

/// Connections to sites over HTTP: the only place that knows how they are made. `close()` ends it.
public final class HTTPConnections: Sendable {
  private let settings: HTTPSettings
  private let tls: TLSConfiguration
  private let pacer: SharedPacer?
  /// One client for each proxy, and one for where there is none.
  private let clients = Mutex<[ProxySettings.Proxy?: HTTPClient]>([:])

  /// Connections by some settings. None is made before it is needed.
  ///
  /// - Throws: `HTTPSettingsError`, if they cannot be used.
  public init(_ settings: HTTPSettings) throws(HTTPSettingsError) {
    self.settings = settings
    tls = try settings.tls()
    pacer = settings.bytesPerSecond.map { SharedPacer(RatePacer(bytesPerSecond: $0)) }
  }

  /// Ends all connections. Nothing may be sent after it.
  public func close() async {
    let clients = clients.withLock { clients in
      defer { clients = [:] }
      return Array(clients.values)
    }
    // What cannot be closed in good order is closed by the end of the process.
    for client in clients { try? await client.shutdown() }
  }

  /// Requests to a site, with a key.
  public func site(_ address: SiteAddress, key: Secret) -> any SiteConnection {
    HTTPSite(connections: self, address: address, key: key)
  }

  /// Requests to an upload session.
  ///
  /// - Parameter meter: counts the bytes on their way.
  public func session(_ url: Secret, meter: TransferMeter) -> any UploadSessionConnection {
    HTTPUploadSession(connections: self, url: url, pacer: pacer, meter: meter)
  }

  /// Sends a request and hands over its response, with the beginning of its body.
  ///
  /// - Parameter limit: how many bytes the body may have.
  func execute(
    _ request: HTTPClientRequest, bodyLimit limit: Int
  ) async throws(NoAnswer) -> (head: HTTPClientResponse, body: [UInt8]) {
    var request = request
    request.headers.replaceOrAdd(name: "User-Agent", value: settings.userAgent)
    do {
      // There is no deadline for the whole: a chunk takes as long as the network needs, as long as something moves.
      let response = try await client(for: request.url).execute(request, deadline: .distantFuture)
      let body = try await response.body.collect(upTo: limit)
      return (response, Array(body.readableBytesView))
    } catch is NIOTooManyBytesError {
      throw NoAnswer("the site's answer has more than \(limit) bytes")
    } catch {
      throw NoAnswer(error)
    }
  }

  private func client(for url: String) -> HTTPClient {
    let proxy = URLComponents(string: url)?.host.flatMap { settings.proxies.proxy(toHost: $0) }
    return clients.withLock { clients in
      if let client = clients[proxy] { return client }
      let client = HTTPClient(
        eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration(proxy))
      clients[proxy] = client
      return client
    }
  }

  private func configuration(_ proxy: ProxySettings.Proxy?) -> HTTPClient.Configuration {
    // A status of 308 says how far an upload is, and leads nowhere.
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow,
      timeout: .init(
        connect: TimeAmount(settings.connectTimeout), read: TimeAmount(settings.idleTimeout),
        write: TimeAmount(settings.idleTimeout)))
    // One request after the other over a connection of its own is what an upload needs, and what every site and proxy can do.
    configuration.httpVersion = .http1Only
    if let proxy {
      configuration.proxy =
        switch proxy.kind {
        case .socks: .socksServer(host: proxy.host, port: proxy.port)
        case .http:
          .server(
            host: proxy.host, port: proxy.port,
            authorization: proxy.user.map { .basic(username: $0, password: proxy.password ?? "") })
        }
    }
    return configuration
  }
}
