import Findings
import Foundation
import Linting
import TestSupport
import Testing

@testable import Reports

/// What readers of SARIF make of the log.
@Suite struct SARIFReportTests {
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Schemas/sarif-2.1.0.json").path

  private static func logs(in folder: ScratchFolder) async throws -> [String] {
    try folder.write(await SampleRun.rendered { SARIFReport(to: $0) }, to: "everything.sarif")
    try folder.write(await CIRuns.rendered([CIRuns.odd]) { SARIFReport(to: $0) }, to: "odd.sarif")
    try folder.write(await CIRuns.compared { SARIFReport(to: $0) }, to: "baseline.sarif")
    try folder.write(
      await CIRuns.rendered([SampleRun.flooded, SampleRun.drowned]) { SARIFReport(to: $0) },
      to: "omissions.sarif")
    try folder.write(await CIRuns.rendered([]) { SARIFReport(to: $0) }, to: "nothing.sarif")
    return ["everything.sarif", "odd.sarif", "baseline.sarif", "omissions.sarif", "nothing.sarif"]
  }

  /// The standard's schema, and what GitHub and the standard's text ask for beyond it.
  @Test(.enabled(if: PythonReadingTests.hasSchemaValidator, "needs python3 with jsonschema"))
  func logsFollowTheStandard() async throws {
    let folder = try ScratchFolder()
    let names = try await Self.logs(in: folder)
    let verdict = try Tool.python(
      """
      import json, jsonschema, re, sys, urllib.parse
      validator = jsonschema.Draft4Validator(json.load(open(sys.argv[1])))
      def texts(value):
          if isinstance(value, str): yield value
          for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
              yield from texts(child)
      for name in sys.argv[2:]:
          log = json.load(open(name))
          for error in validator.iter_errors(log): print(name, error.json_path, error.message)
          assert '' not in list(texts(log)), name
          [run] = log['runs']
          rules = run['tool']['driver']['rules']
          for rule in rules:
              assert rule['help']['text'] and len(rule['fullDescription']['text']) <= 1024
              assert len(rule['properties']['tags']) <= 20
          prints = [result['partialFingerprints']['primaryLocationLineHash'] for result in run['results']]
          assert len(prints) == len(set(prints)), name
          for result in run['results']:
              if 'ruleIndex' in result: assert rules[result['ruleIndex']]['id'] == result['ruleId']
              message = result['message']['text']
              assert not re.search(r'\\]\\(', message), message
              assert '{' not in message.replace('{{', '') and '}' not in message.replace('}}', ''), message
              for c in message: assert ord(c) >= 32 and c not in '\\u202e\\x7f', message
              place = result['locations'][0]['physicalLocation']
              uri = place['artifactLocation']['uri']
              assert re.fullmatch(r"[A-Za-z0-9%._~/-]+", uri) and not urllib.parse.urlsplit(uri).scheme, uri
              artifact = run['artifacts'][place['artifactLocation']['index']]
              assert artifact['location']['uri'] == uri and 'parentIndex' not in artifact
              if 'artifactIndex' in result.get('properties', {}):
                  entry = run['artifacts'][result['properties']['artifactIndex']]
                  assert run['artifacts'][entry['parentIndex']] == artifact
                  entry_name = urllib.parse.unquote(entry['location']['uri'])
                  assert result['locations'][0]['logicalLocations'][0]['name'] == entry_name
      print('ok')
      """, [Self.schema] + names, in: folder.path)
    #expect(verdict == "ok\n")
  }

  /// A public reader (`pip install sarif-tools`) counts the same.
  @Test(.enabled(if: Tool.exists("sarif"), "needs sarif-tools"))
  func sarifToolsCountTheSame() async throws {
    let folder = try ScratchFolder()
    _ = try await Self.logs(in: folder)
    let sarif = try #require(Tool("sarif"))
    let summary = try sarif.run(["summary", "everything.sarif"], in: folder.path)
    #expect(summary.status == 0)
    let totals = SampleRun.summary.totals
    for (level, count) in [("error", totals.errors), ("warning", totals.warnings), ("note", totals.notes)] {
      #expect(summary.text.contains("\(level): \(count)\n"))
    }
    let csv = try sarif.run(["csv", "-o", "log.csv", "everything.sarif"], in: folder.path)
    #expect(csv.status == 0)
    let table = String(decoding: try folder.read("log.csv"), as: UTF8.self)
    #expect(table.contains("the required key \"\"nb_fibers\"\" is missing"))
  }

