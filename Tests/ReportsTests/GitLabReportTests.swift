import Findings
import Foundation
import Linting
import TestSupport
import Testing

@testable import Reports

/// What GitLab reads in a Code Quality report.
@Suite struct GitLabReportTests {
  private struct Issue: Decodable {
    struct Location: Decodable {
      struct Lines: Decodable { let begin: Int }
      let path: String
      let lines: Lines
    }
    let description, check_name, fingerprint, severity: String
    let location: Location
  }

  private func issues(_ output: [UInt8]) throws -> [Issue] {
    try JSONDecoder().decode([Issue].self, from: Data(output))
  }

  @Test(.enabled(if: PythonReadingTests.hasSchemaValidator, "needs python3 with jsonschema"))
  func reportsFollowTheSchema() async throws {
    let folder = try ScratchFolder()
    try folder.write(await SampleRun.rendered { GitLabReport(to: $0) }, to: "1.json")
    try folder.write(await CIRuns.rendered([CIRuns.odd]) { GitLabReport(to: $0) }, to: "2.json")
    try folder.write(await CIRuns.rendered([SampleRun.flooded]) { GitLabReport(to: $0) }, to: "3.json")
    try folder.write(await CIRuns.rendered([]) { GitLabReport(to: $0) }, to: "4.json")
    let verdict = try Tool.python(
      """
      import json, jsonschema
      text = {'type': 'string', 'minLength': 1}
      def closed(**properties):
          return {'type': 'object', 'properties': properties, 'required': list(properties), 'additionalProperties': False}
      element = closed(
          description=text, check_name=text, fingerprint=text,
          severity={'enum': ['info', 'minor', 'major', 'critical', 'blocker']},
          location=closed(path={'type': 'string', 'pattern': '^(?!\\\\./).'}, lines=closed(begin={'type': 'integer', 'minimum': 1})))
      validator = jsonschema.Draft202012Validator({'type': 'array', 'items': element})
      for name in ['1.json', '2.json', '3.json', '4.json']:
          report = json.load(open(name))
          for error in validator.iter_errors(report): print(name, error.json_path, error.message)
          prints = [element['fingerprint'] for element in report]
          assert len(set(prints)) == len(prints), name
          for element in report:
              for c in element['description'] + element['location']['path']:
                  assert ord(c) >= 32 and c not in '\\u202e\\x7f', element
      print(len(json.load(open('1.json'))))
      """, in: folder.path)
    #expect(verdict == "\(SampleRun.summary.totals.findings + SampleRun.summary.failures.count)\n")
  }

  @Test func twinsAreToldApart() async throws {
    let output = try await CIRuns.rendered([CIRuns.many(3, .error, areTwins: true)]) { GitLabReport(to: $0) }
    let prints = try issues(output).map(\.fingerprint)
    #expect(prints == [prints[0], prints[0] + "-2", prints[0] + "-3"])
  }

  /// Notes leave room for errors, and what has none is counted.
  @Test func theSizeIsLimited() async throws {
    let longest = 400_000
    let archives = [CIRuns.many(3_000, .note), CIRuns.many(3_000, .error, path: "b.zip")]
    let output = try await CIRuns.rendered(archives) { GitLabReport(to: $0, longest: longest) }
    // What the writer holds back is not counted before it goes out.
    #expect(output.count < longest + 90_000)
    let issues = try issues(output)
    let notes = issues.count { $0.severity == "info" }
    let errors = issues.count { $0.severity == "critical" }
    #expect(notes < 3_000 && errors > 300 && errors < 3_000)
    let last = try #require(issues.last)
    #expect(last.check_name == "left-out")
    #expect(
      last.description.hasPrefix("Left out: \(3_000 - errors) errors, \(3_000 - notes) notes, because "))
  }
}
