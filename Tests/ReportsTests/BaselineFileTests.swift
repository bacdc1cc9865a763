import Findings
import Linting
import Reports
import TestSupport
import Testing

/// Baselines as files.
@Suite struct BaselineFileTests {
  private static func written(
    _ archives: [ArchiveReport] = SampleRun.archives, _ summary: RunSummary = SampleRun.summary,
    after earlier: Baseline = Baseline()
  ) async throws -> [UInt8] {
    try await SampleRun.rendered(archives, summary) { BaselineReport(to: $0, after: earlier) }
  }

  @Test func golden() async throws {
    try Golden.expect(await Self.written(), equals: "baseline.json")
    try Golden.expect(BaselineReport.schema(), equals: "baseline.schema.json")
  }

  @Test func isReadAsItWasWritten() async throws {
    var expected = Baseline()
    for archive in SampleRun.archives {
      for finding in archive.findings { expected.add(finding, inArchive: archive.path) }
    }
    for finding in SampleRun.runFindings { expected.add(finding, inArchive: nil) }
    let bytes = try await Self.written()
    let read = try Baseline(bytes, path: "baseline.json")
    #expect(read.entries.map(\.fingerprint) == expected.entries.map(\.fingerprint))
    #expect(read.entries.map(\.count) == expected.entries.map(\.count))
    // Written again, nothing changes.
    let nothing = SampleRun.summary(of: [], .passed)
    #expect(try await Self.written([], nothing, after: read) == bytes)
  }

  /// What is gone is taken out, one by one; all else stays.
  @Test func anEarlierBaselineIsBroughtUpToDate() async throws {
    let before = try Baseline(await Self.written(), path: "baseline.json")
    let twins = try #require(before.entries.first { $0.count > 1 })
    let single = try #require(before.entries.first { $0.count == 1 })
    let absent = [twins, single].map {
      AbsentFinding(fingerprint: $0.fingerprint, rule: $0.rule, archive: $0.archive, count: 1)
    }
    let after = try Baseline(
      await Self.written([], SampleRun.summary(of: [], .passed, absent: absent), after: before),
      path: "baseline.json")
    var expected = before.entries.filter { $0 != single }
    let position = try #require(expected.firstIndex(of: twins))
    expected[position].count -= 1
    #expect(after.entries == expected)
  }

  @Test(
    arguments: [
      ("", "b.json:1:1: "),
      ("[]", "b.json:1:1: a baseline is a dictionary"),
      ("{\"findings\": []}", #"b.json:1:1: the key "schema_version" is missing"#),
      ("{\"schema_version\": \"1.0\"}", #"b.json:1:1: the key "findings" is missing"#),
      (
        "{\"schema_version\": \"2.0\", \"findings\": []}",
        #"b.json:1:1: schema_version is "2.0"; this batchlint reads version 1"#
      ),
      ("{\"schema_version\": 1, \"findings\": []}", "b.json:1:20: schema_version is to be a text"),
      ("{\"schema_version\": \"1.0\",\n \"findings\": {}}", "b.json:2:14: findings is to be a list"),
      ("<<<<<<< HEAD\n", "b.json:1:1: "),
    ])
  func aWrongFile(_ text: String, _ problem: String) throws {
    let error = #expect(throws: BaselineError.self) { try Baseline(Array(text.utf8), path: "b.json") }
    #expect(error?.problems.count == 1)
    #expect(error?.problems.first?.hasPrefix(problem) == true, "\(error?.problems ?? [])")
  }

  @Test(
    arguments: [
      ("5", "a finding is a dictionary"),
      (#"{"fingerprint": "0", "count": 1}"#, #"the key "rule" is missing"#),
      (#"{"rule": "r", "count": 1}"#, #"the key "fingerprint" is missing"#),
      (#"{"rule": "r", "fingerprint": "00", "count": 1}"#, "fingerprint is to be 32 digits from 0 to f"),
      (
        #"{"rule": "r", "fingerprint": "0123456789abcdef0123456789abcdef", "count": 0}"#,
        "count is to be a whole number from 1 to 1000000000"
      ),
      (
        #"{"rule": "r", "fingerprint": "0123456789abcdef0123456789abcdef", "count": 1.5}"#,
        "count is to be a whole number from 1 to 1000000000"
      ),
      (
        #"{"rule": "r", "fingerprint": "0123456789abcdef0123456789abcdef", "count": 1, "archive": 7}"#,
        "archive is to be a text"
      ),
    ])
  func aWrongFinding(_ finding: String, _ problem: String) throws {
    let text = "{\"schema_version\": \"1.0\", \"findings\": [\n\(finding)\n]}"
    let error = #expect(throws: BaselineError.self) { try Baseline(Array(text.utf8), path: "b.json") }
    #expect(error?.problems.count == 1)
    #expect(error?.problems.first?.hasSuffix(problem) == true, "\(error?.problems ?? [])")
  }

  @Test func everyMistakeIsTold() throws {
    let twice = #"{"rule": "r", "fingerprint": "0123456789abcdef0123456789abcdef", "count": 1}"#
    let wrong = Array(repeating: "5", count: 30) + [twice, twice]
    let text = "{\"schema_version\": \"1.0\", \"findings\": [\(wrong.joined(separator: ",\n"))]}"
    let error = #expect(throws: BaselineError.self) { try Baseline(Array(text.utf8), path: "b.json") }
    #expect(error?.problems.count == 21)
    #expect(error?.problems.last == "b.json: there are 11 more mistakes")
    let both = "{\"schema_version\": \"1.0\", \"findings\": [\(twice),\n\(twice)]}"
    let second = #expect(throws: BaselineError.self) { try Baseline(Array(both.utf8), path: "b.json") }
    #expect(
      second?.problems == [
        "b.json:2:1: the fingerprint 0123456789abcdef0123456789abcdef stands in the file twice; remove one"
      ])
  }

  @Test(.enabled(if: PythonReadingTests.hasSchemaValidator, "needs python3 with jsonschema"))
  func followsItsSchema() async throws {
    let folder = try ScratchFolder()
    try folder.write(BaselineReport.schema(), to: "schema.json")
    try folder.write(await Self.written(), to: "baseline.json")
    let verdict = try Tool.python(
      """
      import json, jsonschema
      schema = json.load(open('schema.json'))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      baseline = json.load(open('baseline.json'))
      validator.validate(baseline)
      assert len(baseline['findings']) > 15
      for key in ['rule', 'count', 'fingerprint']:
          value = baseline['findings'][0].pop(key)
          assert not validator.is_valid(baseline), key
          baseline['findings'][0][key] = value
      print('ok')
      """, in: folder.path)
    #expect(verdict == "ok\n")
  }
}
