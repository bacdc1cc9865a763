import Synchronization
import TestSupport
import Testing

/// Collects the JSON reports that the tests of a suite read. When the suite is over, Python's `jsonschema`, which knows nothing of this
/// project, judges them all by the schema that the command prints.
struct ReportsFollowTheSchema: SuiteTrait, TestScoping {
  /// Where the reports of the tests that run go.
  @TaskLocal static var collector: Collector?

  final class Collector: Sendable {
    private let reports = Mutex<[[UInt8]]>([])

    func add(_ report: [UInt8]) { reports.withLock { $0.append(report) } }

    var all: [[UInt8]] { reports.withLock { $0 } }
  }

  /// Whether this machine has the judge.
  static let hasJudge = (try? Tool.python("import jsonschema")) != nil

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let collector = Collector()
    try await Self.$collector.withValue(collector) { try await function() }
    if Self.hasJudge { #expect(try Self.mistakes(in: collector.all) == "") }
  }

  /// What is wrong with some reports, one mistake a line.
  static func mistakes(in reports: [[UInt8]]) throws -> String {
    let folder = try ScratchFolder()
    let schema = try Batchlint.run("schema", "report")
    try folder.write(schema.output, to: "schema.json")
    for (number, report) in reports.enumerated() { try folder.write(report, to: "reports/\(number).json") }
    return try Tool.python(
      """
      import glob, json, jsonschema
      schema = json.load(open('schema.json'))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for name in sorted(glob.glob('reports/*.json')):
          for error in validator.iter_errors(json.load(open(name, encoding='utf-8'))):
              print(name, error.json_path, error.message)
      """, in: folder.path)
  }
}

extension Trait where Self == ReportsFollowTheSchema {
  /// Every JSON report that the tests of the suite read follows the schema.
  static var reportsFollowTheSchema: Self { Self() }
}
