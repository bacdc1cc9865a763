import HTTPTypes
import Hummingbird

/// What somebody filled into a form.
struct PageForm: Sendable {
  private let values: Query

  /// What the field with the visit's form secret is called.
  static let secretName: StaticString = "form_secret"

  /// Reads a form.
  ///
  /// - Throws: `Refusal`, if the body is none, or too long.
  init(_ call: Call, atMost limit: Int) async throws {
    let type = call.request.headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
    guard type == "application/x-www-form-urlencoded" else {
      throw Refusal(415, "the body is no form")
    }
    let body = try await call.body(atMost: limit)
    guard let text = String(validating: body, as: UTF8.self) else {
      throw Refusal(400, "the form is not encoded as it should be")
    }
    values = try Query(text)
  }

  /// What a field holds; empty without it.
  subscript(_ name: String) -> String { values[name] ?? "" }
}
