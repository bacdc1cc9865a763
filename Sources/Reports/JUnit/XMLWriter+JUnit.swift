import Batch
import Findings
import Linting
import Markup
import Wording

/// The parts of the JUnit report.
extension XMLWriter {
  /// Writes a suite with its cases. `time` is 0: Jenkins adds times up, and the same input gives the same bytes.
  mutating func write(_ suite: JUnitSuite) throws(Failure) {
    try begin("testsuite")
    try attribute("name", suite.name)
    try attribute("tests", suite.caseCount)
    try attribute("failures", suite.failureCount)
    try attribute("errors", suite.errorCount)
    try attribute("skipped", suite.skippedCount)
    try attribute("time", 0)
    // Jenkins takes what stands before the last dot for a package; so the archive is one class of the package `batchlint`.
    let className =
      "batchlint." + suite.name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "_")
    try testCase(suite.wholeName, className, suite.findings, suite.verdict, remark: suite.remark)
    if !suite.failures.isEmpty { try errorCase(suite.failures, className) }
    if let batch = suite.batch {
      var names = UniqueNames()
      for (workOrder, verdict) in zip(batch.workOrders, suite.verdicts) {
        let name = batch.name(of: workOrder)
        try testCase(names.name("work order \(name)"), className, suite.findings(in: name), verdict)
      }
    }
    try end()
  }

  private mutating func beginCase(_ name: String, _ className: String) throws(Failure) {
    try begin("testcase")
    try attribute("name", name)
    try attribute("classname", className)
    try attribute("time", 0)
  }

  private mutating func testCase(
    _ name: String, _ className: String, _ findings: [Finding], _ verdict: Verdict, remark: String? = nil
  ) throws(Failure) {
    try beginCase(name, className)
    let lines = findings.map(\.phrase) + (remark.map { [$0] } ?? [])
    switch verdict {
    case .invalid:
      let gravest = findings.max { $0.severity < $1.severity }
      try begin("failure")
      try attribute("type", gravest?.rule.rawValue ?? "omitted")
      let more = lines.count > 1 ? " (and \(lines.count - 1) more)" : ""
      try attribute(
        "message", (gravest?.message ?? remark ?? "what was found is counted but not listed") + more)
      for line in lines { try self.line(line) }
      try end()
    case .unchecked:
      try begin("skipped")
      try attribute("message", "not everything could be checked")
      try end()
      try systemOut(lines)
    case .valid: try systemOut(lines)
    }
    try end()
  }

  private mutating func systemOut(_ lines: [String]) throws(Failure) {
    guard !lines.isEmpty else { return }
    try begin("system-out")
    for line in lines { try self.line(line) }
    try end()
  }

  private mutating func errorCase(_ failures: [Findings.Failure], _ className: String) throws(Failure) {
    try beginCase("what could not be checked", className)
    try begin("error")
    try attribute("type", failures[0].kind.rawValue)
    let more = failures.count > 1 ? " (and \(failures.count - 1) more)" : ""
    try attribute("message", failures[0].phrase + more)
    for failure in failures { try line(failure.phrase) }
    try end()
    try end()
  }
}

/// Keeps the names of a suite's cases apart: GitLab drops a case whose name was there before.
///
/// Work orders differ in their bytes, so names are equal only where a byte or an escape is shown for another; only names with such are kept.
private struct UniqueNames {
  private var seen: Set<String> = []

  /// The name as it is shown, with a number behind it if it was there before.
  mutating func name(_ name: String) -> String {
    let visible = VisibleText.escaping(name)
    guard visible.unicodeScalars.contains(where: { $0 == "\\" || $0 == "\u{fffd}" }) else { return visible }
    var candidate = visible
    var number = 1
    while !seen.insert(candidate).inserted {
      number += 1
      candidate = "\(visible) (\(number))"
    }
    return candidate
  }
}
