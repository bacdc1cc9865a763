import HTTPTypes

extension BatchOperations {
  /// What there is to say about them.
  static let described = [createDescription, listDescription, getDescription, deleteDescription]

  static let createDescription = OperationDescription(
    method: .post, path: "/v0.2/batches", id: "createBatch",
    summary: "Makes a batch, and an upload session for its archive.",
    body: BodyDescription(mediaType: "application/json", schema: .reference("NewBatch")),
    answers: AnswerDescription.common + [
      AnswerDescription(201, "The batch, with the address that its archive is sent to.", .reference("Batch")),
      .refusal(400, "The body is no JSON object, or its filename no text."),
      .refusal(413, "The body is too large."),
      .refusal(
        429, "The key has too many upload sessions open.", headers: [("Retry-After", "Seconds to wait.")]),
      .refusal(507, "There is no room on the disk."),
    ])

  static let listDescription = OperationDescription(
    method: .get, path: "/v0.2/batches", id: "listBatches", summary: "Lists batches, the newest first.",
    parameters: [
      ParameterDescription(
        "status", in: .query, "Only those of a status.", .words(BatchStatus.allCases.map(\.rawValue)))
    ] + pageParameters,
    answers: AnswerDescription.common + [
      AnswerDescription(200, "A page of the list, without upload URLs.", .reference("BatchPage")),
      .refusal(400, "A parameter is wrong."),
    ])

  static let getDescription = OperationDescription(
    method: .get, path: "/v0.2/batches/{batch_id}", id: "getBatch", summary: "Shows a batch.",
    parameters: [idParameter],
    answers: AnswerDescription.common + [
      AnswerDescription(200, "The batch.", .reference("Batch")), unknown,
    ])

  static let deleteDescription = OperationDescription(
    method: .delete, path: "/v0.2/batches/{batch_id}", id: "deleteBatch",
    summary: "Deletes a batch with all that belongs to it, whatever is being done with it.",
    parameters: [idParameter],
    answers: AnswerDescription.common + [AnswerDescription(204, "It is gone."), unknown])

  /// Which batch.
  static let idParameter = ParameterDescription("batch_id", in: .path, "The batch.", SiteSchemas.batchID)

  /// Which page of a list.
  static let pageParameters = [
    ParameterDescription(
      "limit", in: .query, "How many a page has at most; 100 if not given.", .integer(least: 1, most: 1000)),
    ParameterDescription(
      "cursor", in: .query, "Where the page begins: `next` of the page before.",
      .text(pattern: "^after-(0|[1-9][0-9]{0,17})$")),
  ]

  /// There is no such batch.
  static let unknown = AnswerDescription.refusal(404, "There is no such batch.")
}
