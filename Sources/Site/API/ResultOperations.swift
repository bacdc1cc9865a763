import HTTPTypes
import Hummingbird
import JSONTree

/// What came of a batch: its error file, and its work orders.
struct ResultOperations: Sendable {
  let services: SiteServices

  /// All operations, ready to be done.
  var all: [Operation] {
    [Operation(Self.errorsDescription, errors), Operation(Self.workOrdersDescription, workOrders)]
  }

  private func errors(_ call: Call) async throws -> Response {
    let batch = try await call.batch(in: services.batches)
    return try errors(of: batch, as: .preferred(by: call.request.headers[values: .accept]))
  }

  /// The answer that is a batch's error file.
  func errors(of batch: StoredBatch, as format: ErrorFile.Format) throws -> Response {
    guard batch.status.isFinal else {
      throw Refusal(409, "the batch is \(batch.status.rawValue); its error file comes when it is through")
    }
    let file = ErrorFile(batch: batch, results: services.results, format: format)
    return Response(
      status: .ok, headers: [.contentType: format.contentType, .cacheControl: "no-store"],
      body: ResponseBody { writer in
        try await file.write { try await writer.write(ByteBuffer(bytes: $0)) }
        try await writer.finish(nil)
      })
  }

  private func workOrders(_ call: Call) async throws -> Response {
    let query = try Query(call.request.uri.query)
    let batch = try await call.batch(in: services.batches)
    let page = try await services.results.workOrders(
      of: batch.number, cursor: try query.cursor(), limit: try query.limit())
    return .json { writer in
      writer.page("work_orders", page) { writer, workOrder in
        writer.beginObject()
        writer.member("position", workOrder.position)
        writer.member("name", workOrder.name)
        writer.member("verdict", workOrder.verdict)
        writer.member("images", workOrder.images.count)
        writer.key("processing_order")
        WorkOrderResult.write(workOrder.images, to: &writer)
        writer.endObject()
      }
    }
  }

  // MARK: Descriptions

  /// What there is to say about them.
  static let described = [errorsDescription, workOrdersDescription]

  private static let errorsDescription = OperationDescription(
    method: .get, path: "/v0.2/batches/{batch_id}/errors", id: "getErrors",
    summary: "The error file: what went wrong in which work orders. JSON, or CSV if `Accept` prefers it.",
    parameters: [BatchOperations.idParameter],
    answers: AnswerDescription.common + [
      errorsAnswer, BatchOperations.unknown, .refusal(409, "The site is not through with the batch yet."),
    ])

  private static let errorsAnswer: AnswerDescription = {
    var answer = AnswerDescription(200, "The error file.", .reference("ErrorFile"))
    answer.bodies.append(("text/csv", .text()))
    return answer
  }()

  private static let workOrdersDescription = OperationDescription(
    method: .get, path: "/v0.2/batches/{batch_id}/work-orders", id: "listWorkOrders",
    summary: "The work orders that the site is through with, in the order of the archive.",
    parameters: [BatchOperations.idParameter] + BatchOperations.pageParameters,
    answers: AnswerDescription.common + [
      AnswerDescription(200, "A page of the list.", .reference("WorkOrderPage")),
      .refusal(400, "A parameter is wrong."), BatchOperations.unknown,
    ])
}
