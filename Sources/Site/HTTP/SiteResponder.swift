import HTTPTypes
import Hummingbird

/// Answers requests: finds the operation, checks the key, commits the faults that are asked for, and logs.
struct SiteResponder: HTTPResponder {
  let routes: RouteTable
  let tokens: TokenStore
  let faults: Faults
  let log: RequestLog
  let manners: PageManners

  func respond(to request: Request, context: SiteContext) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let connection = Connection(context.channel, request.head)
    let response = await answer(request, connection)
    log.note(request, response, after: clock.now - start)
    return response
  }

  private func answer(_ request: Request, _ connection: Connection) async -> Response {
    let destination = routes.find(request.method, request.uri.path)
    let audience = destination.audience ?? Audience(guessedFrom: request)
    var response: Response
    do {
      response = try await perform(request, at: destination, connection)
    } catch {
      let refusal = refusal(for: error)
      response = audience == .people ? manners.page(refusal) : .refusal(refusal)
    }
    if audience != .programs { manners.apply(to: &response) }
    return response
  }

  private func perform(
    _ request: Request, at destination: RouteTable.Destination, _ connection: Connection
  ) async throws -> Response {
    let fault = faults.draw()
    if fault.milliseconds > 0 { try await Task.sleep(for: .milliseconds(fault.milliseconds)) }
    if let refusal = fault.refusal { throw refusal }
    switch destination {
    case .nowhere: throw Refusal(404, "there is nothing at this address")
    case .otherMethods(let methods, _):
      var refusal = Refusal(405, "this address is there for \(methods.joined(separator: ", "))")
      refusal.allowed = methods
      throw refusal
    case .operation(let operation, let parameters):
      var call = Call(request: request, connection: connection, parameters: parameters, fault: fault)
      if operation.description.needsToken { call.owner = try await owner(request) }
      let response = try await operation.run(call)
      if fault.losesAnswer { await connection.cut() }
      return response
    }
  }

  /// What is said of a request that is not done.
  private func refusal(for error: any Error) -> Refusal {
    switch error {
    case let refusal as Refusal: return refusal
    case let error as SiteError where error.isLackOfSpace: return .noRoom
    case is CancellationError: return Refusal(503, "the site is stopping")
    default:
      // What failed inside is for the log: it may hold paths.
      log.note(failure: error)
      return Refusal(500, "the site has failed; its log says why")
    }
  }

  /// The number of the key that a request came with.
  private func owner(_ request: Request) async throws -> Int64 {
    let words = (request.headers[.authorization] ?? "").split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "token" else {
      throw Refusal(401, "a key is needed: \"Authorization: Token KEY\"")
    }
    guard let owner = try await tokens.check(String(words[1])) else {
      throw Refusal(401, "the key is unknown, or was revoked")
    }
    return owner
  }
}
