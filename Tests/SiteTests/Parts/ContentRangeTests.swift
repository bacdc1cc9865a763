import Testing

@testable import Site

/// The headers of upload sessions.
@Suite struct ContentRangeTests {
  @Test func goodOnes() {
    #expect(ContentRange("bytes 0-524287/2000000") == .bytes(first: 0, last: 524_287, total: 2_000_000))
    #expect(ContentRange("bytes 5-5/*") == .bytes(first: 5, last: 5, total: nil))
    #expect(ContentRange("Bytes */2000000") == .query(total: 2_000_000))
    #expect(ContentRange("bytes */0") == .query(total: 0))
    #expect(ContentRange("bytes */*") == .query(total: nil))
  }

  @Test(arguments: [
    "", "bytes", "bytes ", "bytes 0-1", "bytes 0-1/", "bytes /5", "bytes 1-0/5", "bytes 0-5/5",
    "bytes -1-3/5",
    "bytes 0-1/5/6", "bytes 0-1-2/5", "bytes +0-1/5", "bytes 0x0-1/5", "items 0-1/5", "bytes=0-1/5",
    "bytes 0-99999999999999999999/*", "bytes 0-9223372036854775807/*", "bytes */18446744073709551616",
    "bytes 0-1/5, bytes 0-1/5", "bytes ٠-١/٥",
  ])
  func badOnes(_ text: String) { #expect(ContentRange(text) == nil) }

  @Test func orders() throws {
    #expect(try UploadOrder.read(ranges: [], length: "7") == .store(first: 0, count: 7, total: 7))
    #expect(try UploadOrder.read(ranges: ["bytes */9"], length: "0") == .query(total: 9))
    #expect(try UploadOrder.read(ranges: ["bytes */9"], length: nil) == .query(total: 9))
    #expect(
      try UploadOrder.read(ranges: ["bytes 2-4/9"], length: "3") == .store(first: 2, count: 3, total: 9))
    // A body in chunks of the connection's own has the length that the range names.
    #expect(
      try UploadOrder.read(ranges: ["bytes 2-4/9"], length: nil) == .store(first: 2, count: 3, total: 9))
  }

  @Test func contradictions() {
    func status(_ ranges: [String], _ length: String?) -> Int? {
      do throws(Refusal) {
        _ = try UploadOrder.read(ranges: ranges, length: length)
        return nil
      } catch {
        return error.status
      }
    }
    #expect(status([], nil) == 411)
    #expect(status(["bytes 0-0/0"], "0") == 400)
    #expect(status(["bytes 2-4/9"], "4") == 400)
    #expect(status(["bytes */9"], "1") == 400)
    #expect(status(["bytes */9", "bytes */9"], "0") == 400)
    #expect(status(["bytes */9"], "-1") == 400)
    #expect(status(["nonsense"], "0") == 400)
  }
}
