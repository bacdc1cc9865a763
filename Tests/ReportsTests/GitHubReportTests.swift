import Findings
import Linting
import Testing
import Wording

@testable import Reports

/// What the runner of GitHub Actions reads in the workflow commands.
@Suite struct GitHubReportTests {
  /// A command as the runner reads it (actions/runner, `ActionCommand.TryParseV2`).
  struct Command: Equatable {
    var name: String
    var properties: [String: String] = [:]
    var message: String

    init?(_ line: Substring) {
      guard line.hasPrefix("::"), let end = line.dropFirst(2).firstRange(of: "::") else { return nil }
      let head = line.dropFirst(2)[..<end.lowerBound]
      let parts = head.split(separator: " ", maxSplits: 1)
      name = String(parts[0])
      for property in parts.count > 1 ? parts[1].split(separator: ",") : [] {
        let pair = property.split(separator: "=", maxSplits: 1)
        guard pair.count == 2 else { continue }
        properties[String(pair[0])] = Self.unescaping(pair[1], isProperty: true)
      }
      message = Self.unescaping(line[end.upperBound...], isProperty: false)
    }

    private static func unescaping(_ text: Substring, isProperty: Bool) -> String {
      var text = String(text)
      var pairs = [("%0D", "\r"), ("%0A", "\n")]
      if isProperty { pairs += [("%3A", ":"), ("%2C", ",")] }
      for (code, character) in pairs + [("%25", "%")] { text.replace(code, with: character) }
      return text
    }
  }

  private static func lines(_ output: [UInt8]) -> [Substring] {
    String(decoding: output, as: UTF8.self).split(separator: "\n")
  }

  private static func commands(_ archives: [ArchiveReport], failures: [Failure] = []) async throws
    -> [Command]
  {
    lines(try await CIRuns.rendered(archives, failures: failures) { GitHubReport(to: $0) })
      .compactMap { Command($0) }
  }

  @Test(arguments: [SampleRun.faulty, SampleRun.hostile, CIRuns.odd])
  func commandsAreReadBack(_ archive: ArchiveReport) async throws {
    let commands = try await Self.commands([archive])
    let byWeight =
      archive.findings.filter { $0.severity == .error }.prefix(10)
      + archive.findings.filter { $0.severity == .warning }.prefix(10)
      + archive.findings.filter { $0.severity == .note }.prefix(10)
    #expect(commands.count == byWeight.count + (byWeight.count < archive.findings.count ? 1 : 0))
    for (command, finding) in zip(commands, byWeight) {
      let names: [Severity: String] = [.error: "error", .warning: "warning", .note: "notice"]
      #expect(command.name == names[finding.severity])
      let path = archive.path.hasPrefix("./") ? String(archive.path.dropFirst(2)) : archive.path
      #expect(command.properties["file"] == VisibleText.escaping(path))
      #expect(command.properties["line"] == finding.location.position.map { String($0.line) })
      #expect(command.properties["col"] == finding.location.position.map { String($0.column) })
      let title = try #require(command.properties["title"])
      let entry = finding.location.entry.map { " in " + VisibleText.name($0.name, limit: 80) } ?? ""
      #expect(title == "\(finding.rule)\(entry)")
      #expect(command.message.contains(VisibleText.escaping(finding.message)))
      #expect(command.message.hasSuffix("\n" + VisibleText.escaping(finding.remedy)))
    }
  }

  /// Every line is a command of ours, or the verdict.
  @Test func nothingElseIsACommand() async throws {
    let lines = Self.lines(
      try await CIRuns.rendered([SampleRun.hostile, CIRuns.odd]) { GitHubReport(to: $0) })
    #expect(lines.last == "batchlint failed: 8 errors, 11 warnings")
    for line in lines.dropLast() {
      let command = try #require(Command(line))
      #expect(["error", "warning", "notice"].contains(command.name))
      #expect(Set(command.properties.keys).isSubset(of: ["file", "line", "col", "title"]))
    }
  }

  /// GitHub shows ten of each level; the rest is counted exactly, failures included.
  @Test(arguments: [0, 9, 10, 11, 2000], [0, 9, 10, 11])
  func theRestIsCounted(_ errorCount: Int, _ noteCount: Int) async throws {
    let archives = [CIRuns.many(noteCount, .note), CIRuns.many(errorCount, .error, path: "b.zip")]
    let failures = (0..<4).map { Failure(.changed, path: "\($0).zip", message: "changed") }
    let commands = try await Self.commands(archives, failures: failures)
    let errors = commands.filter { $0.name == "error" }
    let notices = commands.filter { $0.name == "notice" }
    #expect(errors.count == min(10, errorCount + 4))
    #expect(notices.count <= 10)
    let failed = errors.count { $0.properties["title"] == "not checked: changed" }
    let more = notices.last { $0.properties["title"] == "batchlint: not all is shown" }
    let notes = notices.count - (more == nil ? 0 : 1)
    var expected: [String] = []
    if errorCount > errors.count - failed {
      expected.append(counted(errorCount - (errors.count - failed), "error"))
    }
    if noteCount > notes { expected.append(counted(noteCount - notes, "note")) }
    if failed < 4 { expected.append(counted(4 - failed, "failure")) }
    #expect(failed >= 3)
    #expect((more == nil) == expected.isEmpty)
    if let more { #expect(more.message.hasPrefix(expected.joined(separator: ", ") + " more: ")) }
  }
}
