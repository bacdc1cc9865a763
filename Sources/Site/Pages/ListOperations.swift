import HTTPTypes
import Hummingbird
import JSONTree
import Wording

/// The list of batches, and making one.
struct ListOperations: Sendable {
  let services: PageServices

  /// All operations, ready to be done.
  var all: [Operation] {
    [
      services.operation("/batches", show), services.form("/batches", create),
      // Before the page of a batch, whose path would fit as well.
      services.operation("/batches/status", for: .script, statuses),
    ]
  }

  /// How many batches a page has.
  private static let pageSize = 50

  private func show(_ call: Call, _ visit: Visit) async throws -> Response {
    let query = try Query(call.request.uri.query)
    let status = try query.status()
    let page = try await services.site.batches.list(
      status: status, cursor: try query.cursor(), limit: Self.pageSize)
    let view = ListView(page: page, status: status, isFirst: query["cursor"] == nil, visit: visit)
    return view.response
  }

  private func create(_ call: Call, _ visit: Visit, _ form: PageForm) async throws -> Response {
    let filename = form["filename"]
    let batch = try await BatchOperations(services: services.site).create(
      filename: filename.isEmpty ? nil : filename, owner: visit.owner)
    return .see(Addresses.batch(batch.id))
  }

  /// How far some batches are, for the script that keeps pages up to date.
  private func statuses(_ call: Call, _ visit: Visit) async throws -> Response {
    let names = (try Query(call.request.uri.query)["ids"] ?? "").split(separator: ",")
    let ids = names.compactMap { BatchID(String($0)) }
    guard ids.count == names.count, ids.count <= 2 * Self.pageSize else {
      throw Refusal(400, "ids takes \(2 * Self.pageSize) ids of batches at most, with commas between them")
    }
    let batches = try await services.site.batches.batches(ids)
    return .json { writer in
      writer.beginObject()
      writer.key("batches")
      writer.beginArray()
      for batch in batches {
        writer.beginObject()
        writer.member("batch_id", batch.id.description)
        writer.member("status", batch.status.rawValue)
        writer.member("words", batch.status.words)
        writer.key("is_final")
        writer.bool(batch.status.isFinal)
        writer.member("size", batch.sizeText)
        writer.member("work_orders", batch.workOrdersText)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
  }
}
