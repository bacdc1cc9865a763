import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Uploading

/// Requests about batches over HTTP.
struct HTTPSite: SiteConnection {
  let connections: HTTPConnections
  let address: SiteAddress
  let key: Secret

  /// How many bytes an answer may have: error files of a million lines are smaller.
  private static let largestBody = 256 << 20

  func send(_ request: SiteRequest) async throws(NoAnswer) -> SiteResponse {
    var message = HTTPClientRequest(url: address.description + request.path)
    message.method = HTTPMethod(rawValue: request.method.rawValue)
    message.headers = key.withText { ["Authorization": "Token \($0)", "Accept": request.accept] }
    if let body = request.body {
      message.headers.add(name: "Content-Type", value: "application/json")
      message.body = .bytes(ByteBuffer(bytes: body))
    }
    let (head, body) = try await connections.execute(message, bodyLimit: Self.largestBody)
    let mediaType = head.headers.first(name: "Content-Type") ?? ""
    return SiteResponse(
      status: Int(head.status.code),
      mediaType: mediaType.prefix { $0 != ";" && $0 != " " }.lowercased(),
      retryAfter: head.headers.first(name: "Retry-After"), body: body)
  }
}
