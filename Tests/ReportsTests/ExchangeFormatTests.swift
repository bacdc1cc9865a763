import Findings
import Foundation
import Linting
import Reports
import TestSupport
import Testing

/// The formats that other programs take: byte for byte, and as other people's readers read them.
@Suite struct ExchangeFormatTests {
  static let formats = [
    ("junit", "xml"), ("checkstyle", "xml"), ("tap", "tap"), ("csv", "csv"), ("ndjson", "ndjson"),
  ]

  private static func rendered(
    _ name: String, _ archives: [ArchiveReport] = SampleRun.archives,
    _ summary: RunSummary = SampleRun.summary
  ) async throws -> [UInt8] {
    let format = try #require(ReportFormat(named: name))
    return try await SampleRun.rendered(archives, summary) { format.writer(to: $0) }
  }

  @Test(arguments: formats)
  func golden(_ name: String, _ ending: String) async throws {
    try Golden.expect(await Self.rendered(name), equals: "\(name).\(ending)")
    let flooded = [SampleRun.flooded, SampleRun.drowned]
    try Golden.expect(
      await Self.rendered(name, flooded, SampleRun.summary(of: flooded, .failed)),
      equals: "\(name)-flooded.\(ending)")
    try Golden.expect(
      await Self.rendered(name, [SampleRun.good], SampleRun.summary(of: [SampleRun.good], .passed)),
      equals: "\(name)-good.\(ending)")
    try Golden.expect(
      await Self.rendered(name, [], SampleRun.summary(of: [], .passed)),
      equals: "\(name)-of-nothing.\(ending)")
  }

  @Test(.enabled(if: Tool.exists("xmllint"), "needs xmllint"), arguments: ["junit", "checkstyle"])
  func xmlIsWellFormed(_ name: String) async throws {
    let tool = try #require(Tool("xmllint"))
    let result = try tool.run(["--noout", "-"], input: await Self.rendered(name))
    #expect(result.status == 0 && result.errorText == "", "\(result.errorText)")
  }

  /// The suites' counts are those of their cases, and names are unique.
  @Test(.enabled(if: Tool.exists("python3"), "needs python3"))
  func junitCountsAreExact() async throws {
    let said = try Tool.python(
      """
      import sys, xml.etree.ElementTree as tree
      for suite in tree.parse(sys.stdin.buffer).getroot():
          cases = suite.findall('testcase')
          for key, found in [('tests', cases)] + [
              (key, suite.findall('testcase/' + tag))
              for key, tag in [('failures', 'failure'), ('errors', 'error'), ('skipped', 'skipped')]]:
              assert int(suite.get(key)) == len(found), (suite.get('name'), key)
          assert len({case.get('name') for case in cases}) == len(cases)
          print(*[suite.get(key) for key in ['tests', 'failures', 'errors', 'skipped']])
      """, input: await Self.rendered("junit"))
    #expect(said == "5 2 0 0\n12 1 0 0\n3 0 0 0\n3 0 1 2\n2 0 1 1\n2 0 1 0\n")
  }

  static let hasJUnitParser = (try? Tool.python("import junitparser")) != nil

  @Test(.enabled(if: hasJUnitParser, "needs python3 with junitparser"))
  func junitParserCountsTheSame() async throws {
    let said = try Tool.python(
      """
      import sys, junitparser
      xml = junitparser.JUnitXml.fromstring(sys.stdin.buffer.read())
      for suite in xml:
          before = suite.tests, suite.failures, suite.errors, suite.skipped
          suite.update_statistics()
          assert before == (suite.tests, suite.failures, suite.errors, suite.skipped), suite.name
      print('ok')
      """, input: await Self.rendered("junit"))
    #expect(said == "ok\n")
  }

  /// Perl 5.36 knows version 13, and only a part of YAML; so it is shown the points and the plan.
  @Test(.enabled(if: Tool.exists("prove"), "needs perl's prove"))
  func perlReadsTAP() async throws {
    let folder = try ScratchFolder()
    let lines = String(decoding: try await Self.rendered("tap"), as: UTF8.self).split(separator: "\n")
    #expect(lines[0] == "TAP version 14")
    let points = ["TAP version 13"] + lines.dropFirst().filter { !$0.hasPrefix("  ") }
    try folder.write(points.joined(separator: "\n") + "\n", to: "report.tap")
    let prove = try #require(Tool("prove"))
    let result = try prove.run(["--exec", "cat", folder.file("report.tap")])
    #expect(result.text.contains("Failed 5/6 subtests"), "\(result.text)\(result.errorText)")
    #expect(!result.text.contains("Parse errors"), "\(result.text)")
  }

