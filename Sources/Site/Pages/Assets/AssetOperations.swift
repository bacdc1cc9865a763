import HTTPTypes
import Hummingbird
import Wording

/// What pages fetch: the style sheet, the scripts and the icon. Everybody may have them.
enum AssetOperations {
  /// All operations, ready to be done.
  static let all = [
    operation("/assets/site.css", "text/css; charset=utf-8", SiteStyle.source),
    operation("/assets/site.js", "text/javascript; charset=utf-8", SiteScript.source),
    operation("/assets/upload.js", "text/javascript; charset=utf-8", UploadScript.source),
    operation("/assets/icon.svg", "image/svg+xml", SiteIcon.source),
  ]

  private static func operation(_ path: PathTemplate, _ type: String, _ source: StaticString) -> Operation {
    let text = source.description
    let tag = "\"\(hexadecimal(TokenText.digest(text).prefix(16)))\""
    // It is asked each time whether the copy is still good, so that a new version of the site is never shown in an old one's looks.
    let headers: HTTPFields = [.contentType: type, .cacheControl: "no-cache", .eTag: tag]
    return Operation(.page(.get, path)) { call in
      let known = call.request.headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }
      if known.contains(where: { $0.drop { $0 == " " } == tag }) {
        return Response(status: .notModified, headers: headers)
      }
      return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
  }
}
