import Checksums
import Findings
import JSONTree
import Linting
import Reports
import Uploading

/// What became of archives that were handed over, for programs.
public struct HandoverJSONReport {
  /// The form of the report; it follows semantic versioning.
  static let schemaVersion = "1.0"

  private let results: [HandoverResult]
  private let toolVersion: String

  /// A report on some archives.
  public init(_ results: [HandoverResult], toolVersion: String) {
    self.results = results
    self.toolVersion = toolVersion
  }

  /// The report as a JSON text, with a line break at its end. No key and no upload URL is in it.
  public var bytes: [UInt8] {
    JSONWriter.bytes(.pretty) { writer in
      writer.beginObject()
      writer.member("schema_version", Self.schemaVersion)
      writer.tool(version: toolVersion)
      writer.member("result", results.result.rawValue)
      writer.key("uploads")
      writer.beginArray()
      for result in results { writer.write(result) }
      writer.endArray()
      writer.endObject()
    }
  }
}

extension JSONWriter<Never> {
  fileprivate mutating func write(_ result: HandoverResult) {
    beginObject()
    member("path", result.linted.path)
    key("size")
    if let size = result.linted.size { int(size) } else { null() }
    member("verdict", result.linted.verdict.rawValue)
    member("errors", result.linted.errors)
    member("warnings", result.linted.warnings)
    switch result.fate {
    case .heldBack(let cause):
      member("status", "held_back")
      member("reason", cause.name)
    case .sent(let outcome, let following):
      write(outcome)
      if let following { write(following) }
    }
    endObject()
  }

  private mutating func write(_ outcome: ArchiveUpload.Outcome) {
    switch outcome.result {
    case .success(let receipt):
      member("status", "uploaded")
      batchID(outcome)
      key("bytes")
      int(receipt.size)
      key("checksums")
      beginObject(.inline)
      member("crc32c", ObjectChecksums.base64(receipt.digest.crc32c))
      member("md5", ObjectChecksums.base64(receipt.digest.md5))
      key("confirmed")
      bool(receipt.isConfirmed)
      endObject()
    case .failure(let failure):
      member("status", "failed")
      batchID(outcome)
      key("failure")
      beginObject()
      member("kind", failure.name)
      member("message", failure.message)
      member("remedy", failure.remedy)
      key("resumable")
      bool(failure.canGoOn)
      endObject()
    }
    key("bytes_stored")
    int(outcome.progress.stored)
    key("bytes_sent")
    int(outcome.progress.sent)
    member("attempts", outcome.progress.requests)
    key("duration_ms")
    int(outcome.duration.milliseconds)
    key("remarks")
    beginArray()
    for remark in outcome.remarks { string(remark.message) }
    endArray()
  }

  private mutating func batchID(_ outcome: ArchiveUpload.Outcome) {
    memberOrNull("batch_id", outcome.batchID)
  }

  private mutating func write(_ following: HandoverResult.Following) {
    key("batch")
    if let batch = following.batch { fields(batch.fields) } else { null() }
    if let file = following.errorFile {
      key("site_findings")
      if let findings = file.findings {
        beginArray()
        for finding in findings { write(finding) }
        endArray()
      } else {
        null()
      }
    }
    memberIfPresent("error_file", following.savedTo)
    memberIfPresent("follow_failure", following.failure?.message)
  }

  private mutating func write(_ finding: SiteFinding) {
    beginObject()
    memberIfPresent("work_order", finding.workOrder)
    memberIfPresent("entry", finding.entry)
    memberIfPresent("rule", finding.rule)
    member("message", finding.message)
    for field in finding.others { member(field.name, json: field.json) }
    endObject()
  }
}

extension Duration {
  /// Whole milliseconds.
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
