import Checksums
import Uploading
import Wording

/// What became of archives that were handed over, for people. Nothing in it acts on a terminal.
public struct HandoverTextReport {
  private let results: [HandoverResult]
  /// How many of a site's findings are listed for an archive; the rest is counted, and in the error file.
  private static let mostFindings = 50

  /// A report on some archives.
  public init(_ results: [HandoverResult]) { self.results = results }

  /// The report.
  public var text: String {
    var lines: [String] = []
    for result in results { lines += Self.lines(result) }
    if results.count > 1 {
      let uploaded = results.count {
        if case .sent(let outcome, _) = $0.fate { outcome.isThere } else { false }
      }
      lines.append("\(uploaded) of \(counted(results.count, "archive")) uploaded")
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private static func lines(_ result: HandoverResult) -> [String] {
    let name = VisibleText.escaping(result.linted.path)
    switch result.fate {
    case .heldBack(.invalid): return ["\(name): not sent: \(counted(result.linted.errors, "error"))"]
    case .heldBack(.unchecked): return ["\(name): not sent: it could not be checked"]
    case .heldBack(.run): return ["\(name): not sent: the run did not pass"]
    case .sent(let outcome, let following):
      return lines(outcome, name) + (following.map { lines($0, name) } ?? [])
    }
  }

  private static func lines(_ outcome: ArchiveUpload.Outcome, _ name: String) -> [String] {
    var lines = outcome.remarks.map { "\(name): \(VisibleText.escaping($0.message))" }
    switch outcome.result {
    case .success(let receipt):
      let batch = outcome.batchID.map { " as batch \(VisibleText.escaping($0))" } ?? ""
      let checksum = "CRC-32C \(ObjectChecksums.base64(receipt.digest.crc32c))"
      let trust = receipt.isConfirmed ? "which the site has, too" : "which the site does not name"
      lines.append(
        "\(name): uploaded\(batch): \(Quantity.grouped(Int(receipt.size))) bytes in \(time(outcome.duration)), \(checksum), \(trust)"
      )
    case .failure(let failure):
      let batch = outcome.batchID.map { " (batch \(VisibleText.escaping($0)))" } ?? ""
      lines.append("\(name): not uploaded\(batch): \(VisibleText.escaping(failure.message))")
      if outcome.progress.stored > 0, failure.canGoOn {
        lines.append("  The site has \(Quantity.grouped(Int(outcome.progress.stored))) bytes of it.")
      }
      lines.append("  \(failure.remedy)")
    }
    return lines
  }

  private static func lines(_ following: HandoverResult.Following, _ name: String) -> [String] {
    var lines: [String] = []
    if let status = following.batch?.status {
      lines.append("\(name): the site says: \(VisibleText.escaping(status.rawValue))")
    }
    if let file = following.errorFile {
      let findings = file.findings ?? []
      lines += findings.prefix(mostFindings).map { "\(name): \($0.line)" }
      let more = max(0, findings.count - mostFindings) + file.omitted
      if more > 0 { lines.append("\(name): and \(counted(more, "more error")) of the site") }
    }
    if let path = following.savedTo {
      lines.append("\(name): the site's error file is \(VisibleText.escaping(path))")
    }
    if let failure = following.failure {
      lines.append("\(name): \(VisibleText.escaping(failure.message))")
    }
    return lines
  }

  /// "38 ms", "1.2 s": a duration with one digit behind the point.
  private static func time(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    guard milliseconds >= 1000 else { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds / 100 % 10) s"
  }
}

extension ArchiveUpload.Outcome {
  /// Whether the archive is on the site.
  fileprivate var isThere: Bool { if case .success = result { true } else { false } }
}
