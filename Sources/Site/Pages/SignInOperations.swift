import HTTPTypes
import Hummingbird

/// Signing in with a key, and signing out.
struct SignInOperations: Sendable {
  let services: PageServices

  /// All operations, ready to be done.
  var all: [Operation] {
    [
      services.operation("/") { _, _ in .see(Addresses.batches) },
      Operation(.page(.get, "/sign-in"), show), Operation(.page(.post, "/sign-in"), signIn),
      services.form("/sign-out", signOut),
    ]
  }

  private func show(_ call: Call) async throws -> Response {
    if try await services.visit(of: call) != nil { return .see(Addresses.batches) }
    return SignInView().response
  }

  private func signIn(_ call: Call) async throws -> Response {
    try FormOrigin.check(call.request, site: services.site.address.description)
    let form = try await PageForm(call, atMost: services.site.limits.bodyBytes)
    // Keys that are copied often bring a space or a line feed along.
    let key = form["token"].filter { !$0.isWhitespace }
    guard let owner = try await services.tokens.check(key) else {
      return SignInView(mistake: "This key is unknown, or was revoked.").response
    }
    // The browser forgets an earlier visit's secret, so nobody could end it any more.
    if let earlier = VisitCookie.secret(in: call.request) { try await services.visits.end(earlier) }
    let secret = try await services.visits.begin(owner: owner)
    var response = Response.see(Addresses.batches)
    response.headers[.setCookie] = VisitCookie.value(secret, isSecure: services.isSecure)
    return response
  }

  private func signOut(_ call: Call, _ visit: Visit, _ form: PageForm) async throws -> Response {
    try await services.visits.end(visit.secret)
    var response = Response.see(Addresses.signIn)
    response.headers[.setCookie] = VisitCookie.removal(isSecure: services.isSecure)
    return response
  }
}
