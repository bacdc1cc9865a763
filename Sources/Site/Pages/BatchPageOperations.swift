import HTTPTypes
import Hummingbird

/// A batch's page, its error file, and its deletion.
struct BatchPageOperations: Sendable {
  let services: PageServices

  /// All operations, ready to be done.
  var all: [Operation] {
    [
      services.operation("/batches/{batch_id}", show),
      services.operation("/batches/{batch_id}/errors.csv") { call, _ in try await errors(call, as: .csv) },
      services.operation("/batches/{batch_id}/errors.json") { call, _ in try await errors(call, as: .json) },
      services.operation("/batches/{batch_id}/delete", askForDeletion),
      services.form("/batches/{batch_id}/delete", delete),
    ]
  }

  /// How many work orders a page has.
  private static let workOrdersOnPage = 50
  /// How many findings a page has.
  private static let findingsOnPage = 100

  private func show(_ call: Call, _ visit: Visit) async throws -> Response {
    let query = try Query(call.request.uri.query)
    let batch = try await call.batch(in: services.site.batches)
    let workOrders = try await services.site.results.workOrders(
      of: batch.number, cursor: try query.cursor(), limit: Self.workOrdersOnPage)
    let findings = try await findings(of: batch, from: try query.cursor("errors"))
    return BatchView(
      batch: batch, workOrders: workOrders, findings: findings, workOrdersFrom: try query.cursor(),
      findingsFrom: try query.cursor("errors"), visit: visit
    ).response
  }

  /// A page of a batch's findings, which are complete when the site is through with it.
  private func findings(of batch: StoredBatch, from cursor: PageCursor?) async throws -> Page<StoredFinding> {
    guard batch.status.isFinal else { return Page(elements: [], next: nil) }
    let limit = Self.findingsOnPage
    let first = Int(cursor?.number ?? 0)
    let findings = try await services.site.results.findings(
      of: batch.number, behind: first, limit: limit + 1)
    return Page(
      elements: Array(findings.prefix(limit)),
      next: findings.count > limit ? PageCursor(behind: Int64(first + limit)) : nil)
  }

  private func errors(_ call: Call, as format: ErrorFile.Format) async throws -> Response {
    let batch = try await call.batch(in: services.site.batches)
    var response = try ResultOperations(services: services.site).errors(of: batch, as: format)
    // The id is the site's own; a name from outside would have to be escaped in ways that browsers disagree about.
    response.headers[.contentDisposition] =
      "attachment; filename=\"errors-\(batch.id).\(format.fileExtension)\""
    return response
  }

  private func askForDeletion(_ call: Call, _ visit: Visit) async throws -> Response {
    DeletionView(batch: try await call.batch(in: services.site.batches), visit: visit).response
  }

  private func delete(_ call: Call, _ visit: Visit, _ form: PageForm) async throws -> Response {
    guard let id = call.batchID, try await services.site.batches.delete(id) else {
      throw Refusal.unknownBatch
    }
    return .see(Addresses.batches)
  }
}