  // MARK: Limits

  private struct Log: Decodable {
    struct Run: Decodable {
      struct Text: Decodable { let text: String }
      struct Result: Decodable { let level: String }
      struct Invocation: Decodable {
        struct Notification: Decodable { let message: Text }
        let toolExecutionNotifications: [Notification]
      }
      struct Artifact: Decodable {}
      let results: [Result]
      let artifacts: [Artifact]
      let invocations: [Invocation]
      var remarks: [String] { invocations[0].toolExecutionNotifications.map(\.message.text) }
    }
    let runs: [Run]
  }

  private func run(_ archives: [ArchiveReport], _ limits: SARIFLimits) async throws -> (
    Log.Run, bytes: [UInt8]
  ) {
    let output = try await CIRuns.rendered(archives) { SARIFReport(to: $0, limits: limits) }
    return (try JSONDecoder().decode(Log.self, from: Data(output)).runs[0], output)
  }

  @Test func resultsAreLimited() async throws {
    let (log, _) = try await run(
      [
        CIRuns.many(200, .note), CIRuns.many(30, .warning, path: "b.zip"),
        CIRuns.many(200, .error, path: "c.zip"),
      ],
      SARIFLimits(results: 100, keptResults: 50))
    #expect(log.results.count { $0.level == "note" } == 60)
    #expect(log.results.count { $0.level == "warning" } == 20)
    #expect(log.results.count { $0.level == "error" } == 20)
    #expect(log.remarks.count == 2)
    #expect(
      log.remarks[0].hasPrefix(
        "Left out: 180 errors, 10 warnings, 140 notes, because GitHub takes 100 results"))
    #expect(log.remarks[1].hasPrefix("GitHub keeps the gravest 50 of these 100 results."))
  }

  /// Names that do not compress: the log stays below the limit, artifacts included.
  @Test(.enabled(if: Tool.exists("python3"), "needs python3"))
  func compressedBytesAreLimited() async throws {
    var random = SplitMix64(seed: 3)
    let findings = (0..<6_000).map { number in
      let name = (0..<10).map { _ in String(UInt64.random(in: 0 ... .max, using: &random), radix: 36) }
        .joined()
      return SampleRun.finding(
        "stray-entry", at: SampleRun.entry(number, name), "the file lies there", "Move it.")
    }
    let limit = 800_000
    let (log, bytes) = try await run(
      [SampleRun.archive("random.zip", size: 1, nil, findings)], SARIFLimits(compressedBytes: limit))
    #expect(log.results.count > 1_000 && log.results.count < 6_000)
    #expect(log.remarks.contains { $0.hasPrefix("Left out: \(6_000 - log.results.count) errors, because ") })
    let size = try Tool.python(
      "import gzip, sys; print(len(gzip.compress(sys.stdin.buffer.read(), 6)))", input: bytes)
    let compressed = try #require(Int(size.dropLast()))
    #expect(compressed > limit * 8 / 10 && compressed < limit + 100_000)
  }

  /// Long names that compress well: what is kept of them is limited, too.
  @Test func keptNamesAreLimited() async throws {
    let findings = (0..<500).map { number in
      SampleRun.finding(
        "stray-entry", at: SampleRun.entry(number, "\(number)" + String(repeating: "x", count: 60_000)),
        "the file lies there", "Move it.")
    }
    let (log, _) = try await run(
      [SampleRun.archive("long.zip", size: 1, nil, findings)], SARIFLimits(nameBytes: 1_000_000))
    #expect(log.artifacts.count == 18)
  }
}
