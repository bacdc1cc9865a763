import Linting
import Reports
import TestSupport
import Testing

/// What a run took, as it is told.
@Suite struct TimingReportTests {
  private static let sample = RunTimings(
    phases: [
      .definition: .microseconds(1234), .search: .microseconds(4), .structure: .milliseconds(212),
      .secondOpinion: .microseconds(4996), .names: .milliseconds(180), .survey: .milliseconds(20),
      .archiveRules: .milliseconds(95), .workOrders: .milliseconds(40), .images: .milliseconds(160),
      .documents: .milliseconds(1_450), .acrossArchives: .milliseconds(30), .reports: .milliseconds(310),
    ],
    elapsed: .microseconds(1_604_250), processorTime: .milliseconds(2_870), peakMemory: 212_345_856, tasks: 2,
    archives: 12, entries: 1_000_000, documents: 200_000, bytes: 3_100_000_000)

  /// As large as anything gets: a day, a hundred million entries.
  private static let huge = RunTimings(
    phases: Dictionary(uniqueKeysWithValues: RunPhase.allCases.map { ($0, .seconds(86_400)) }),
    elapsed: .seconds(86_400), processorTime: .seconds(86_400 * 64), peakMemory: 999_000_000_000, tasks: 1024,
    archives: 100_000, entries: 100_000_000, documents: 20_000_000, bytes: 999_000_000_000_000)

  @Test func golden() throws {
    try Golden.expect(Array(TimingTextReport(Self.sample).text.utf8), equals: "timing.txt")
    try Golden.expect(TimingJSONReport(Self.sample, toolVersion: "0.1.0").bytes, equals: "timing.json")
    try Golden.expect(TimingJSONReport.schema(), equals: "timing.schema.json")
  }

  @Test func nothingWasDone() {
    let nothing = RunTimings()
    #expect(
      TimingTextReport(nothing).text == """
        timing: 0 archives, 0 entries, 0 documents, 0 B
          elapsed          0.00 ms  0 entries/s, 0 B/s
          processor time   0.00 ms  0.00 processors, for 1 task
          peak memory          0 B

          phase            wall ms   share
          all phases          0.00

          wall ms: the time that passes while an archive is in a phase, summed over the
          archives. Phases that go on side by side count in full, so that all of them
          together may be longer than the run.

        """)
    #expect(
      String(decoding: TimingJSONReport(nothing, toolVersion: "0.1.0").bytes, as: UTF8.self)
        .contains("\"processors\": 0.000,"))
  }

  @Test func oneIsOne() {
    let text = TimingTextReport(RunTimings(archives: 1, entries: 1, documents: 1, bytes: 1)).text
    #expect(text.hasPrefix("timing: 1 archive, 1 entry, 1 document, 1 B\n"))
  }

  @Test func fitsInto80Columns() {
    for timings in [Self.sample, Self.huge] {
      let text = TimingTextReport(timings).text
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      #expect(text.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
    }
  }

  @Test(.enabled(if: PythonReadingTests.hasSchemaValidator, "needs python3 with jsonschema"))
  func followsItsSchema() throws {
    let folder = try ScratchFolder()
    try folder.write(TimingJSONReport.schema(), to: "schema.json")
    for (name, timings) in [("sample", Self.sample), ("huge", Self.huge), ("nothing", RunTimings())] {
      try folder.write(TimingJSONReport(timings, toolVersion: "0.1.0").bytes, to: "\(name).json")
    }
    let verdict = try Tool.python(
      """
      import json, jsonschema
      schema = json.load(open('schema.json'))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      timings = {name: json.load(open(name + '.json')) for name in ['sample', 'huge', 'nothing']}
      for timing in timings.values(): validator.validate(timing)

      # Whatever is taken out of it, put into it, or negative, is noticed.
      sample = timings['sample']
      assert abs(sum(phase['share'] for phase in sample['phases']) - 1) < 0.01
      for thing in [sample, sample['phases'][0]]:
          for key in list(thing):
              value = thing.pop(key)
              assert not validator.is_valid(sample), key
              thing[key] = value
              if isinstance(value, (int, float)):
                  thing[key] = -1
                  assert not validator.is_valid(sample), key
                  thing[key] = value
          thing['more'] = 1
          assert not validator.is_valid(sample)
          del thing['more']
      sample['phases'][0]['phase'] = 'lunch'
      assert not validator.is_valid(sample)
      print('ok')
      """, in: folder.path)
    #expect(verdict == "ok\n")
  }
}
