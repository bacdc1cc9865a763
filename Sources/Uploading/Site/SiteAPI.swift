import JSONTree

/// Requests about batches, and what a site answers: the API as `/v0.2/batches` has it.
///
/// What passes (429, 5xx, a connection that breaks) is tried again after a pause, as uploads do it. Only the making of a batch is not: if its answer is lost, there may be
/// a batch, and a second one would be an orphan.
public struct SiteAPI: Sendable {
  private let connection: any SiteConnection
  private let policy: UploadPolicy
  private let clock: any Clock<Duration>
  private let secondsSince1970: @Sendable () -> Int

  /// The API of a site.
  ///
  /// - Parameters:
  ///   - policy: how long to pause, and to try.
  ///   - secondsSince1970: the time of day, for sites that name a date.
  public init(
    _ connection: any SiteConnection, policy: UploadPolicy = UploadPolicy(),
    clock: any Clock<Duration> = ContinuousClock(), secondsSince1970: @escaping @Sendable () -> Int
  ) {
    self.connection = connection
    self.policy = policy
    self.clock = clock
    self.secondsSince1970 = secondsSince1970
  }

  /// Makes a batch.
  ///
  /// - Parameter filename: what the archive is called, for people who look at the site.
  public func createBatch(filename: String) async throws(SiteError) -> SiteBatch {
    let body = JSONWriter.bytes(.compact) { writer in
      writer.beginObject()
      writer.member("filename", filename)
      writer.endObject()
    }
    let response = try await send(
      .init(method: .post, path: "", accept: Self.json, body: body), expecting: 200...201)
    let batch = try batch(response)
    guard batch.uploadURL != nil else { throw .incomprehensible("the new batch has no upload_url") }
    return batch
  }

  /// What the site says of a batch.
  public func batch(_ id: String) async throws(SiteError) -> SiteBatch {
    try batch(
      await send(.init(method: .get, path: try path(of: id), accept: Self.json), expecting: 200...200))
  }

  /// Deletes a batch.
  public func deleteBatch(_ id: String) async throws(SiteError) {
    _ = try await send(
      .init(method: .delete, path: try path(of: id), accept: Self.json), expecting: 200...204)
  }

  /// A page of the list of batches.
  public struct Page: Sendable, Hashable {
    /// The batches of the page.
    public let batches: [SiteBatch]
    /// Where the next page begins; nil if this is the last one.
    public let next: String?
  }

  /// Lists batches, a page at a time.
  ///
  /// - Parameters:
  ///   - status: only those of a status.
  ///   - limit: how many a page has at most.
  ///   - cursor: where the page begins, as the page before said.
  public func batches(
    status: BatchStatus? = nil, limit: Int? = nil, cursor: String? = nil
  ) async throws(SiteError) -> Page {
    var query: [String] = []
    if let status { query.append("status=\(PercentEncoding.encode(status.rawValue))") }
    if let limit { query.append("limit=\(limit)") }
    if let cursor { query.append("cursor=\(PercentEncoding.encode(cursor))") }
    let path = query.isEmpty ? "" : "?\(query.joined(separator: "&"))"
    let root = try object(
      await send(.init(method: .get, path: path, accept: Self.json), expecting: 200...200))
    guard let list = root.member("batches"), list.kind == .array else {
      throw .incomprehensible("the list of batches has no key \"batches\"")
    }
    var batches: [SiteBatch] = []
    for element in list.elements {
      guard let batch = SiteBatch(element) else { throw .incomprehensible("a batch has no batch_id") }
      batches.append(batch)
    }
    return Page(batches: batches, next: root.text("next"))
  }

