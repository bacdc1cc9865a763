/// Carries requests about batches to a site and its answers back.
public protocol SiteConnection: Sendable {
  /// Sends a request to an address below the site's, with the key.
  ///
  /// - Throws: `NoAnswer`.
  func send(_ request: SiteRequest) async throws(NoAnswer) -> SiteResponse
}

/// A request about batches.
public struct SiteRequest: Sendable, Hashable {
  /// What is done.
  public enum Method: String, Sendable, Hashable {
    case get = "GET"
    case post = "POST"
    case delete = "DELETE"
  }

  /// What is done.
  public var method: Method
  /// What follows the address of the list of batches: empty, or `/ID`, or `/ID/errors`, with a query.
  public var path: String
  /// The media type that is wanted.
  public var accept: String
  /// A JSON text, or nothing.
  public var body: [UInt8]?

  /// A request about batches.
  public init(method: Method, path: String, accept: String, body: [UInt8]? = nil) {
    self.method = method
    self.path = path
    self.accept = accept
    self.body = body
  }

  /// Whether it may be sent again if it is not known whether it arrived.
  public var isRepeatable: Bool { method != .post }
}

/// What a site answers.
public struct SiteResponse: Sendable, Hashable {
  /// The HTTP status.
  public var status: Int
  /// The media type of the body, without parameters.
  public var mediaType: String
  /// The header `Retry-After`.
  public var retryAfter: String?
  /// The body. Untrusted.
  public var body: [UInt8]

  /// What a site answers.
  public init(
    status: Int, mediaType: String = "application/json", retryAfter: String? = nil, body: [UInt8] = []
  ) {
    self.status = status
    self.mediaType = mediaType
    self.retryAfter = retryAfter
    self.body = body
  }
}
