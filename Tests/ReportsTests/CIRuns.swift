import Findings
import Linting
import Outputs

@testable import Reports

/// Runs that show what the formats for CI services have of their own.
enum CIRuns {
  /// The formats, with the ending of their golden files.
  static let formats: [(format: ReportFormat, ending: String)] = [
    (.sarif, "sarif"), (.github, "github.txt"), (.gitlab, "gitlab.json"), (.markdown, "md"),
  ]

  /// Names beside those of `SampleRun` that mean something to a format of this kind.
  static let names = [
    "WO]]>/a|b\\|c`d``e.jpg", "`WO/@octocat #1 GH-1 :smile: https://example.com a@example.com.jpg",
    "[x](https://example.com) ![x](y) {0} {{1}}/**b** _i_ ~~s~~ $x$.jpg", "<!-- WO -->/&amp;&#64;.jpg",
    " WO /trailing backslash\\", "##[error]x/::warning::y, z: 5%25.jpg", "  ",
  ]

  static let odd = SampleRun.archive(
    "./odd/a|b\\|[x](y) @octocat {0}.zip", size: 1, nil,
    names.enumerated().map { index, name in
      SampleRun.finding(
        "stray-entry", at: SampleRun.entry(index, name), "the file \"\(name)\" lies beside the work orders",
        "Move it.", subject: "x")
    })

  /// An archive of many findings, twins all of them if `areTwins` is set.
  static func many(
    _ count: Int, _ severity: Severity, path: String = "many.zip", areTwins: Bool = false
  ) -> ArchiveReport {
    SampleRun.archive(
      path, size: 1, nil,
      (0..<count).map { number in
        SampleRun.finding(
          "stray-entry", severity, at: SampleRun.entry(number, areTwins ? "twin" : "file \(number)"),
          "the file lies beside the work orders", "Move it.")
      })
  }

  /// A run that is compared with a baseline.
  static func compared(as format: (any Output) -> any ReportWriter) async throws -> [UInt8] {
    var header = SampleRun.header
    header.hasBaseline = true
    var archive = SampleRun.faulty
    archive.baselined = [
      SampleRun.finding("stray-entry", at: SampleRun.entry(12, "old.txt"), "the file is old", "Remove it.")
    ]
    archive.totals.baselined = 1
    var summary = SampleRun.summary(of: [archive], .failed)
    let gone = SampleRun.finding("empty-archive", at: nil, "gone", "Gone.")
    summary.absent = [
      AbsentFinding(
        fingerprint: Fingerprint(of: gone, inArchive: "gone.zip"), rule: "empty-archive", archive: "gone.zip",
        count: 2)
    ]
    return try await SampleRun.rendered(header: header, [archive], summary, as: format)
  }

  /// What a format makes of archives.
  static func rendered(
    _ archives: [ArchiveReport], failures: [Failure] = [], as format: (any Output) -> any ReportWriter
  ) async throws -> [UInt8] {
    try await SampleRun.rendered(
      archives, SampleRun.summary(of: archives, .failed, failures: failures), as: format)
  }
}
