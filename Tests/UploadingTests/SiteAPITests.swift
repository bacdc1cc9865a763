import Synchronization
import Testing

@testable import Uploading

/// Requests about batches: what is asked, what is made of the answers, and what is asked again.
@Suite struct SiteAPITests {
  /// A site that gives prepared answers, one after the other, and keeps the requests.
  private final class ScriptedSite: SiteConnection {
    enum Answer: Sendable {
      case response(SiteResponse)
      case nothing
    }

    private let state: Mutex<(answers: [Answer], requests: [SiteRequest])>

    init(_ answers: [Answer]) { state = Mutex((answers, [])) }

    var requests: [SiteRequest] { state.withLock { $0.requests } }

    func send(_ request: SiteRequest) async throws(NoAnswer) -> SiteResponse {
      let answer = state.withLock { state in
        state.requests.append(request)
        return state.answers.isEmpty ? .nothing : state.answers.removeFirst()
      }
      switch answer {
      case .response(let response): return response
      case .nothing: throw NoAnswer("connection reset")
      }
    }
  }

  private static func json(_ status: Int, _ text: String, retryAfter: String? = nil) -> ScriptedSite.Answer {
    .response(SiteResponse(status: status, retryAfter: retryAfter, body: Array(text.utf8)))
  }

  private static let created = json(
    201, #"{"batch_id": "b1", "upload_url": "https://storage.example/?upload_id=SECRET-SECRET"}"#)

  private func api(_ site: ScriptedSite, _ clock: JumpingClock = JumpingClock()) -> SiteAPI {
    SiteAPI(site, clock: clock, secondsSince1970: { 0 })
  }

  @Test func batchIsMade() async throws {
    let site = ScriptedSite([Self.created])
    let batch = try await api(site).createBatch(filename: "a \"b\".zip")
    #expect(batch.id == "b1" && batch.status == nil)
    #expect(batch.uploadURL?.withText { $0.hasSuffix("SECRET-SECRET") } == true)
    #expect(!"\(batch)".contains("SECRET"))
    let request = try #require(site.requests.first)
    #expect(request.method == .post && request.path == "")
    #expect(String(decoding: request.body ?? [], as: UTF8.self).contains(#"{"filename":"a \"b\".zip"}"#))
  }

  /// A second batch would be an orphan. Only a site that says that it was too busy has certainly made none.
  @Test func batchIsNotMadeTwice() async throws {
    for lost in [ScriptedSite.Answer.nothing, Self.json(500, ""), Self.json(504, "")] {
      let site = ScriptedSite([lost, Self.created])
      await #expect(throws: SiteError.self) { try await api(site).createBatch(filename: "a") }
      #expect(site.requests.count == 1)
    }
    let busy = ScriptedSite([Self.json(503, "", retryAfter: "7"), Self.json(429, ""), Self.created])
    let clock = JumpingClock()
    #expect(try await api(busy, clock).createBatch(filename: "a").id == "b1")
    #expect(busy.requests.count == 3 && clock.now.offset >= .seconds(8))
  }

  @Test func batchIsShown() async throws {
    let site = ScriptedSite([
      .nothing, Self.json(502, "<html>"),
      Self.json(
        200,
        #"{"batch_id": "b1", "status": "thinking", "work_orders": {"done": 1.50, "x": [true, null]}, "upload_url": "u"}"#
      ),
    ])
    let batch = try await api(site).batch("a/b ü")
    #expect(site.requests.map(\.path) == Array(repeating: "/a%2Fb%20%C3%BC", count: 3))
    // Words and fields that are not known here are passed on.
    #expect(batch.status?.rawValue == "thinking" && batch.status?.isFinal == false)
    let fields = batch.fields.map {
      "\($0.name): \(String(decoding: $0.json, as: UTF8.self).filter { $0 != "\n" })"
    }
    #expect(
      fields == [
        "batch_id: \"b1\"", "status: \"thinking\"", "work_orders: {\"done\":1.50,\"x\":[true,null]}",
      ])
  }

