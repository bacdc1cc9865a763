import Batch
import Findings
import Linting
import Outputs
import Reports

/// One run with everything that can be in one: what all formats are shown with.
enum SampleRun {
  static let taskGroups = ["meter", "splice_box", "PM-ferme-apres", "Zähler, \"neu\""]

  static let header = RunHeader(
    toolVersion: "0.1.0",
    application: RunHeader.Application(
      path: "definitions/application.yaml", name: "ftth-install", version: "2.3",
      sha256: String(repeating: "0123456789abcdef", count: 4)),
    taskGroups: taskGroups,
    skippedRules: [
      RunHeader.SkippedRule(rule: "image-damaged", cause: .contentsUnread)
    ],
    rules: SampleRules.all.map { RunHeader.ReportedRule($0, severity: $0.severity) })

  /// A run in which nothing was given but archives.
  static let headerWithoutDefinition = RunHeader(
    toolVersion: "0.1.0", application: nil, taskGroups: [],
    skippedRules: ["unknown-task-group", "missing-key", "unknown-key"].map {
      RunHeader.SkippedRule(rule: $0, cause: .noDefinition)
    })

  static let archives = [faulty, hostile, good, partial, unreadable]

  static let runFindings = [
    Finding(
      rule: "unused-suppression", severity: .warning,
      message: "nothing is suppressed here: no finding of missing-key lies in a work order like \"WO_19*\"",
      remedy: "Remove the suppression.", location: .archive, subject: "missing-key",
      definition: SourcePosition(line: 31, column: 5))
  ]

  static let runFailures = [
    Failure(
      .notFound, path: "archive/\u{1b}[2Jmissing.zip", message: "cannot be opened: No such file or directory")
  ]

  static let summary = summary(of: archives, .incomplete, findings: runFindings, failures: runFailures)

  // MARK: Archives

  /// The mistakes of every day.
  static let faulty = archive(
    "june/batch.zip", size: 81_234, suppressed: 2,
    sampleBatch([
      "WO_1/metadata.json", "WO_1/parameters.json", "WO_1/meter-10.jpg", "WO_1/meter-2.jpg",
      "WO_1/metre-3.jpg",
      "WO_1/splice_box-007.jpg", "WO_1/PM-ferme-apres.jpg", "WO_1/meter-123456789012345678901234567890.jpg",
      "WO_2/meter-0.jpg", "WO_3/", "WO_4/meter-1.png",
    ]),
    [
      finding(
        "stray-entry", at: entry(11, "notes.txt"), "the file lies beside the work orders",
        "Move it into a work order's folder or leave it out."),
      finding(
        "unknown-task-group", in: "WO_1", at: entry(4, "WO_1/metre-3.jpg"),
        "the photo claims the task group \"metre\", which is not admitted; did you mean \"meter\"?",
        "Name the photo after one of the task groups of the application definition."),
      finding(
        "missing-key", in: "WO_1", at: entry(1, "WO_1/parameters.json"), pointer: "", position: (1, 1),
        "the required key \"nb_fibers\" is missing", "Add the key with its value.", subject: "nb_fibers",
        definition: (17, 5)),
      finding(
        "missing-key", in: "WO_1", at: entry(1, "WO_1/parameters.json"), pointer: "", position: (1, 1),
        "the required key \"work_type\" is missing", "Add the key with its value.", subject: "work_type",
        definition: (16, 5)),
      finding(
        "not-allowed-value", .warning, in: "WO_1", at: entry(1, "WO_1/parameters.json"), pointer: "/region",
        position: (12, 15), "the value \"nroth\" of \"region\" is not admitted; did you mean \"north\"?",
        "Use one of the values of the definition.", definition: (12, 40)),
      finding(
        "empty-work-order", .warning, in: "WO_3", at: nil, "the work order's folder is empty",
        "Add its photos or remove the folder."),
      finding(
        "image-too-large", .note, in: "WO_4", at: entry(10, "WO_4/meter-1.png"), offset: 77_120,
        "the photo has 6,000,000 bytes; 5,000,000 are admitted", "Save it with a lower quality."),
    ])

  /// Names that do something to whoever shows them without care.
  static let hostile = archive(
    "batch \"2\",\u{202e}<script>%0A::error::x.zip", size: 4_321,
    sampleBatch(
      hostileNames.map { Array($0.utf8) } + [Array("WO_".utf8) + [0xff, 0xc0] + Array("/meter-1.jpg".utf8)],
      taskGroups: taskGroups),
    hostileNames.enumerated().map { index, name in
      finding(
        "work-order-name", .warning, in: String(name.split(separator: "/")[0]), at: entry(index, name),
        "the id \"\(name.prefix(40))\" has characters other than letters, digits, _ and -",
        "Name the folder after the work order's id: \(name.prefix(12)).")
    } + [
      finding(
        "missing-key", in: "WO_\u{fffd}\u{fffd}", at: entry(10, "WO_\u{fffd}\u{fffd}/metadata.json"),
        pointer: "/a~1b/\u{1b}]0;title\u{07}/" + String(repeating: "deep/", count: 30), position: nil,
        "the required key \"\u{1b}[31mred\u{1b}[0m\" is missing", "Add the key with its value.")
    ])

