import Linting
import Testing

@testable import Handover
@testable import Uploading

/// What is said of archives that were handed over.
@Suite struct ReportTests {
  private static func linted(_ path: String, _ verdict: Verdict = .valid, errors: Int = 0)
    -> ArchiveVerdicts.Entry
  {
    ArchiveVerdicts.Entry(path: path, size: 9, verdict: verdict, errors: errors, warnings: 1)
  }

  private static let receipt = UploadReceipt(
    size: 1_234_567, digest: UploadDigest(crc32c: 0x9f4d_f1e8, md5: [UInt8](repeating: 0, count: 16)),
    isConfirmed: true)

  private static func outcome(
    _ result: Result<UploadReceipt, UploadFailure>, batch: String? = "b", remarks: [UploadRemark] = []
  ) -> ArchiveUpload.Outcome {
    var progress = Uploader.Progress()
    progress.stored = 262_144
    progress.sent = 300_000
    progress.requests = 3
    return ArchiveUpload.Outcome(
      result: result, batchID: batch, remarks: remarks, progress: progress, duration: .milliseconds(2_345))
  }

  private static let results: [HandoverResult] = [
    HandoverResult(linted: linted("good.zip"), fate: .sent(outcome(.success(receipt)), nil)),
    HandoverResult(linted: linted("bad.zip", .invalid, errors: 2), fate: .heldBack(.invalid)),
    HandoverResult(linted: linted("odd\u{1b}[31m.zip", .unchecked), fate: .heldBack(.unchecked)),
    HandoverResult(
      linted: linted("late.zip"),
      fate: .sent(
        outcome(.failure(.gaveUp(after: .seconds(600), "busy\u{7}")), remarks: [.resumed]), nil)),
    HandoverResult(
      linted: linted("judged.zip"),
      fate: .sent(
        outcome(.success(receipt)),
        HandoverResult.Following(
          errorFile: ErrorFile(
            json: Array(#"[{"entry": "WO_1/a\u202e.jpg", "rule": "r", "message": "m", "x": 1.50}]"#.utf8)),
          savedTo: "judged.zip.errors.json", failure: .site(.gaveUp("late"))))),
  ]

  @Test func forPeople() {
    #expect(
      HandoverTextReport(Self.results).text == """
        good.zip: uploaded as batch b: 1,234,567 bytes in 2.3 s, CRC-32C n03x6A==, which the site has, too
        bad.zip: not sent: 2 errors
        odd\\x1b[31m.zip: not sent: it could not be checked
        late.zip: goes on where an earlier run stopped
        late.zip: not uploaded (batch b): nothing new was stored for 600 s; the last reason: busy\\x07
          The site has 262,144 bytes of it.
          The same command goes on where the site is.
        judged.zip: uploaded as batch b: 1,234,567 bytes in 2.3 s, CRC-32C n03x6A==, which the site has, too
        judged.zip: WO_1/a\\u{202e}.jpg: site[r]: m
        judged.zip: the site's error file is judged.zip.errors.json
        judged.zip: the batch could not be followed: the site could not be asked; the last reason: late
        2 of 5 archives uploaded

        """)
  }

  @Test func forPrograms() {
    let text = String(
      decoding: HandoverJSONReport([Self.results[0], Self.results[1], Self.results[3]], toolVersion: "0")
        .bytes,
      as: UTF8.self)
    #expect(
      text == """
        {
          "schema_version": "1.0",
          "tool": {"name": "batchlint", "version": "0"},
          "result": "incomplete",
          "uploads": [
            {
              "path": "good.zip",
              "size": 9,
              "verdict": "valid",
              "errors": 0,
              "warnings": 1,
              "status": "uploaded",
              "batch_id": "b",
              "bytes": 1234567,
              "checksums": {"crc32c": "n03x6A==", "md5": "AAAAAAAAAAAAAAAAAAAAAA==", "confirmed": true},
              "bytes_stored": 262144,
              "bytes_sent": 300000,
              "attempts": 3,
              "duration_ms": 2345,
              "remarks": []
            },
            {
              "path": "bad.zip",
              "size": 9,
              "verdict": "invalid",
              "errors": 2,
              "warnings": 1,
              "status": "held_back",
              "reason": "invalid"
            },
            {
              "path": "late.zip",
              "size": 9,
              "verdict": "valid",
              "errors": 0,
              "warnings": 1,
              "status": "failed",
              "batch_id": "b",
              "failure": {
                "kind": "gave_up",
                "message": "nothing new was stored for 600 s; the last reason: busy\\u0007",
                "remedy": "The same command goes on where the site is.",
                "resumable": true
              },
              "bytes_stored": 262144,
              "bytes_sent": 300000,
              "attempts": 3,
              "duration_ms": 2345,
              "remarks": [
                "goes on where an earlier run stopped"
              ]
            }
          ]
        }

        """)
  }

  /// The worst decides: what could not be done goes before what was found.
  @Test func results() {
    #expect([HandoverResult]().result == .passed)
    #expect([Self.results[0]].result == .passed)
    #expect([Self.results[0], Self.results[1]].result == .failed)
    #expect([Self.results[1], Self.results[2]].result == .incomplete)
    #expect([Self.results[1], Self.results[3]].result == .incomplete)
    #expect([Self.results[4]].result == .incomplete)
  }
}
