import HTTPTypes
import Hummingbird
import JSONTree

extension Response {
  /// An answer that is a JSON text.
  static func json(
    _ status: HTTPResponse.Status = .ok, _ write: (inout JSONWriter<Never>) -> Void
  ) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSONWriter.bytes(.compact, write))))
  }

  /// The answer to a request that is not done: `{"detail": "..."}`.
  static func refusal(_ refusal: Refusal) -> Response {
    var response = json(.named(refusal.status)) { writer in
      writer.beginObject()
      writer.member("detail", refusal.detail)
      writer.endObject()
    }
    if let seconds = refusal.retryAfter { response.headers[.retryAfter] = String(seconds) }
    if !refusal.allowed.isEmpty { response.headers[.allow] = refusal.allowed.joined(separator: ", ") }
    if refusal.status == 401 { response.headers[.wwwAuthenticate] = "Token" }
    return response
  }

  /// An answer without a body.
  static func empty(_ status: HTTPResponse.Status) -> Response { Response(status: status) }
}

extension HTTPResponse.Status {
  /// A status, with words for those that no standard in use here has.
  static func named(_ code: Int) -> HTTPResponse.Status {
    switch code {
    case 499: HTTPResponse.Status(code: 499, reasonPhrase: "Client Closed Request")
    default: HTTPResponse.Status(code: code)
    }
  }
}

extension HTTPField.Name {
  /// A name that is written in the source.
  static func literal(_ name: StaticString) -> HTTPField.Name {
    guard let name = HTTPField.Name(name.description) else {
      preconditionFailure("\(name) is no name of a header")
    }
    return name
  }

  static let objectHash = literal("x-goog-hash")
  static let storedContentLength = literal("x-goog-stored-content-length")
}

extension Call {
  /// A request's body, for operations that read it as a whole.
  func body(atMost limit: Int) async throws -> [UInt8] {
    let tooLarge = Refusal(413, "a body has \(limit) bytes at most")
    let length = request.headers[.contentLength].flatMap { Int($0) }
    if length ?? 0 > limit { throw tooLarge }
    await connection.admitBody()
    var bytes: [UInt8] = []
    do {
      for try await buffer in request.body {
        guard bytes.count + buffer.readableBytes <= limit else { throw tooLarge }
        bytes += buffer.readableBytesView
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(400, "the body breaks off")
    }
    // A connection that breaks may look like the end of the body.
    guard bytes.count >= length ?? 0 else { throw Refusal(400, "the body breaks off") }
    return bytes
  }
}
