import Foundation
import TestSupport
import Testing

extension RunningSite {
  /// Sends a request by a connection of its own.
  func ask(
    _ method: String, _ path: String, _ headers: [(String, String)] = [], _ body: [UInt8] = [],
    key: String? = nil
  ) throws -> WebClient.Answer {
    let client = try WebClient(port: port)
    var all = headers
    if let key { all.append(("Authorization", "Token \(key)")) }
    if !headers.contains(where: { ["content-length", "transfer-encoding"].contains($0.0.lowercased()) }) {
      all.append(("Content-Length", String(body.count)))
    }
    client.send(method, path, all, body)
    return try #require(client.answer())
  }

  /// Sends a request with the key to the API.
  func api(_ method: String, _ path: String = "", _ body: String = "") throws -> WebClient.Answer {
    try ask(method, "/v0.2/batches\(path)", [], Array(body.utf8), key: key)
  }

  /// Makes a batch.
  func batch(_ body: String = "{}") throws -> (id: String, upload: String) {
    let answer = try api("POST", "", body)
    #expect(answer.status == 201)
    let object = try answer.object
    let url = try #require(object["upload_url"] as? String)
    return (try #require(object["batch_id"] as? String), try #require(URL(string: url)).path)
  }

  /// Sends a chunk to an upload session.
  func put(
    _ upload: String, _ range: String?, _ body: [UInt8] = [], _ headers: [(String, String)] = []
  ) throws -> WebClient.Answer {
    try ask("PUT", upload, headers + (range.map { [("Content-Range", "bytes \($0)")] } ?? []), body)
  }

  /// What the API says of a batch.
  func shown(_ id: String) throws -> [String: Any] { try api("GET", "/\(id)").object }

  /// Waits until the site is through with a batch, and returns its status.
  func finalStatus(_ id: String) throws -> String {
    var status = ""
    try Self.wait {
      status = try shown(id)["status"] as? String ?? ""
      return ["done", "done_with_errors", "failed"].contains(status)
    }
    return status
  }
}

extension WebClient.Answer {
  /// The body as a JSON object.
  var object: [String: Any] {
    get throws { try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) }
  }

  /// What it says is wrong.
  var detail: String { get throws { try #require(try object["detail"] as? String) } }
}
