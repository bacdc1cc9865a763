internal import ApplicationDefinition
internal import ByteSources
internal import ExampleArchives
internal import Findings
internal import FuzzSupport
internal import Linting

/// A batch with something for every part of a definition.
private let batch = ZipWriter.archive(of: [
  ZipEntry("WO_1/meter-0.jpg", ZipContent(stored: SampleImage.tiny(seed: 1).jpeg())),
  ZipEntry("WO_1/meter-1.png", ZipContent(stored: SampleImage.tiny(seed: 2).png())),
  ZipEntry("WO_1/splice_box.jpg", ZipContent(stored: [])),
  ZipEntry(
    "WO_1/metadata.json",
    ZipContent(deflated: Array(#"{"region": "north", "ID PB": "PB-0042", "technician": null}"#.utf8))),
  ZipEntry(
    "WO_1/parameters.json",
    ZipContent(
      deflated: Array(
        #"{"work_type": "repair", "nb_fibers": 12, "list": [1.5, "a"], "measurements": {"a": {"b": true}}}"#
          .utf8))),
  ZipEntry("WO_2/box-2-3.jpg", ZipContent(stored: SampleImage.tiny(seed: 3).jpeg())),
])

/// How many entries the batch has.
private let entryCount = 6

/// Lints a batch with a definition: whatever it asks for, the run must come to its end.
func checkLinting(with definition: ApplicationDefinition) {
  guard let today = CalendarDate(year: 2027, month: 1, day: 31) else { return }
  let linter = Linter(Linter.Configuration(definition: definition, today: today, tasks: 1))
  do {
    let summary = try runInline {
      var writer: any ReportWriter = Discarding()
      let input = Linter.Input(path: "batch.zip", source: MemoryByteSource(batch))
      return try await linter.lint(
        [input], header: linter.header(toolVersion: "0", application: nil), into: &writer)
    }
    claim(summary.failures.isEmpty, "the batch cannot be checked: \(summary.failures)")
    // Work orders are not made out where there are more entries than the definition admits.
    let expected = definition.limits[.entries] < entryCount ? 0 : 2
    claim(summary.totals.workOrders == expected, "the batch has \(summary.totals.workOrders) work orders")
  } catch {
    fail("the run failed: \(error)")
  }
}

/// A report that nobody reads.
private struct Discarding: ReportWriter {
  func begin(_ header: RunHeader) {}
  func add(_ archive: ArchiveReport) {}
  func end(_ summary: RunSummary) {}
}
