import HTTPTypes
import Hummingbird
import Markup

/// The page where visits begin.
struct SignInView {
  /// What was wrong with the key that was tried; nil if none was. The key itself is not shown again.
  var mistake: String?

  /// The page.
  var response: Response {
    let title = mistake == nil ? "Sign in" : "Not signed in"
    let frame = PageFrame(title: title, status: mistake == nil ? .ok : .unauthorized)
    return frame.response { writer in
      writer.element(.section, .class("narrow card")) { writer in
        writer.element(.h1, text: "Sign in")
        writer.element(
          .p, .id("hint"), .class("soft"),
          text: "With a key, which opens the API as well. It stays between your browser and this site.")
        if let mistake {
          writer.element(.p, .class("message error"), .id("mistake"), .role("alert"), text: mistake)
        }
        writer.element(.form, .fixed("method", "post"), .action(Addresses.signIn)) { form(&$0) }
        writer.element(.p, .class("soft")) { writer in
          writer.text("Whoever runs the site makes keys with ")
          writer.element(.code, text: "batchlint-site token create")
          writer.text(".")
        }
      }
    }
  }

  private func form(_ writer: inout HTMLWriter) {
    // Those who keep keys for their owners ask for a name to keep them under.
    writer.element(
      .input, .fixed("type", "text"), .fixed("name", "name"), .fixed("autocomplete", "username"),
      .value("key"), .fixed("aria-hidden", "true"), .fixed("tabindex", "-1"), .hidden)
    writer.element(.div, .class("field")) { writer in
      writer.element(.label, .for("token"), text: "Key")
      writer.element(
        .input, .id("token"), .fixed("name", "token"), .fixed("type", "password"),
        .fixed("autocomplete", "current-password"), .fixed("spellcheck", "false"), .required, .autofocus,
        .fixed("aria-invalid", mistake == nil ? "false" : "true"),
        .described(by: mistake == nil ? "hint" : "mistake"))
    }
    writer.element(.button, .class("main"), .fixed("type", "submit"), text: "Sign in")
  }
}
