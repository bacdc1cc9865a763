import Findings
import JSONTree
import Linting

/// A result of a SARIF log (section 3.27): a finding with what the log knows of it.
struct SARIFResult {
  /// How a finding stands to the baseline (section 3.27.24).
  enum BaselineState: String {
    case new, unchanged, absent
  }

  let rule: RuleID
  let ruleIndex: Int?
  let severity: Severity
  let message: String
  /// The file's path, and its place among the artifacts.
  let file: (path: String, index: Int)?
  let location: Location
  /// The entry's place among the artifacts.
  let entryIndex: Int?
  /// Where the application definition asks for it.
  let definition: (path: String, position: SourcePosition)?
  let fingerprint: Fingerprint
  /// Which of the results with this fingerprint it is, from 1.
  let number: Int
  let baselineState: BaselineState?
  /// How many findings it stands for.
  let count: Int
}

extension JSONWriter {
  /// A result, on a line.
  mutating func sarifResult(_ result: SARIFResult) throws(Failure) {
    try beginObject(.inline)
    try member("ruleId", result.rule.rawValue)
    if let index = result.ruleIndex { try member("ruleIndex", index) }
    try member("level", result.severity.rawValue)
    try key("message")
    try sarifText(SARIFText.message(result.message))
    if let file = result.file {
      try key("locations")
      try beginArray()
      try sarifLocation(of: result, in: file)
      try endArray()
    }
    if let definition = result.definition {
      try key("relatedLocations")
      try beginArray()
      try beginObject()
      try member("id", 1)
      try key("physicalLocation")
      try sarifPhysicalLocation(definition.path, index: nil, definition.position)
      try key("message")
      try sarifText("asked for here")
      try endObject()
      try endArray()
    }
    try key("partialFingerprints")
    try beginObject()
    try member("batchlint/v1", result.fingerprint.description)
    try member("primaryLocationLineHash", "\(result.fingerprint):\(result.number)")
    try endObject()
    if result.count > 1 { try member("occurrenceCount", result.count) }
    if let state = result.baselineState { try member("baselineState", state.rawValue) }
    if result.baselineState == .unchanged {
      try key("suppressions")
      try beginArray()
      try beginObject()
      try member("kind", "external")
      try endObject()
      try endArray()
    }
    try sarifProperties(of: result)
    try endObject()
  }

  private mutating func sarifLocation(
    of result: SARIFResult, in file: (path: String, index: Int)
  ) throws(Failure) {
    try beginObject()
    try key("physicalLocation")
    try sarifPhysicalLocation(file.path, index: file.index, result.location.position)
    let archive = ReportPath.relative(file.path)
    if let entry = result.location.entry {
      try key("logicalLocations")
      try beginArray()
      try sarifLogicalLocation(entry.name, "\(archive)!\(entry.name)", kind: "resource")
      if let pointer = result.location.pointer, !pointer.isEmpty {
        try sarifLogicalLocation(pointer, "\(archive)!\(entry.name)#\(pointer)", kind: "value")
      }
      try endArray()
    }
    try endObject()
  }

  private mutating func sarifLogicalLocation(_ name: String, _ path: String, kind: String) throws(Failure) {
    try beginObject()
    if !name.isEmpty { try member("name", name) }
    try member("fullyQualifiedName", path)
    try member("kind", kind)
    try endObject()
  }

  /// A file and a region in it; the first line where none is known, because GitHub wants one.
  private mutating func sarifPhysicalLocation(
    _ path: String, index: Int?, _ position: SourcePosition?
  ) throws(Failure) {
    try beginObject()
    try key("artifactLocation")
    try sarifFile(path, index: index)
    try key("region")
    try beginObject()
    try member("startLine", max(1, position?.line ?? 1))
    try member("startColumn", max(1, position?.column ?? 1))
    try endObject()
    try endObject()
  }

  /// A file's location; a relative path counts from the root of the sources.
  mutating func sarifFile(_ path: String, index: Int?) throws(Failure) {
    try beginObject(.inline)
    try member("uri", ReportPath.uri(path))
    if !ReportPath.isAbsolute(path) { try member("uriBaseId", "%SRCROOT%") }
    if let index { try member("index", index) }
    try endObject()
  }

  /// What SARIF has no place for.
  private mutating func sarifProperties(of result: SARIFResult) throws(Failure) {
    var location = result.location
    location.position = nil
    guard location != .archive else { return }
    try key("properties")
    try beginObject()
    if let workOrder = location.workOrder, !workOrder.isEmpty { try member("workOrder", workOrder) }
    if let entry = location.entry { try member("entryIndex", entry.index) }
    if let index = result.entryIndex { try member("artifactIndex", index) }
    if let pointer = location.pointer, !pointer.isEmpty { try member("pointer", pointer) }
    if let offset = location.offset {
      try key("offset")
      try int(offset)
    }
    try endObject()
  }
}
