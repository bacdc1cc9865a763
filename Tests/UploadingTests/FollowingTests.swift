import Synchronization
import Testing

@testable import Uploading

/// Batches, watched to their ends.
@Suite struct FollowingTests {
  /// A site on which a batch goes through some statuses, one each time it is asked.
  private final class ChangingSite: SiteConnection {
    private let statuses: Mutex<[String]>

    init(_ statuses: [String]) { self.statuses = Mutex(statuses) }

    func send(_ request: SiteRequest) async throws(NoAnswer) -> SiteResponse {
      let status = statuses.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? "" }
      return SiteResponse(
        status: 200, body: Array(#"{"batch_id": "b", "status": "\#(status)", "new_in_2031": [1]}"#.utf8))
    }
  }

  private func follow(_ statuses: [String], patience: Duration? = nil) async -> (
    Result<SiteBatch, SiteError>, [String]
  ) {
    let api = SiteAPI(ChangingSite(statuses), clock: JumpingClock(), secondsSince1970: { 0 })
    var seen: [String] = []
    do throws(SiteError) {
      let batch = try await BatchFollower(api, patience: patience, clock: JumpingClock()).follow("b") {
        seen.append($0.status?.rawValue ?? "-")
      }
      return (.success(batch), seen)
    } catch {
      return (.failure(error), seen)
    }
  }

  @Test(arguments: ["done", "done_with_errors", "failed"]) func changesAreTold(_ last: String) async throws {
    let (result, seen) = await follow([
      "uploaded", "uploaded", "processing", "on the moon", "processing", last,
    ])
    #expect(try result.get().status?.rawValue == last)
    #expect(seen == ["uploaded", "processing", "on the moon", "processing", last])
    #expect(try result.get().fields.map(\.name) == ["batch_id", "status", "new_in_2031"])
  }

  @Test func patienceEnds() async {
    let (result, seen) = await follow(["processing"], patience: .seconds(60))
    #expect(result == .failure(.gaveUp("after 60 s the batch is processing")))
    #expect(seen == ["processing"])
  }

  @Test func errorFilesAreRead() throws {
    let file = ErrorFile(
      json: Array(
        #"""
        {"batch_id": "b", "omitted": 3, "errors": [
          {"work_order": "WO_1", "entry": "WO_1/a.jpg", "rule": "image-damaged", "message": "cut", "line": 7},
          {"detail": "bad"}, "a text", 5]}
        """#.utf8))
    #expect(file.omitted == 3)
    #expect(
      file.findings == [
        SiteFinding(
          workOrder: "WO_1", entry: "WO_1/a.jpg", rule: "image-damaged", message: "cut",
          others: [.init(name: "line", json: Array("7".utf8))]),
        SiteFinding(message: "bad", others: [.init(name: "detail", json: Array(#""bad""#.utf8))]),
        SiteFinding(message: "a text", others: []), SiteFinding(message: "5", others: []),
      ])
    #expect(ErrorFile(json: Array("[]".utf8)).findings == [])
    for text in ["", "<p>", "{}", #"{"errors": 5}"#] {
      #expect(ErrorFile(json: Array(text.utf8)).findings == nil)
    }
  }
}
