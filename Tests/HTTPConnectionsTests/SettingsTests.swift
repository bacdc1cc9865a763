import Testing

@testable import HTTPConnections

/// Proxies by the environment, and rates.
@Suite struct SettingsTests {
  private static func host(_ environment: [String: String], _ host: String) throws -> String? {
    try ProxySettings { environment[$0] }.proxy(toHost: host).map { "\($0.kind) \($0.host):\($0.port)" }
  }

  @Test(
    arguments: [
      ([:], "a.example", nil),
      (["https_proxy": "http://p.example:8080"], "a.example", "http p.example:8080"),
      (["HTTPS_PROXY": "p.example"], "a.example", "http p.example:3128"),
      (["https_proxy": "", "ALL_PROXY": "socks5://p.example"], "a.example", "socks p.example:1080"),
      (["https_proxy": "http://low", "HTTPS_PROXY": "http://high"], "a.example", "http low:3128"),
      (["https_proxy": "http://p", "no_proxy": "b.example, .example"], "A.Example", nil),
      (["https_proxy": "http://p", "no_proxy": "a.example"], "x.a.example", nil),
      (["https_proxy": "http://p", "no_proxy": "a.example"], "ba.example", "http p:3128"),
      (["https_proxy": "http://p", "NO_PROXY": "*"], "a.example", nil),
      (["https_proxy": "http://p"], "127.0.0.1", nil),
      (["https_proxy": "http://p"], "localhost", nil),
      (["http_proxy": "http://p"], "a.example", nil),
    ] as [([String: String], String, String?)])
  func proxies(_ environment: [String: String], _ host: String, _ expected: String?) throws {
    #expect(try Self.host(environment, host) == expected)
  }

  @Test(arguments: ["ftp://p", "http://", "https://p.example", "socks5://me:secret@p", "http://p:x:y"])
  func proxiesThatCannotBeUsed(_ value: String) {
    let error = #expect(throws: HTTPSettingsError.self) { try ProxySettings { ["https_proxy": value][$0] } }
    #expect(error?.message.hasPrefix("https_proxy names no proxy that can be used") == true)
    #expect(error?.message.contains("secret") == false)
  }

  /// In any stretch of time, no more goes than the rate and one piece.
  @Test(arguments: [1, 1_000, 50_000, 10_000_000] as [UInt64]) func ratesAreKept(_ rate: UInt64) {
    var pacer = RatePacer(bytesPerSecond: rate)
    #expect((1 << 10)...(64 << 10) ~= pacer.piece)
    var now = Duration.zero
    var sent = 0
    for _ in 0..<1_000 {
      now += pacer.delay(of: pacer.piece, at: now)
      sent += pacer.piece
      #expect(Double(sent) <= Double(rate) * (now / .seconds(1)) + Double(pacer.piece) + 0.001 * Double(rate))
    }
    #expect(Double(sent) >= 0.99 * Double(rate) * (now / .seconds(1)))
  }

  /// Time in which nothing is sent is not made up for.
  @Test func restsAreNotSaved() {
    var pacer = RatePacer(bytesPerSecond: 1_000)
    #expect(pacer.delay(of: 1_000, at: .zero) == .zero)
    #expect(pacer.delay(of: 1_000, at: .seconds(100)) == .zero)
    #expect(pacer.delay(of: 1_000, at: .seconds(100)) == .seconds(1))
  }
}
