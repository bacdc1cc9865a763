import JSONTree
import Reports

/// The file that says what went wrong in which work orders of a batch.
struct ErrorFile: Sendable {
  let batch: StoredBatch
  let results: ResultStore
  let format: Format

  /// The forms that it comes in.
  enum Format: String, Sendable, CaseIterable {
    case json = "application/json"
    case csv = "text/csv"

    /// The form as the header of the answer names it.
    var contentType: String { self == .csv ? "text/csv; charset=utf-8" : rawValue }

    /// The form that a request prefers (RFC 9110, section 12.5.1); JSON if it says nothing that helps.
    static func preferred(by accept: [String]) -> Format {
      var best = (format: Format.json, weight: 0.0)
      for range in accept.flatMap({ $0.split(separator: ",") }) {
        let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
        guard let format = parts.first.flatMap({ name in name == "text/*" ? .csv : Format(rawValue: name) })
        else { continue }
        let weight = parts.first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
        if weight > best.weight { best = (format, weight) }
      }
      return best.format
    }
  }

  /// How many findings are read from the database in one go.
  private static let portion = 500

  /// Writes the file, piece by piece: the whole of it is never in memory.
  func write(to sink: ([UInt8]) async throws -> Void) async throws {
    switch format {
    case .csv:
      try await sink(Array((Self.columns.joined(separator: ",") + "\r\n").utf8))
      try await eachPart { findings in
        try await sink(findings.flatMap { Array(Self.row($0).utf8) })
      }
    case .json:
      var bytes: [UInt8] = []
      var writer = JSONWriter<Never>(.compact) { piece in
        unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      }
      writer.beginObject()
      writer.member("batch_id", batch.id.description)
      writer.key("errors")
      writer.beginArray()
      try await eachPart { findings in
        for finding in findings { Self.write(finding, to: &writer) }
        try await sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
      writer.endArray()
      writer.member("omitted", batch.outcome?.omitted ?? 0)
      writer.endObject()
      writer.finish()
      try await sink(bytes)
    }
  }

  private func eachPart(_ body: ([StoredFinding]) async throws -> Void) async throws {
    var position = 0
    while true {
      let findings = try await results.findings(of: batch.number, behind: position, limit: Self.portion)
      if findings.isEmpty { return }
      try await body(findings)
      position += findings.count
    }
  }

  // MARK: Forms

  private static let columns = [
    "work_order", "entry", "rule", "severity", "message", "remedy", "pointer", "line", "column",
  ]

  /// A row of the table (RFC 4180), whose cells are safe to open.
  static func row(_ finding: StoredFinding) -> String {
    let cells = [
      finding.workOrder ?? "", finding.entry ?? "", finding.rule, finding.severity, finding.message,
      finding.remedy, finding.pointer ?? "", finding.line.map { String($0) } ?? "",
      finding.column.map { String($0) } ?? "",
    ]
    return cells.map(CSVCell.text).joined(separator: ",") + "\r\n"
  }

  private static func write(_ finding: StoredFinding, to writer: inout JSONWriter<Never>) {
    writer.beginObject()
    writer.memberOrNull("work_order", finding.workOrder)
    writer.memberOrNull("entry", finding.entry)
    writer.member("rule", finding.rule)
    writer.member("severity", finding.severity)
    writer.member("message", finding.message)
    writer.member("remedy", finding.remedy)
    writer.memberOrNull("pointer", finding.pointer)
    writer.memberOrNull("line", finding.line)
    writer.memberOrNull("column", finding.column)
    writer.endObject()
  }
}
