/// Why a request is not done, as its answer says it.
struct Refusal: Error, Sendable, Hashable {
  /// The HTTP status.
  let status: Int
  /// What is wrong, in words for people.
  let detail: String
  /// After how many seconds it is worth trying again.
  var retryAfter: Int?
  /// The methods that a path knows, for one that it does not know.
  var allowed: [String] = []

  /// Why a request is not done.
  init(_ status: Int, _ detail: String, retryAfter: Int? = nil) {
    self.status = status
    self.detail = detail
    self.retryAfter = retryAfter
  }

  /// There is no room on the disk.
  static let noRoom = Refusal(507, "the site's disk has no room for this")
  /// No upload session has this address.
  static let unknownSession = Refusal(404, "there is no such upload session")
  /// No batch has this id.
  static let unknownBatch = Refusal(404, "there is no such batch")
}
