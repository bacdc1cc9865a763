import ApplicationDefinition
import Findings
import Testing
import TextPatterns

@testable import Rules

@Suite struct SuppressionRulesTests {
  private func use(
    _ rule: RuleID, count: Int, expires: CalendarDate? = nil, isExpired: Bool = false, line: Int,
    _ configure: (inout Suppression) -> Void = { _ in }
  ) -> RunSubject.SuppressionUse {
    var suppression = Suppression(
      rule: rule, reason: "old system", expires: expires, position: SourcePosition(line: line, column: 5))
    configure(&suppression)
    return RunSubject.SuppressionUse(suppression: suppression, count: count, isExpired: isExpired)
  }

  private var run: RunSubject {
    let day = CalendarDate(year: 2026, month: 2, day: 28)
    return RunSubject(suppressions: [
      use("unknown-key", count: 3, line: 20),
      use("missing-key", count: 0, line: 21) {
        $0.archives = GlobPattern("june*.zip")
        $0.workOrders = GlobPattern("WO_19*")
      },
      use("wrong-type", count: 0, expires: day, isExpired: true, line: 22),
      use("out-of-range", count: 1, expires: day, line: 23),
      use("stray-entry", count: 0, line: 24) { $0.entries = GlobPattern("*/notes.txt") },
    ])
  }

  @Test func suppressionsThatHoldNothingBackAreReported() {
    let found = findings(of: UnusedSuppression.self, in: run)
    #expect(
      found.map(\.message) == [
        "the suppression of \"missing-key\" in archives \"june*.zip\" in work orders \"WO_19*\" held nothing back; its "
          + "reason was \"old system\"",
        "the suppression of \"stray-entry\" in entries \"*/notes.txt\" held nothing back; its reason was \"old system\"",
      ])
    #expect(found.map(\.definition?.line) == [21, 24])
    #expect(found.allSatisfy { $0.location == .archive && $0.severity == .warning })
    #expect(Set(found.map(\.subject)).count == 2)
  }

  @Test func expiredSuppressionsAreReportedWithTheirDay() {
    let found = findings(of: ExpiredSuppression.self, in: run)
    #expect(
      found.map(\.message) == [
        "the suppression of \"wrong-type\" expired on 2026-02-28; its reason was \"old system\""
      ])
    #expect(found.map(\.definition) == [SourcePosition(line: 22, column: 5)])
  }
}
