import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import Uploading

/// Requests of an upload session over HTTP. They carry no key: who has the address may write.
struct HTTPUploadSession: UploadSessionConnection {
  let connections: HTTPConnections
  let url: Secret
  let pacer: SharedPacer?
  let meter: TransferMeter

  /// How many bytes of an answer are looked at.
  private static let largestBody = 1 << 20

  func send(_ chunk: UploadChunk, _ bytes: UploadBytes, crc32c: UInt32?) async throws(NoAnswer)
    -> UploadAnswer
  {
    meter.begin()
    defer { meter.begin() }
    let body = ChunkBody(chunk: chunk, bytes: bytes, pacer: pacer, meter: meter)
    return try await execute(
      .PUT, UploadHeaders.sending(chunk, crc32c: crc32c), .stream(body, length: .known(Int64(chunk.count))))
  }

  func ask(total: UInt64) async throws(NoAnswer) -> UploadAnswer {
    try await execute(.PUT, UploadHeaders.asking(total: total), .bytes(ByteBuffer()))
  }

  func cancel() async throws(NoAnswer) -> UploadAnswer { try await execute(.DELETE, [], nil) }

  private func execute(
    _ method: HTTPMethod, _ headers: [(name: String, value: String)], _ body: HTTPClientRequest.Body?
  ) async throws(NoAnswer) -> UploadAnswer {
    var request = url.withText { HTTPClientRequest(url: $0) }
    request.method = method
    request.headers = HTTPHeaders(headers.map { ($0.name, $0.value) })
    request.body = body
    do throws(NoAnswer) {
      let (head, body) = try await connections.execute(request, bodyLimit: Self.largestBody)
      return UploadAnswer(
        status: Int(head.status.code),
        header: { name in
          let values = head.headers[name]
          return values.isEmpty ? nil : values.joined(separator: ",")
        },
        body: body, now: time(nil), hiding: url)
    } catch {
      throw NoAnswer(url.hidden(in: error.reason), error.kind)
    }
  }
}
