import ExampleArchives
import Findings
import Rules
import TestSupport
import Testing

extension CommandTests {
  /// The command goes through a folder of hostile archives as through any other.
  @Suite struct HostileArchiveTests {
    @Test func eachIsJudgedInOneRun() throws {
      let folder = try ScratchFolder()
      // One with very many entries would only make the report long.
      let archives = HostileArchive.all.filter {
        $0.definition == nil && !$0.isDeep && !$0.lines.contains("entry-count-modulo")
      }
      for archive in archives { try folder.write(archive.bytes(), to: "\(archive.name).zip") }
      let report = try Batchlint.report(".", in: folder, status: 1)
      #expect(report.failures.isEmpty)
      let verdicts = Dictionary(
        uniqueKeysWithValues: report.archives.map {
          ($0.path.split(separator: "/").last.map(String.init), $0.verdict)
        })
      #expect(verdicts.count == archives.count)
      for archive in archives where archive.findings.contains(where: isError) {
        #expect(verdicts["\(archive.name).zip"] == "invalid", "\(archive.name)")
      }
    }

    private func isError(_ expectation: HostileArchive.Expectation) -> Bool {
      RuleCatalogue.description(for: expectation.rule)?.severity == .error
    }
  }
}
