import HTTPTypes
import Hummingbird
import Wording

/// Writes a line for each request: what was asked, what was answered, and how long it took. Addresses of upload sessions are secrets, and left out.
public struct RequestLog: Sendable {
  private let write: @Sendable (String) -> Void
  private let isQuiet: Bool

  /// A log.
  ///
  /// - Parameters:
  ///   - isQuiet: whether requests are left out, and only failures of the site are noted.
  ///   - write: takes a line, without its end.
  public init(isQuiet: Bool, to write: @escaping @Sendable (String) -> Void) {
    self.isQuiet = isQuiet
    self.write = write
  }

  func note(_ request: Request, _ response: Response, after time: Duration) {
    if isQuiet { return }
    let received = request.headers[.contentLength].flatMap { ContentRange.number($0) }.map {
      "\($0) bytes in, "
    }
    let sent = response.body.contentLength.map { "\($0) bytes" } ?? "chunks"
    write(
      "\(request.method.rawValue) \(Self.shown(request.uri.path)) \(response.status.code) \(received ?? "")\(sent) out, \(Int(time / .milliseconds(1))) ms"
    )
  }

  func note(failure error: any Error) { write(VisibleText.escaping("failure: \(error)")) }

  /// A path as the log shows it.
  static func shown(_ path: String) -> String {
    // However it is escaped, it leads there.
    if (PercentDecoding.decode(path) ?? path).contains("upload/") { return "(upload URL)" }
    let short = path.utf8.count > 200 ? String(path.prefix(200)) + "…" : path
    return VisibleText.escaping(short)
  }
}