  @Test func batchesAreListed() async throws {
    let site = ScriptedSite([
      Self.json(
        200, #"{"batches": [{"batch_id": "1", "status": "done"}, {"batch_id": "2"}], "next": "c=2"}"#),
      Self.json(200, #"{"batches": [], "next": null}"#),
    ])
    let first = try await api(site).batches(status: .doneWithErrors, limit: 2)
    #expect(first.batches.map(\.id) == ["1", "2"] && first.next == "c=2")
    #expect(first.batches.map { $0.status?.isFinal } == [true, nil])
    let last = try await api(site).batches(cursor: first.next)
    #expect(last.batches.isEmpty && last.next == nil)
    #expect(site.requests.map(\.path) == ["?status=done_with_errors&limit=2", "?cursor=c%3D2"])
  }

  @Test func allPagesAreListed() async throws {
    func page(_ ids: ClosedRange<Int>, next: String?) -> ScriptedSite.Answer {
      let batches = ids.map { #"{"batch_id": "\#($0)"}"# }.joined(separator: ", ")
      return Self.json(200, #"{"batches": [\#(batches)], "next": \#(next.map { "\"\($0)\"" } ?? "null")}"#)
    }
    let whole = ScriptedSite([page(1...100, next: "a"), page(101...150, next: nil)])
    #expect(try await api(whole).allBatches(atMost: .max).map(\.id) == (1...150).map(String.init))
    #expect(whole.requests.map(\.path) == ["?limit=100", "?limit=100&cursor=a"])
    let part = ScriptedSite([page(1...100, next: "a"), page(101...110, next: "b")])
    #expect(try await api(part).allBatches(atMost: 110).count == 110)
    #expect(part.requests.map(\.path) == ["?limit=100", "?limit=10&cursor=a"])
    let circle = ScriptedSite([page(1...2, next: "a"), page(3...4, next: "b"), page(1...2, next: "a")])
    await #expect(throws: SiteError.incomprehensible("the list of batches comes back to where it was")) {
      try await api(circle).allBatches(atMost: .max)
    }
  }

  @Test func batchIsDeletedAndErrorsAreFetched() async throws {
    let site = ScriptedSite([
      .response(SiteResponse(status: 204)), .response(SiteResponse(status: 200, body: [65, 10])),
    ])
    try await api(site).deleteBatch("b1")
    #expect(try await api(site).errors(of: "b1", as: .csv) == [65, 10])
    #expect(site.requests.map(\.method) == [.delete, .get])
    #expect(site.requests.map(\.accept) == ["application/json", "text/csv"])
    #expect(site.requests.map(\.path) == ["/b1", "/b1/errors"])
  }

  @Test(arguments: [
    (
      401, #"{"detail": "Invalid token."}"#,
      SiteError.keyRefused(status: 401, "the site answers with status 401: Invalid token.")
    ),
    (403, "", .keyRefused(status: 403, "the site answers with status 403")),
    (404, "", .notFound("the site answers with status 404")),
    (400, "no", .refused(status: 400, "the site answers with status 400: no")),
    (301, "", .refused(status: 301, "the site answers with status 301")),
    (200, "[]", .incomprehensible("the answer is no JSON object")),
    (200, "{}", .incomprehensible("the batch has no batch_id")),
  ])
  func answersThatEndIt(_ status: Int, _ body: String, _ error: SiteError) async {
    let site = ScriptedSite([Self.json(status, body)])
    await #expect(throws: error) { try await api(site).batch("b1") }
    #expect(site.requests.count == 1)
  }

  @Test func patienceEnds() async {
    let site = ScriptedSite([])
    let clock = JumpingClock()
    await #expect(throws: SiteError.gaveUp("connection reset")) { try await api(site, clock).batch("b1") }
    #expect(clock.now.offset > .seconds(500) && clock.now.offset <= .seconds(600))
  }

  @Test(arguments: ["", ".", ".."])
  func idsThatWouldLeadElsewhere(_ id: String) async {
    let site = ScriptedSite([])
    await #expect(throws: SiteError.self) { try await api(site).batch(id) }
    #expect(site.requests.isEmpty)
  }
}
