import HTTPTypes
import Hummingbird
import Markup

/// What all pages have around their content.
struct PageFrame {
  /// What the browser's tab says, before the name of the site.
  let title: String
  /// Who sees the page; nil if nobody is signed in.
  var visit: Visit?
  /// Whether bytes can be sent from the page.
  var uploads = false
  /// The HTTP status.
  var status = HTTPResponse.Status.ok

  /// The page with its content. The content begins with the page's only heading of the first order.
  func response(_ content: (inout HTMLWriter) -> Void) -> Response {
    var writer = HTMLWriter()
    writer.doctype()
    writer.element(.html, .fixed("lang", "en")) { writer in
      writer.element(.head) { head(&$0) }
      writer.element(.body) { writer in
        writer.element(.a, .class("skip"), .href(toID: "content"), text: "Skip to the content")
        bar(&writer)
        writer.element(.main, .id("content"), .fixed("tabindex", "-1"), content: content)
      }
    }
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: writer.bytes)))
  }

  private func head(_ writer: inout HTMLWriter) {
    writer.element(.meta, .fixed("charset", "utf-8"))
    writer.element(.meta, .fixed("name", "viewport"), .content("width=device-width, initial-scale=1"))
    writer.element(.meta, .fixed("name", "color-scheme"), .content("light dark"))
    writer.element(.title, text: "\(title) · batchlint site")
    writer.element(.link, .fixed("rel", "stylesheet"), .href(Addresses.style))
    writer.element(.link, .fixed("rel", "icon"), .fixed("type", "image/svg+xml"), .href(Addresses.icon))
    if visit != nil { writer.script(at: Addresses.script) }
    if uploads { writer.script(at: Addresses.uploading) }
  }

  private func bar(_ writer: inout HTMLWriter) {
    writer.element(.header, .class("bar")) { writer in
      guard let visit else {
        writer.element(.p, .class("brand"), text: "batchlint site")
        return
      }
      writer.element(.nav, .label("Site")) { writer in
        writer.element(.a, .class("brand"), .href(Addresses.batches), text: "batchlint site")
      }
      writer.element(.p, .class("visitor")) { writer in
        writer.text("Signed in with the key ")
        if visit.ownerName.isEmpty {
          writer.text("number \(visit.owner)")
        } else {
          writer.element(.strong) { $0.name(visit.ownerName) }
        }
      }
      writer.form(to: Addresses.signOut, of: visit) { writer in
        writer.element(.button, .fixed("type", "submit"), text: "Sign out")
      }
    }
  }
}

extension HTMLWriter {
  /// A form of a visitor's page, with the secret that shows where it is from.
  mutating func form(to address: HTMLAddress, of visit: Visit, content: (inout HTMLWriter) -> Void) {
    element(.form, .fixed("method", "post"), .action(address)) { writer in
      writer.element(
        .input, .fixed("type", "hidden"), .fixed("name", PageForm.secretName), .value(visit.formSecret))
      content(&writer)
    }
  }
}
