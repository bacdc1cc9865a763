import ByteSources
import NIOSSL

/// How connections to sites are made. Whoever answers must always prove who it is; nothing here changes that.
public struct HTTPSettings: Sendable {
  /// What this program calls itself.
  public var userAgent: String
  /// A PEM file of authorities that are trusted beside the system's; nil for none.
  public var authorityFile: String?
  /// Which proxies are used.
  public var proxies: ProxySettings
  /// How many bytes of uploads are sent in a second, all together; nil for as many as there is room for.
  public var bytesPerSecond: UInt64?
  /// How long it may take until there is a connection.
  public var connectTimeout: Duration
  /// How long nothing may come, or go, on a connection that is waited for.
  public var idleTimeout: Duration

  /// How connections to sites are made.
  public init(
    userAgent: String, authorityFile: String? = nil, proxies: ProxySettings = ProxySettings(),
    bytesPerSecond: UInt64? = nil, connectTimeout: Duration = .seconds(10),
    idleTimeout: Duration = .seconds(60)
  ) {
    self.userAgent = userAgent
    self.authorityFile = authorityFile
    self.proxies = proxies
    self.bytesPerSecond = bytesPerSecond
    self.connectTimeout = connectTimeout
    self.idleTimeout = idleTimeout
  }

  /// How TLS is spoken.
  ///
  /// - Throws: `HTTPSettingsError`, if the file of authorities holds none.
  func tls() throws(HTTPSettingsError) -> TLSConfiguration {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.certificateVerification = .fullVerification
    tls.minimumTLSVersion = .tlsv12
    if let authorityFile { tls.additionalTrustRoots = [.certificates(try Self.authorities(authorityFile))] }
    return tls
  }

  private static func authorities(_ file: String) throws(HTTPSettingsError) -> [NIOSSLCertificate] {
    let bytes: [UInt8]
    do throws(ByteSourceError) {
      bytes = try FileContents.read(path: file, limit: 16 << 20)
    } catch {
      throw HTTPSettingsError("\(file) \(error.message)")
    }
    guard let certificates = try? NIOSSLCertificate.fromPEMBytes(bytes), !certificates.isEmpty else {
      throw HTTPSettingsError("\(file) holds no certificates of authorities in PEM form")
    }
    return certificates
  }
}

/// What is wrong with the settings of connections. It is about the command line or the environment.
public struct HTTPSettingsError: Error, Sendable, Hashable {
  /// What is wrong, and what would be right. May hold what was given: every output escapes it.
  public let message: String

  init(_ message: String) { self.message = message }
}
