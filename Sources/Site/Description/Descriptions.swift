/// Something that an operation takes in its path, its query or its headers.
struct ParameterDescription: Sendable {
  /// Where it stands.
  enum Place: String, Sendable {
    case path, query, header
  }

  let name: String
  let place: Place
  let summary: String
  let schema: DescribedSchema

  init(_ name: String, in place: Place, _ summary: String, _ schema: DescribedSchema) {
    self.name = name
    self.place = place
    self.summary = summary
    self.schema = schema
  }
}

/// What an operation takes as a body.
struct BodyDescription: Sendable {
  let mediaType: String
  /// Nil for bytes.
  let schema: DescribedSchema?
}

/// Something that an operation may answer.
struct AnswerDescription: Sendable {
  let status: Int
  let summary: String
  /// The forms of its body, by media type; empty without one.
  var bodies: [(mediaType: String, schema: DescribedSchema)] = []
  /// The headers that come with it, and what they say.
  var headers: [(name: String, summary: String)] = []

  /// An answer with a JSON text, or without a body.
  init(
    _ status: Int, _ summary: String, _ schema: DescribedSchema? = nil, headers: [(String, String)] = []
  ) {
    self.status = status
    self.summary = summary
    bodies = schema.map { [("application/json", $0)] } ?? []
    self.headers = headers
  }

  /// The answer to a request that is not done.
  static func refusal(_ status: Int, _ summary: String, headers: [(String, String)] = []) -> AnswerDescription
  {
    AnswerDescription(status, summary, .reference("Refusal"), headers: headers)
  }

  /// What any operation with a key may answer.
  static let common = [
    refusal(401, "The key is missing, unknown or revoked.", headers: [("WWW-Authenticate", "`Token`")]),
    refusal(500, "The site has failed."),
    refusal(503, "The site is not available for the moment.", headers: [("Retry-After", "Seconds to wait.")]),
  ]
}
