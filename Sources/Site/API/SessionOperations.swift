import Checksums
import HTTPTypes
import Hummingbird
import JSONTree
import Wording

/// Upload sessions: what Google Cloud Storage's protocol for resumable uploads asks for. Their address is all that opens them.
struct SessionOperations: Sendable {
  let services: SiteServices

  /// All operations, ready to be done.
  var all: [Operation] { [Operation(Self.putDescription, put), Operation(Self.cancelDescription, cancel)] }

  private func put(_ call: Call) async throws -> Response {
    if let refusal = call.fault.sessionRefusal { throw refusal }
    let headers = call.request.headers
    let order = UploadService.Order(
      token: call.parameters["token"] ?? "", ranges: headers[values: .contentRange],
      length: headers[.contentLength], hashes: headers[values: .objectHash], body: call.request.body,
      connection: call.connection, fault: call.fault)
    switch try await services.uploads.put(order) {
    case .incomplete(let stored):
      var response = Response.empty(.named(308))
      // Without bytes there is no range that would say so.
      if stored > 0 { response.headers[.range] = "bytes=0-\(stored - 1)" }
      return response
    case .done(let session): return Self.done(session, tellsWrongChecksum: call.fault.tellsWrongChecksum)
    }
  }

  private func cancel(_ call: Call) async throws -> Response {
    if let refusal = call.fault.sessionRefusal { throw refusal }
    try await services.uploads.cancel(call.parameters["token"] ?? "")
  }

  /// The answer when all bytes are stored: the object resource, and the same in headers.
  private static func done(_ session: UploadSessionState, tellsWrongChecksum: Bool) -> Response {
    var checksums = session.checksums
    if tellsWrongChecksum {
      checksums.crc32c = checksums.crc32c.map { ~$0 }
      checksums.md5 = checksums.md5.map { $0.map { ~$0 } }
    }
    var response = Response.json { writer in
      writer.beginObject()
      writer.member("kind", "storage#object")
      writer.member("name", session.filename ?? session.batchID.description)
      writer.member("size", String(session.stored))
      if let md5 = checksums.md5 { writer.member("md5Hash", ObjectChecksums.base64(md5)) }
      if let crc32c = checksums.crc32c { writer.member("crc32c", ObjectChecksums.base64(crc32c)) }
      writer.member("timeCreated", Timestamp.text(session.completed ?? 0))
      writer.endObject()
    }
    response.headers[.storedContentLength] = String(session.stored)
    response.headers[.objectHash] = checksums.header
    return response
  }
}