  /// Lists batches, through all pages.
  ///
  /// - Parameters:
  ///   - status: only those of a status.
  ///   - most: how many, at most.
  public func allBatches(status: BatchStatus? = nil, atMost most: Int) async throws(SiteError) -> [SiteBatch]
  {
    var batches: [SiteBatch] = []
    var cursor: String?
    var seen: Set<String> = []
    repeat {
      // What sites commonly allow for a page.
      let page = try await self.batches(status: status, limit: min(100, most - batches.count), cursor: cursor)
      batches += page.batches
      cursor = page.next
      // A site that sends around in circles would never be done.
      if let next = cursor, !seen.insert(next).inserted {
        throw .incomprehensible("the list of batches comes back to where it was")
      }
    } while cursor != nil && batches.count < most
    return Array(batches.prefix(most))
  }

  /// The form of a batch's error file.
  public enum ErrorFileFormat: String, Sendable, CaseIterable {
    case csv = "text/csv"
    case json = "application/json"
  }

  /// The error file of a batch: what went wrong in which work orders.
  public func errors(of id: String, as format: ErrorFileFormat) async throws(SiteError) -> [UInt8] {
    try await send(
      .init(method: .get, path: try path(of: id) + "/errors", accept: format.rawValue), expecting: 200...200
    ).body
  }

  // MARK: Requests

  private static let json = "application/json"

  private func path(of id: String) throws(SiteError) -> String {
    guard !id.isEmpty, id != ".", id != ".." else { throw .incomprehensible("\"\(id)\" is no id of a batch") }
    return "/\(PercentEncoding.encode(id))"
  }

  /// Sends a request until it is answered for good.
  private func send(
    _ request: SiteRequest, expecting statuses: ClosedRange<Int>
  ) async throws(SiteError) -> SiteResponse {
    var random = SystemRandomNumberGenerator()
    var setbacks = 0
    var waited = Duration.zero
    while true {
      switch try await attempt(request, expecting: statuses) {
      case .answered(let response): return response
      case .failed(let reason, let least):
        let pause = policy.pause(afterSetbacks: setbacks, atLeast: least, using: &random)
        setbacks += 1
        waited += pause
        guard waited <= policy.patience else { throw .gaveUp(reason) }
        // Only cancelling the task ends a pause early.
        guard (try? await clock.sleep(for: pause)) != nil else { throw .interrupted }
      }
    }
  }

  private enum Attempt {
    case answered(SiteResponse)
    /// It may be tried again, after what the site asks for at least.
    case failed(String, atLeast: Duration?)
  }

  private func attempt(
    _ request: SiteRequest, expecting statuses: ClosedRange<Int>
  ) async throws(SiteError) -> Attempt {
    let response: SiteResponse
    do throws(NoAnswer) {
      response = try await connection.send(request)
    } catch {
      if error.kind == .untrusted { throw .untrusted(error.reason) }
      guard request.isRepeatable || error.kind == .noConnection else { throw .unknownOutcome(error.reason) }
      return .failed(error.reason, atLeast: nil)
    }
    if statuses.contains(response.status) { return .answered(response) }
    let words = response.words
    // A site that is too busy has not done anything; what another failure of it has done is not known.
    let hasDoneNothing = [429, 503].contains(response.status)
    switch response.status {
    case 401, 403: throw .keyRefused(status: response.status, words)
    case 404: throw .notFound(words)
    case 408, 429, 500...599:
      guard request.isRepeatable || hasDoneNothing else { throw .unknownOutcome(words) }
      return .failed(
        words, atLeast: response.retryAfter.flatMap { RetryAfter.pause($0, now: secondsSince1970()) })
    default: throw .refused(status: response.status, words)
    }
  }

  // MARK: Answers

  private func batch(_ response: SiteResponse) throws(SiteError) -> SiteBatch {
    guard let batch = SiteBatch(try object(response)) else {
      throw .incomprehensible("the batch has no batch_id")
    }
    return batch
  }

  private func object(_ response: SiteResponse) throws(SiteError) -> JSONValue {
    do throws(JSONSyntaxError) {
      let root = try JSONTree.parse(response.body).root
      if root.kind == .object { return root }
    } catch {
      throw .incomprehensible("the answer is no JSON text: \(error.message)")
    }
    throw .incomprehensible("the answer is no JSON object")
  }
}
