import Batch
import ExampleArchives
import Findings
import Linting
import Testing

/// The archives in `Fixtures`, linted with the definition beside them: each gives exactly its findings.
@Suite struct FixtureTests {
  /// Drawing the photos takes a while, so it is done once.
  private static let files = Dictionary(
    uniqueKeysWithValues: FixtureFile.all().map { ($0.name, $0.bytes) })

  private func lint(_ names: [String]) async throws -> CollectedReport {
    let definition = try #require(Self.files["application.yaml"])
    return try await CollectedReport.linting(
      names.map { ($0, try #require(Self.files[$0])) },
      definition: String(decoding: definition, as: UTF8.self))
  }

  @Test(arguments: Fixture.all.map(\.name))
  func aFixtureGivesExactlyItsFindings(_ name: String) async throws {
    let fixture = try #require(Fixture.all.first { $0.name == name })
    let report = try await lint([name])
    let expected = ExpectedFinding.byFixture[name] ?? []
    #expect(report.findings.map { ExpectedFinding($0.finding) } == expected)
    #expect(report.summary.failures == [])
    #expect(report.archives[0].status == (name == "cut-short.zip" ? .unreadable : .complete))
    // The fixture itself promises no less than what is found, and no more.
    let rules = Set(expected.map(\.rule)).sorted()
    #expect(fixture.outcome == (rules.isEmpty ? .clean : .findings(rules)))
  }

  /// Where the rule's own remedy would not do, the finding has one that does.
  @Test(arguments: [
    (
      "windows-export.zip",
      "Delete the file and zip again; Explorer shows it once protected operating system files are not hidden."
    ),
    ("missing-photos.zip", "Choose which of the photos to send, and leave the others out."),
    ("heic-renamed.zip", "Name the file .png, or export it as JPEG."),
  ])
  func theLastFindingsRemedyFits(_ name: String, _ remedy: String) async throws {
    let report = try await lint([name])
    #expect(report.findings.last?.finding.remedy == remedy)
  }

  @Test func everyExpectationIsOfAFixture() {
    let names = Fixture.all.map(\.name)
    #expect(ExpectedFinding.byFixture.keys.filter { !names.contains($0) } == [])
    #expect(names.filter { ExpectedFinding.byFixture[$0] == nil } == ["valid.zip", "cut-photo.zip"])
  }

  /// No two fixtures share a work order or a photo, so a run over all of them finds nothing more.
  @Test func allFixturesInOneRun() async throws {
    let report = try await lint(Fixture.all.map(\.name))
    for archive in report.archives {
      #expect(
        archive.findings.map { ExpectedFinding($0) } == ExpectedFinding.byFixture[archive.path] ?? [],
        "\(archive.path)")
    }
    #expect(report.summary.findings == [])
    #expect(report.summary.result == .failed)
  }

  /// Worked out by hand from the names: by number, across task groups; then those without one, by the definition's order of groups.
  @Test func theValidArchiveIsProcessedInThisOrder() async throws {
    let report = try await lint(["valid.zip"])
    let archive = try #require(report.archives.first)
    #expect(archive.verdict == .valid)
    #expect(archive.workOrderVerdicts == [.valid, .valid, .valid])
    #expect(report.summary.result == .passed)
    let batch = try #require(archive.batch)
    let order = batch.workOrders.map { workOrder in
      [batch.name(of: workOrder)]
        + batch.images[workOrder.images].map { image in
          let group = image.taskGroup.map { report.header.taskGroups[$0] } ?? "?"
          return
            "\(batch.fileName(of: image.entry)): \(group), \(batch.orderNumber(of: image) ?? "no number")"
        }
    }
    #expect(
      order == [
        ["FTTH-2026-0042", "meter-7.png: meter, 7", "splice_box-10.jpg: splice_box, 10"],
        [
          "WO_123456", "meter-0.jpg: meter, 0", "splice_box-1.jpg: splice_box, 1",
          "splice_box-2.jpg: splice_box, 2", "box-2-3.jpg: box-2, 3",
          "PM-ferme-apres-10.jpg: PM-ferme-apres, 10", "box-2.jpg: box-2, no number",
        ],
        [
          "WO_789123", "meter-1.jpeg: meter, 1", "PM-ouvert-avant-2.JPG: PM-ouvert-avant, 2",
          "IdPlate3-12.png: IdPlate3, 12", "splice_box.jpg: splice_box, no number",
        ],
      ])
  }
}
