import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// The connection that a request came by, for what answers cannot do.
struct Connection: Sendable {
  private let channel: any Channel
  /// Whether the client waits to be told that its body is wanted.
  private let waits: Bool

  init(_ channel: any Channel, _ head: HTTPRequest) {
    self.channel = channel
    waits = head.headerFields[values: .expect].contains { $0.lowercased() == "100-continue" }
  }

  /// Tells a client that waits for it to send its body (RFC 9110, section 10.1.1).
  func admitBody() async {
    guard waits else { return }
    // A connection that is broken shows when the body is read.
    _ = try? await channel.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .continue)))
  }

  /// Closes the connection as if the network had broken it: no answer gets through any more.
  func cut() async {
    // A connection that is closed already is what was wanted.
    _ = try? await channel.close()
  }
}
