import HTTPTypes
import Hummingbird
import Markup

/// The page that says why a request is not done.
struct RefusalView {
  let refusal: Refusal

  /// The page.
  var response: Response {
    let frame = PageFrame(title: title, status: .named(refusal.status))
    var response = frame.response { writer in
      writer.element(.section, .class("narrow card")) { writer in
        writer.element(.p, .class("soft"), text: String(refusal.status))
        writer.element(.h1, text: title)
        writer.element(.p, text: detail)
        writer.element(.p) { $0.element(.a, .href(Addresses.batches), text: "Go to the batches") }
      }
    }
    if let seconds = refusal.retryAfter { response.headers[.retryAfter] = String(seconds) }
    if !refusal.allowed.isEmpty { response.headers[.allow] = refusal.allowed.joined(separator: ", ") }
    return response
  }

  /// The reason as a sentence.
  private var detail: String {
    refusal.detail.prefix(1).uppercased() + refusal.detail.dropFirst()
      + (refusal.detail.hasSuffix(".") ? "" : ".")
  }

  private var title: String {
    switch refusal.status {
    case 401: "Sign in first"
    case 403: "Not allowed"
    case 404: "Not found"
    case 409: "Not yet"
    case 500...: "The site cannot do this"
    default: "This does not work"
    }
  }
}