  /// With a gate that warnings do not pass, warnings condemn the archive's own case, too, and those below do not.
  @Test(arguments: [(Severity.warning, 2), (.error, 1)])
  func casesGoByTheGate(_ condemning: Severity, _ failures: Int) async throws {
    var header = SampleRun.header
    header.condemning = condemning
    var archive = SampleRun.archive(
      "batch.zip", size: 1, sampleBatch(["WO_1/meter-1.jpg"]),
      [
        SampleRun.finding(
          "os-junk", .warning, at: SampleRun.entry(1, "Thumbs.db"), "a file of the system", ""),
        SampleRun.finding("work-order-name", .error, in: "WO_1", at: nil, "the id is too long", ""),
      ])
    archive.verdict = .invalid
    let report = String(
      decoding: try await SampleRun.rendered(
        header: header, [archive], SampleRun.summary(of: [archive], .failed)
      ) {
        JUnitReport(to: $0)
      }, as: UTF8.self)
    #expect(report.contains("tests=\"2\" failures=\"\(failures)\""))
    #expect(report.contains("<failure type=\"os-junk\"") == (condemning == .warning))
  }

  static let hasTAPParser = (try? Tool.python("import tap.parser, yaml")) != nil

  /// A reader of version 14 (`pip install tap.py[yaml]`) gets the points, their names, and all that stands in their blocks.
  @Test(.enabled(if: hasTAPParser, "needs python3 with tap.py"))
  func tapParserReadsAll() async throws {
    let folder = try ScratchFolder()
    try folder.write(await Self.rendered("tap"), to: "report.tap")
    let said = try Tool.python(
      """
      from tap.parser import Parser
      for line in Parser().parse_file('report.tap'):
          if line.category == 'version': print('version', line.version)
          elif line.category == 'plan': print('plan', line.expected_tests)
          elif line.category == 'diagnostic': pass
          elif line.category == 'test':
              block = line.yaml_block
              assert not line.skip and not line.todo
              print(line.ok, line.number, block.get('verdict', '-'), len(block.get('findings', [])), len(block.get('failures', [])))
          else: print(line.category, line)
      """, in: folder.path)
    #expect(
      said == """
        version 14
        False 1 invalid 7 0
        False 2 invalid 12 0
        True 3 valid 0 0
        False 4 unchecked 0 1
        False 5 unchecked 0 1
        False 6 - 1 1
        plan 6

        """)
  }

  static let hasYAML = (try? Tool.python("import yaml")) != nil

  @Test(.enabled(if: hasYAML, "needs python3 with yaml"))
  func blocksAreYAML() async throws {
    let said = try Tool.python(
      """
      import re, sys, yaml
      text = sys.stdin.buffer.read().decode()
      for block in re.findall(r'^  ---$(.*?)^  [.]{3}$', text, re.M | re.S):
          value = yaml.safe_load(block)
          print(len(value.get('findings', [])), len(value.get('failures', [])))
      """, input: await Self.rendered("tap"))
    #expect(said == "7 0\n12 0\n0 0\n0 1\n0 1\n1 1\n")
  }

  @Test(.enabled(if: PythonReadingTests.hasSchemaValidator, "needs python3 with jsonschema"))
  func linesFollowTheSchema() async throws {
    let folder = try ScratchFolder()
    try folder.write(NDJSONReport.schema(), to: "schema.json")
    let flooded = [SampleRun.flooded]
    let bytes =
      try await Self.rendered("ndjson")
      + Self.rendered("ndjson", flooded, SampleRun.summary(of: flooded, .failed))
    let said = try Tool.python(
      """
      import sys, json, jsonschema
      schema = json.load(open('schema.json'))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for line in sys.stdin.buffer.read().decode().split('\\n')[:-1]:
          value = json.loads(line)
          for error in validator.iter_errors(value): print(error.message[:200])
          value['type'] = 'other'
          if validator.is_valid(value): print('accepted another type')
      print('ok')
      """, input: bytes, in: folder.path)
    #expect(said == "ok\n")
  }

  @Test(.enabled(if: Tool.exists("python3"), "needs python3"))
  func csvIsReadBack() async throws {
    let said = try Tool.python(
      """
      import csv, io, sys
      rows = list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode(), newline=''), strict=True))
      assert all(len(row) == 13 for row in rows)
      assert not any(cell[:1] in '=+-@\\t\\r' for row in rows for cell in row if cell)
      print(len(rows), sum(row[4] == 'failure' for row in rows))
      """, input: await Self.rendered("csv"))
    #expect(said == "24 3\n")
  }
}
