import HTTPTypes
import Hummingbird
import JSONTree

/// All operations of the site.
struct SiteOperations: Sendable {
  let services: SiteServices

  /// All operations, ready to be done.
  var all: [Operation] {
    BatchOperations(services: services).all + ResultOperations(services: services).all
      + SessionOperations(services: services).all + [health]
  }

  /// What there is to say about the operations of the API.
  static let described: [OperationDescription] =
    BatchOperations.described + ResultOperations.described + SessionOperations.described + [healthDescription]

  private var health: Operation {
    Operation(Self.healthDescription) { [services] _ in
      try await services.batches.ping()
      return .json { writer in
        writer.beginObject()
        writer.member("status", "ok")
        writer.endObject()
      }
    }
  }

  private static let healthDescription = OperationDescription(
    method: .get, path: "/healthz", id: "health", summary: "Whether the site works.", needsToken: false,
    answers: [
      AnswerDescription(200, "It does.", .reference("Health")), .refusal(500, "It does not."),
      .refusal(503, "Not for the moment."),
    ])
}

/// What operations work with.
struct SiteServices: Sendable {
  let batches: BatchStore
  let results: ResultStore
  let uploads: UploadService
  let limits: SiteLimits
  /// How addresses of the site begin for those who use it; known once it listens.
  let address: PublicAddress
}
