import ApplicationDefinition
import Batch
import ByteSources
import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// What one rule finds in some archives, without the engine.
struct RuleRun {
  /// The definition's text; nil is a run without one.
  var definition: String?
  /// What the definition sets for the rule.
  var options: [String: RuleOptionValue] = [:]

  /// The findings in an archive with these entries, as `place: message`.
  func findings(of rule: any Rule.Type, _ entries: [RuleExample.Entry]) async throws -> [String] {
    try await findings(of: rule, archives: [RuleExample.Archive("batch.zip", entries)])
  }

  /// The findings in several archives.
  func findings(of rule: any Rule.Type, archives: [RuleExample.Archive]) async throws -> [String] {
    var subjects: [ArchiveSubject] = []
    for archive in archives { subjects.append(try await subject(archive.name, bytes: archive.bytes())) }
    return check(rule, subjects).map { finding in
      "\(finding.location.entry?.name ?? finding.location.workOrder ?? "-"): \(finding.message)"
    }
  }

  /// An archive's bytes, as rules see it.
  func subject(_ path: String = "batch.zip", bytes: [UInt8]) async throws -> ArchiveSubject {
    let definition = try decodedDefinition()
    let archive = try await ZipArchive.audit(MemoryByteSource(bytes))
    let batch = Batch(
      entries: archive.entries, taskGroups: definition.taskGroups.map(\.name),
      formats: definition.images.formats)
    return ArchiveSubject(path: path, archive: archive, batch: batch, definition: definition)
  }

  /// The findings in archives, each archive's in report order.
  func check(_ rule: any Rule.Type, _ archives: [ArchiveSubject]) -> [Finding] {
    let description = rule.description
    let rule = rule.init(options: RuleOptions(description, set: options))
    let comparing = rule as? any AcrossArchivesRule
    var checker = comparing?.makeChecker()
    return archives.flatMap { archive in
      var collector = FindingCollector()
      collector.begin(RuleInForce(description, severity: description.severity))
      (rule as? any ArchiveRule)?.check(archive, into: &collector)
      if let comparing { checker?.check(archive, comparing.preview(archive), into: &collector) }
      for index in archive.batch.workOrders.indices {
        let workOrder = WorkOrderSubject(archive, index: index)
        (rule as? any WorkOrderRule)?.check(workOrder, into: &collector)
        for image in workOrder.images {
          (rule as? any ImageRule)?.check(subject(image, workOrder), into: &collector)
        }
      }
      return collector.findings.sorted(by: Finding.reportOrder)
    }
  }

  /// A photo whose content is stored, not deflated.
  private func subject(_ image: Image, _ workOrder: WorkOrderSubject) -> ImageSubject {
    let entry = workOrder.archive.entries[image.entry]
    return ImageSubject(
      archive: workOrder.archive, workOrder: workOrder.index, image: image, entry: entry,
      leadingBytes: entry.leadingBytes)
  }

  private func decodedDefinition() throws -> ApplicationDefinition {
    guard let definition else { return ApplicationDefinition(name: "", version: "") }
    let text = "schema_version: 1\napplication: {name: demo, version: \"1\"}\n" + definition
    let decoded = ApplicationDefinition.decode(Array(text.utf8), rules: RuleCatalogue.descriptions)
    #expect(decoded.diagnostics.isEmpty)
    return try #require(decoded.definition)
  }
}
