/// What a request of an upload session wants, by its headers.
enum UploadOrder: Sendable, Hashable {
  /// To know how much is stored, and to complete the session if that is all.
  case query(total: UInt64?)
  /// To store the bytes of its body.
  case store(first: UInt64, count: UInt64, total: UInt64?)

  /// Reads the headers of a request.
  ///
  /// - Parameters:
  ///   - ranges: the values of `Content-Range`.
  ///   - length: the value of `Content-Length`; nil if the body comes in chunks of the connection's own.
  static func read(ranges: [String], length: String?) throws(Refusal) -> UploadOrder {
    var count: UInt64?
    if let length {
      guard let number = ContentRange.number(length) else {
        throw Refusal(400, "Content-Length is not a whole number")
      }
      count = number
    }
    guard ranges.count <= 1 else { throw Refusal(400, "there is more than one Content-Range") }
    guard let range = ranges.first else {
      guard let count else {
        throw Refusal(411, "a request without Content-Range needs a Content-Length")
      }
      // A whole file in one request.
      return .store(first: 0, count: count, total: count)
    }
    switch ContentRange(range) {
    case .query(let total):
      guard count ?? 0 == 0 else { throw Refusal(400, "a question how much is stored brings no bytes") }
      return .query(total: total)
    case .bytes(let first, let last, let total):
      let length = last - first + 1
      guard count == nil || count == length else {
        throw Refusal(
          400,
          "Content-Range names \(length) bytes, and Content-Length \(count ?? 0); an empty file is sent as \"bytes */0\""
        )
      }
      return .store(first: first, count: length, total: total)
    case nil:
      throw Refusal(
        400,
        "Content-Range is none: it reads \"bytes FIRST-LAST/TOTAL\", or \"bytes */TOTAL\" to ask what is stored"
      )
    }
  }
}
