import HTTPTypes
import Hummingbird
import JSONTree
import Wording

/// Batches: made, shown, listed and deleted.
struct BatchOperations: Sendable {
  let services: SiteServices

  /// All operations, ready to be done.
  var all: [Operation] {
    [
      Operation(Self.createDescription, create), Operation(Self.listDescription, list),
      Operation(Self.getDescription, get), Operation(Self.deleteDescription, delete),
    ]
  }

  private func create(_ call: Call) async throws -> Response {
    let filename = try Self.filename(body: try await call.body(atMost: services.limits.bodyBytes))
    let batch = try await create(filename: filename, owner: call.owner)
    return .json(.created) { $0.batch(batch, address: services.address.description) }
  }

  /// Makes a batch, if there is room for it.
  func create(filename: String?, owner: Int64?) async throws -> StoredBatch {
    guard filename?.unicodeScalars.count ?? 0 <= SiteSchemas.longestFilename else {
      throw Refusal(400, "filename has \(SiteSchemas.longestFilename) characters at most")
    }
    guard try services.batches.folder.freeBytes() >= services.limits.keptFreeBytes else {
      throw Refusal.noRoom
    }
    guard
      let batch = try await services.batches.create(
        filename: filename, owner: owner, lifetime: Int64(services.limits.sessionSeconds),
        mostSessions: services.limits.sessionsPerToken)
    else {
      throw Refusal(
        429,
        "this key has \(services.limits.sessionsPerToken) upload sessions open, which is the most; complete or delete some",
        retryAfter: 60)
    }
    return batch
  }

  /// The name of the archive that a body tells.
  static func filename(body: [UInt8]) throws -> String? {
    guard !body.isEmpty else { return nil }
    let root: JSONValue
    do throws(JSONSyntaxError) {
      root = try JSONTree.parse(body, limits: JSONLimits(bytes: body.count, depth: 32, values: 10_000)).root
    } catch {
      throw Refusal(400, "the body is no JSON text: \(error.message)")
    }
    guard root.kind == .object else { throw Refusal(400, "the body has to be a JSON object") }
    guard let value = root.member("filename") else { return nil }
    guard let filename = value.string else { throw Refusal(400, "filename has to be a text") }
    return filename
  }

  private func list(_ call: Call) async throws -> Response {
    let query = try Query(call.request.uri.query)
    let page = try await services.batches.list(
      status: try query.status(), cursor: try query.cursor(), limit: try query.limit())
    return .json { writer in
      writer.page("batches", page) { $0.batch($1, address: nil) }
    }
  }

  private func get(_ call: Call) async throws -> Response {
    let batch = try await call.batch(in: services.batches)
    return .json { $0.batch(batch, address: services.address.description) }
  }

  private func delete(_ call: Call) async throws -> Response {
    guard let id = call.batchID, try await services.batches.delete(id) else { throw Refusal.unknownBatch }
    return .empty(.noContent)
  }
}

extension Query {
  /// The status that is asked for; nil for any.
  func status() throws(Refusal) -> BatchStatus? {
    guard let word = self["status"] else { return nil }
    guard let status = BatchStatus(rawValue: word) else {
      throw Refusal(
        400, "status takes one of \(BatchStatus.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return status
  }

  /// How many elements a page has.
  func limit() throws(Refusal) -> Int { try number("limit", in: 1...1000, standard: 100) }
}

extension Call {
  /// The batch that the path names; nil if that is no name of one.
  var batchID: BatchID? { parameters["batch_id"].flatMap { BatchID($0) } }

  /// The batch that the path names.
  func batch(in store: BatchStore) async throws -> StoredBatch {
    guard let id = batchID, let batch = try await store.batch(id) else { throw Refusal.unknownBatch }
    return batch
  }
}

extension JSONWriter where Failure == Never {
  /// A page of a list.
  mutating func page<Element>(
    _ name: String, _ page: Page<Element>, _ write: (inout JSONWriter<Never>, Element) -> Void
  ) {
    beginObject()
    key(name)
    beginArray()
    for element in page.elements { write(&self, element) }
    endArray()
    memberOrNull("next", page.next?.description)
    endObject()
  }

  /// A batch.
  ///
  /// - Parameter address: how addresses of the site begin; nil leaves the upload URL out.
  fileprivate mutating func batch(_ batch: StoredBatch, address: String?) {
    beginObject()
    member("batch_id", batch.id.description)
    member("status", batch.status.rawValue)
    if let address, let token = batch.uploadToken { member("upload_url", "\(address)/upload/\(token)") }
    memberIfPresent("filename", batch.filename)
    memberIfPresent("detail", batch.detail)
    member("created_at", Timestamp.text(batch.created))
    member("updated_at", Timestamp.text(batch.changed))
    key("stored_bytes")
    int(batch.stored)
    if let size = batch.size {
      key("size")
      int(size)
    }
    if let outcome = batch.outcome {
      key("work_orders")
      beginObject()
      member("total", outcome.workOrders)
      member("processed", outcome.processed)
      member("invalid", outcome.invalid)
      endObject()
      key("findings")
      beginObject()
      member("errors", outcome.errors)
      member("warnings", outcome.warnings)
      member("notes", outcome.notes)
      endObject()
    }
    endObject()
  }
}
