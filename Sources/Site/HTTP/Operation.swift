import HTTPTypes
import Hummingbird

/// What one method does at one path.
struct Operation: Sendable {
  /// How requests get to it, and what there is to say about it.
  let description: OperationDescription
  /// Does it.
  let run: @Sendable (Call) async throws -> Response

  init(_ description: OperationDescription, _ run: @escaping @Sendable (Call) async throws -> Response) {
    self.description = description
    self.run = run
  }
}

/// How requests get to an operation, and what the description of the API says of it.
struct OperationDescription: Sendable {
  /// The method.
  let method: HTTPRequest.Method
  /// The path.
  let path: PathTemplate
  /// Its name in the description of the API.
  let id: String
  /// What it does, in one line.
  let summary: String
  /// Whom it is for.
  var audience = Audience.programs
  /// Whether it is done only for those who have a key.
  var needsToken = true
  /// What it takes in path, query and headers.
  var parameters: [ParameterDescription] = []
  /// What it takes as a body.
  var body: BodyDescription?
  /// All that it may answer.
  var answers: [AnswerDescription] = []
}

/// A request that has found its operation.
struct Call: Sendable {
  /// The request.
  let request: Request
  /// The connection that it came by.
  let connection: Connection
  /// The parts of the path that the operation leaves open, decoded.
  let parameters: [String: String]
  /// The key that it came with; nil if none is needed.
  var owner: Int64?
  /// What is to go wrong with it.
  var fault: FaultDraw
}

/// A path with open parts: `/v0.2/batches/{batch_id}`.
struct PathTemplate: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  let description: String
  private let segments: [String]

  init(stringLiteral text: StaticString) {
    description = text.description
    segments = description.split(separator: "/").map(String.init)
  }

  /// What stands for the open parts in a path, given by its decoded segments; nil if it is another path.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var values: [String: String] = [:]
    for (segment, value) in zip(segments, path) {
      if segment.hasPrefix("{") {
        values[String(segment.dropFirst().dropLast())] = value
      } else if segment != value {
        return nil
      }
    }
    return values
  }
}