  static let hostileNames = [
    "=HYPERLINK(\"x\")/meter-1.jpg",
    "@SUM(1+1)/meter-1.jpg",
    "<script>alert('1')</script>/meter-1.jpg",
    "WO\nnext line\r::error::/Zähler, \"neu\"-3.jpg",
    "WO\u{1b}[31m red/\u{202e}gpj.retem-1.jpg",
    "WO %0A percent/meter-1%.jpg",
    "WO \"quoted\", ]]>&amp;\u{fffe}/meter-1.jpg",
    "WO 作業指示書/メーター-1.jpg",
    "WO_" + String(repeating: "long", count: 1024) + "/meter-1.jpg",
    "WO_9/same.jpg",
    "WO_9/same.jpg",
  ]

  static let good = archive(
    "july/good.zip", size: 1_024,
    sampleBatch(["WO_7/meter-0.jpg", "WO_7/splice_box-1.jpg", "WO_8/meter-0.jpg"]),
    [])

  static let partial = archive(
    "july/encrypted.zip", size: 2_048, status: .partial,
    sampleBatch(["WO_5/metadata.json", "WO_5/meter-0.jpg"]), [],
    failures: [
      Failure(
        .inputOutput, path: "july/encrypted.zip", entry: EntryReference(index: 0, name: "WO_5/metadata.json"),
        message:
          "is compressed with method 97, which cannot be read here; save the archive with the method \"deflate\""
      )
    ])

  static let unreadable = archive(
    "july/locked.zip", size: nil, status: .unreadable, nil, [],
    failures: [
      Failure(.permissionDenied, path: "july/locked.zip", message: "cannot be opened: Permission denied")
    ])

  /// More was found than is kept.
  static let flooded: ArchiveReport = {
    var report = archive(
      "july/flood.zip", size: 4_096, sampleBatch(["WO_6/meter-0.jpg", "WO_6/meter-1.jpg"]),
      [
        finding(
          "image-empty", in: "WO_6", at: entry(0, "WO_6/meter-0.jpg"), "the photo has no content: 0 bytes",
          "Fetch the photo from the camera again.")
      ])
    report.totals.errors = 1_000_000
    report.totals.rules = ["image-empty": 1_000_000]
    return report
  }()

  /// The same, but nothing at all is kept.
  static let drowned: ArchiveReport = {
    var report = flooded
    report.path = "july/drowned.zip"
    report.findings = []
    report.totals.errors = 1
    report.totals.rules = ["image-empty": 1]
    return report
  }()

  // MARK: Building

  static func entry(_ index: Int, _ name: String) -> EntryReference {
    EntryReference(index: index, name: name)
  }

  static func finding(
    _ rule: RuleID, _ severity: Severity = .error, in workOrder: String? = nil, at entry: EntryReference?,
    pointer: String? = nil, position: (Int, Int)? = nil, offset: UInt64? = nil, _ message: String,
    _ remedy: String, subject: String = "", definition: (Int, Int)? = nil
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: message, remedy: remedy,
      location: Location(
        workOrder: workOrder, entry: entry, pointer: pointer,
        position: position.map { SourcePosition(line: $0.0, column: $0.1) }, offset: offset),
      subject: subject, definition: definition.map { SourcePosition(line: $0.0, column: $0.1) })
  }

  static func archive(
    _ path: String, size: UInt64?, status: ArchiveStatus = .complete, suppressed: Int = 0, _ batch: Batch?,
    _ findings: [Finding], failures: [Failure] = []
  ) -> ArchiveReport {
    var totals = Totals()
    totals.archives = 1
    totals.workOrders = batch?.workOrders.count ?? 0
    totals.images = batch?.images.count ?? 0
    totals.suppressed = suppressed
    for finding in findings { totals.count(finding) }
    func verdict(_ findings: [Finding]) -> Verdict {
      if findings.contains(where: { $0.severity == .error }) { return .invalid }
      return status == .complete ? .valid : .unchecked
    }
    let workOrders = batch.map { batch in batch.workOrders.map { batch.name(of: $0) } } ?? []
    return ArchiveReport(
      path: path, size: size, status: status, verdict: verdict(findings), totals: totals, findings: findings,
      batch: batch,
      workOrderVerdicts: workOrders.map { name in verdict(findings.filter { $0.location.workOrder == name })
      },
      failures: failures)
  }

  static func summary(
    of archives: [ArchiveReport], _ result: RunResult, findings: [Finding] = [], failures: [Failure] = [],
    faults: [RunOutcome.Fault]? = nil, admitsIncomplete: Bool = false, absent: [AbsentFinding] = []
  ) -> RunSummary {
    var totals = Totals()
    for archive in archives { totals += archive.totals }
    for finding in findings { totals.count(finding) }
    var errors: [RunOutcome.Fault] = []
    if totals.errors > 0 {
      errors = [.findings(count: totals.errors, atLeast: .error)]
    } else if result == .failed {
      errors = [.findings(count: totals.findings, atLeast: .note)]
    }
    return RunSummary(
      outcome: RunOutcome(
        faults: faults ?? errors, isIncomplete: result == .incomplete, admitsIncomplete: admitsIncomplete),
      totals: totals,
      findings: findings,
      archiveFailures: archives.flatMap(\.failures), runFailures: failures, absent: absent)
  }

  /// What a format makes of a run.
  static func rendered(
    header: RunHeader = header, _ archives: [ArchiveReport] = archives, _ summary: RunSummary = summary,
    as format: (any Output) -> any ReportWriter
  ) async throws -> [UInt8] {
    let output = MemoryOutput()
    var writer = format(output)
    try await writer.begin(header)
    for archive in archives { try await writer.add(archive) }
    try await writer.end(summary)
    guard output.isFinished else { throw Unfinished() }
    return output.bytes
  }

  struct Unfinished: Error {}
}
