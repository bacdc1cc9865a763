import Checksums
import Testing

@testable import Site

/// Cursors, ids, queries, paths and faults.
@Suite struct SmallPartsTests {
  @Test func cursors() {
    #expect(PageCursor(PageCursor(behind: 17).description) == PageCursor(behind: 17))
    for text in [
      "", "17", "after-", "after--1", "after-+1", "after-017", "after-99999999999999999999", "after-1 ",
    ] {
      #expect(PageCursor(text) == nil)
    }
  }

  @Test func batchIDs() {
    let id = BatchID()
    #expect(BatchID(id.description) == id && BatchID() != id)
    #expect(id.description.utf8.count == 36 && Array(id.description)[14] == "4")
    for text in [
      "", "..", id.description.uppercased() + "A", id.description + "/", String(id.description.dropLast()),
    ] {
      #expect(BatchID(text) == nil)
    }
  }

  @Test func queries() throws {
    let query = try Query("status=done&limit=5&x=%2F+a")
    #expect(query["status"] == "done" && query["x"] == "/ a" && query["y"] == nil)
    #expect(try query.number("limit", in: 1...10, standard: 3) == 5)
    #expect(throws: Refusal.self) { try Query("a=1&a=2") }
    #expect(throws: Refusal.self) { try Query("a=%zz") }
    #expect(throws: Refusal.self) { try Query("a=%ff") }
    #expect(throws: Refusal.self) { try Query("limit=0").number("limit", in: 1...10, standard: 3) }
  }

  @Test func pathsAreMatchedDecoded() {
    let path: PathTemplate = "/v0.2/batches/{batch_id}"
    #expect(path.match(["v0.2", "batches", "a/b"]) == ["batch_id": "a/b"])
    #expect(path.match(["v0.2", "batches"]) == nil)
    #expect(PercentDecoding.decode("%41%2f%C3%A9") == "A/é")
    for text in ["%", "%4", "%gg", "%ff"] { #expect(PercentDecoding.decode(text) == nil) }
  }

  @Test func faultsAreRead() {
    #expect(Fault("cut-after=1000000@0.1") == Fault(.cut(after: 1_000_000), probability: 0.1))
    #expect(Fault("unavailable") == Fault(.unavailable(retryAfter: nil)))
    #expect(Fault("unavailable=5@0") == Fault(.unavailable(retryAfter: 5), probability: 0))
    #expect(Fault("delay=10") == Fault(.delay(milliseconds: 10)))
    for text in [
      "", "cut-after", "partial=1", "partial@2", "partial@", "delay=-1", "delay=x", "lost", "cut-after=1@nan",
    ] {
      #expect(Fault(text) == nil)
    }
  }

  @Test func faultsFollowTheSeed() {
    func draws(_ seed: UInt64) -> [FaultDraw] {
      let faults = Faults(
        [Fault(.partial, probability: 0.5), Fault(.lostAnswer, probability: 0.1)], seed: seed)
      return (0..<200).map { _ in faults.draw() }
    }
    #expect(draws(1) == draws(1) && draws(1) != draws(2))
    #expect((60...140).contains(draws(3).count { $0.isPartial }))
  }

  @Test func faultsTakeLess() {
    let intake = UploadDecision.Intake(
      skipped: 10, count: 4 * UploadDecision.unit, total: 4 * UploadDecision.unit + 10, isLast: true)
    var cut = FaultDraw()
    cut.add(.cut(after: 15), 0)
    #expect(cut.applied(to: intake).count == 5 && !cut.applied(to: intake).isLast)
    for number in 0..<20 {
      var partial = FaultDraw()
      partial.add(.partial, UInt64(number))
      let less = partial.applied(to: intake)
      #expect(less.count.isMultiple(of: UploadDecision.unit) && less.count < intake.count && !less.isLast)
    }
  }

  @Test func checksumsThatCannotBeReadAreNotPassedOver() {
    #expect(ObjectChecksums.declared(by: []) == ObjectChecksums())
    #expect(ObjectChecksums.declared(by: ["crc32c=AAAAAA=="])?.crc32c == 0)
    #expect(ObjectChecksums.declared(by: ["crc32c=AAAA"]) == nil)
    #expect(ObjectChecksums.declared(by: ["crc32c=AAAAAA==", "md5=x"]) == nil)
  }

  @Test func acceptedForms() {
    func preferred(_ accept: String...) -> ErrorFile.Format { .preferred(by: accept) }
    #expect(preferred() == .json && preferred("*/*") == .json && preferred("text/html") == .json)
    #expect(preferred("text/csv") == .csv && preferred("text/*") == .csv)
    #expect(preferred("application/json;q=0.5, Text/CSV") == .csv)
    #expect(preferred("application/json, text/csv") == .json)
    #expect(preferred("text/csv;q=0") == .json)
  }

  @Test func cellsAreSafeToOpen() {
    let row = ErrorFile.row(
      StoredFinding(
        workOrder: "=cmd()", entry: "a,\"b\"", rule: "r", severity: "error", message: "one\ntwo", remedy: "",
        pointer: "/a", line: 3, column: nil))
    #expect(row == "'=cmd(),\"a,\"\"b\"\"\",r,error,one\\ntwo,,/a,3,\r\n")
  }

  @Test func logsShowNoSecrets() {
    #expect(RequestLog.shown("/upload/abc") == "(upload URL)")
    #expect(RequestLog.shown("//upload/abc/") == "(upload URL)")
    #expect(RequestLog.shown("/%75pload%2Fabc") == "(upload URL)")
    #expect(RequestLog.shown("/a\u{1b}[2J") == "/a\\x1b[2J")
    #expect(RequestLog.shown(String(repeating: "x", count: 1000)).utf8.count < 300)
  }
}
