import JSONTree
import Synchronization

@testable import Uploading

/// A site in memory: batches, each with a session that takes bytes.
final class FakeSite: SiteConnection {
  /// A session.
  struct Session: Sendable {
    var bytes: [UInt8] = []
    var isComplete = false
    /// What it answers to everything, instead of what it would.
    var status: Int?
  }

  /// All that the site knows.
  struct State: Sendable {
    /// The session of each batch: its URL; nil if the site gives none.
    var batches: [String: String?] = [:]
    var sessions: [String: Session] = [:]
    /// What was asked of the API.
    var requests: [String] = []
    /// How upload URLs begin.
    var scheme = "https"
    var refusesKeys = false
    /// Whether a batch whose session was cancelled gets another one.
    var renewsSessions = true
    /// Whether a session is said to be gone when it is sent to for the first time.
    var losesSessions = 0
    var made = 0
    var madeSessions = 0
  }

  let state = Mutex(State())

  /// Adds a batch that somebody else has made, and gives its upload URL.
  @discardableResult
  func add(_ id: String, holding bytes: [UInt8] = []) -> String {
    state.withLock { state in
      let url = state.newSession(holding: bytes)
      state.batches[id] = url
      return url
    }
  }

  var requests: [String] { state.withLock { $0.requests } }
  /// The bytes of each batch whose upload is complete.
  var complete: [String: [UInt8]] {
    state.withLock { state in
      state.batches.compactMapValues { url in
        url.flatMap { state.sessions[$0] }.flatMap { $0.isComplete ? $0.bytes : nil }
      }
    }
  }

  func send(_ request: SiteRequest) async throws(NoAnswer) -> SiteResponse {
    state.withLock { state in
      state.requests.append("\(request.method.rawValue) \(request.path)")
      if state.refusesKeys { return SiteResponse(status: 401) }
      switch request.method {
      case .post:
        state.made += 1
        let id = "new-\(state.made)"
        let url = state.newSession(holding: [])
        state.batches[id] = url
        return Self.batch(id, url, status: 201)
      case .get:
        let id = String(request.path.dropFirst())
        guard let url = state.batches[id] else { return SiteResponse(status: 404) }
        return Self.batch(id, url, status: 200)
      case .delete: return SiteResponse(status: 405)
      }
    }
  }

  private static func batch(_ id: String, _ url: String?, status: Int) -> SiteResponse {
    let body = JSONWriter.bytes(.compact) { writer in
      writer.beginObject()
      writer.member("batch_id", id)
      writer.member("status", url == nil ? "processing" : "created")
      if let url { writer.member("upload_url", url) }
      writer.endObject()
    }
    return SiteResponse(status: status, body: body)
  }

  /// A connection to one of its sessions.
  func session(_ url: Secret) -> any UploadSessionConnection {
    Connection(site: self, url: url.withText { $0 })
  }

  private struct Connection: UploadSessionConnection {
    let site: FakeSite
    let url: String

    func send(_ chunk: UploadChunk, _ bytes: UploadBytes, crc32c: UInt32?) async throws(NoAnswer)
      -> UploadAnswer
    {
      let bytes = try chunk.read(bytes)
      return answer { session in
        session.bytes.replaceSubrange(Int(chunk.offset)..., with: bytes)
        return session.answer(total: chunk.total)
      }
    }

    func ask(total: UInt64) async throws(NoAnswer) -> UploadAnswer { answer { $0.answer(total: total) } }

    func cancel() async throws(NoAnswer) -> UploadAnswer {
      answer { session in
        session.status = 499
        return UploadAnswer(status: 499)
      } also: { state in
        guard state.renewsSessions, let id = state.batches.first(where: { $0.value == url })?.key else {
          return
        }
        state.batches[id] = state.newSession(holding: [])
      }
    }

    private func answer(
      _ take: (inout Session) -> UploadAnswer, also: (inout State) -> Void = { _ in }
    ) -> UploadAnswer {
      site.state.withLock { state in
        if state.losesSessions > 0 {
          state.losesSessions -= 1
          state.sessions[url] = nil
        }
        guard var session = state.sessions[url] else { return UploadAnswer(status: 404) }
        if let status = session.status { return UploadAnswer(status: status) }
        let answer = take(&session)
        state.sessions[url] = session
        also(&state)
        return answer
      }
    }
  }
}

extension FakeSite.State {
  /// Makes a session, and gives its URL.
  mutating func newSession(holding bytes: [UInt8]) -> String {
    madeSessions += 1
    let url = "\(scheme)://storage.example/\(madeSessions)?secret=0123456789abcdef"
    sessions[url] = FakeSite.Session(bytes: bytes)
    return url
  }
}

extension FakeSite.Session {
  /// What it says of its bytes.
  mutating func answer(total: UInt64) -> UploadAnswer {
    guard UInt64(bytes.count) == total else {
      return UploadAnswer(status: 308, stored: bytes.isEmpty ? nil : UInt64(bytes.count))
    }
    isComplete = true
    return UploadAnswer(status: 200, object: StoredObject(size: total))
  }
}
