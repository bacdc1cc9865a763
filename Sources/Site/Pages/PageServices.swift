import HTTPTypes
import Hummingbird
import Markup

/// What pages work with.
struct PageServices: Sendable {
  let site: SiteServices
  let tokens: TokenStore
  let visits: VisitStore
  /// Whether browsers reach the site by HTTPS, so that cookies go no other way.
  let isSecure: Bool

  /// An operation for visitors. Others are sent to where they can sign in.
  func operation(
    _ path: PathTemplate, for audience: Audience = .people,
    _ run: @escaping @Sendable (Call, Visit) async throws -> Response
  ) -> Operation {
    Operation(.page(.get, path, for: audience)) { call in
      if let visit = try await visit(of: call) { return try await run(call, visit) }
      guard audience == .people else { throw Refusal(401, "the visit is over; sign in again") }
      return signInAgain
    }
  }

  /// What a form of a visitor's page does.
  func form(
    _ path: PathTemplate, _ run: @escaping @Sendable (Call, Visit, PageForm) async throws -> Response
  ) -> Operation {
    Operation(.page(.post, path)) { call in
      try FormOrigin.check(call.request, site: site.address.description)
      guard let visit = try await visit(of: call) else { return signInAgain }
      let form = try await PageForm(call, atMost: site.limits.bodyBytes)
      guard visit.isFormSecret(form[PageForm.secretName.description]) else {
        throw Refusal(403, "the form is from an earlier visit; go back, reload the page and try again")
      }
      return try await run(call, visit, form)
    }
  }

  /// The visit that a request belongs to.
  func visit(of call: Call) async throws -> Visit? {
    guard let secret = VisitCookie.secret(in: call.request) else { return nil }
    return try await visits.visit(secret)
  }

  private var signInAgain: Response {
    var response = Response.see(Addresses.signIn)
    response.headers[.setCookie] = VisitCookie.removal(isSecure: isSecure)
    return response
  }
}

extension OperationDescription {
  /// An operation of the pages: it is for browsers, and the description of the API does not tell of it.
  static func page(
    _ method: HTTPRequest.Method, _ path: PathTemplate, for audience: Audience = .people
  ) -> OperationDescription {
    OperationDescription(
      method: method, path: path, id: path.description, summary: "", audience: audience, needsToken: false)
  }
}

extension Response {
  /// An answer that sends the browser to another page.
  static func see(_ address: HTMLAddress) -> Response {
    Response(status: .seeOther, headers: [.location: address.description])
  }
}
