import HTTPTypes

/// All operations, by the paths that lead to them.
struct RouteTable: Sendable {
  let operations: [Operation]

  /// Where a request leads.
  enum Destination {
    case operation(Operation, parameters: [String: String])
    /// The path is known, but not with this method.
    case otherMethods([String], Audience)
    case nowhere

    /// Whom it is for; nil if that is not known.
    var audience: Audience? {
      switch self {
      case .operation(let operation, _): operation.description.audience
      case .otherMethods(_, let audience): audience
      case .nowhere: nil
      }
    }
  }

  /// Finds the operation of a request. A slash at the end of a path says nothing.
  func find(_ method: HTTPRequest.Method, _ path: String) -> Destination {
    guard path.hasPrefix("/") else { return .nowhere }
    // Decoded after it was divided, so that an escaped slash does not divide.
    var segments: [String] = []
    for segment in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      guard let decoded = PercentDecoding.decode(segment) else { return .nowhere }
      segments.append(decoded)
    }
    if segments.last == "" { segments.removeLast() }
    var methods: [String] = []
    var audience = Audience.programs
    for operation in operations {
      guard let parameters = operation.description.path.match(segments) else { continue }
      if operation.description.method == method { return .operation(operation, parameters: parameters) }
      methods.append(operation.description.method.rawValue)
      audience = operation.description.audience
    }
    return methods.isEmpty ? .nowhere : .otherMethods(methods.sorted(), audience)
  }
}
