import HTTPTypes
import Hummingbird

/// Whom an operation is for.
enum Audience: Sendable, Hashable {
  /// Programs that have a key. The description of the API tells of it, and what is refused is said as JSON.
  case programs
  /// People in front of a browser: what is refused is said as a page.
  case people
  /// The pages' own script: what is refused is said as JSON.
  case script

  /// Whom an answer is for if no operation says so: browsers ask for pages, and programs do not.
  init(guessedFrom request: Request) {
    let wantsPage = request.headers[values: .accept].contains { $0.lowercased().contains("text/html") }
    self = wantsPage ? .people : .programs
  }
}

/// What answers to browsers have that answers to programs have not; the pages say what that is.
struct PageManners: Sendable {
  /// Headers that every answer has, unless it says otherwise itself.
  let headers: HTTPFields
  /// The page that says why a request is not done.
  let page: @Sendable (Refusal) -> Response

  /// Gives an answer the headers that it lacks.
  func apply(to response: inout Response) {
    for field in headers where response.headers[field.name] == nil {
      response.headers[field.name] = field.value
    }
  }
}
