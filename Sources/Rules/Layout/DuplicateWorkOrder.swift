import Batch
import Findings
import NameForms
import Wording
import ZipArchive

/// A work order occurs in two archives of a run.
struct DuplicateWorkOrder: AcrossArchivesRule {
  static let description = RuleDescription(
    id: "duplicate-work-order", family: .layout, scope: .run, severity: .error,
    summary: "A work order's id occurs in two archives of one run.",
    rationale: """
      An id names one work order. When two archives that are sent together hold the same one, the site keeps what came last, or \
      refuses the second; half of the photos are lost either way.
      """,
    remedy: "Put the work order's photos into one archive, or give the second work order its own id.",
    goodExample: RuleExample(archives: [
      .init("monday.zip", [.image("WO_1/meter-0.jpg")]), .init("tuesday.zip", [.image("WO_2/meter-0.jpg")]),
    ]),
    badExample: RuleExample(
      archives: [
        .init("monday.zip", [.image("WO_1/meter-0.jpg")]), .init("tuesday.zip", [.image("WO_1/meter-1.jpg")]),
      ],
      findings: [.init(archive: "tuesday.zip", #"the work order "WO_1" is also in the archive "monday.zip""#)]
    ))

  init(options: RuleOptions) {}

  func makeChecker() -> any AcrossArchivesChecker { Checker() }

  /// Remembers the id of every work order and the archive that it was first seen in.
  private struct Checker: AcrossArchivesChecker {
    private var paths: [String] = []
    private var ids = NameStore()
    private var table = NameTable()
    /// For each id the index of its archive's path.
    private var archives: [UInt32] = []
    /// The archive that was checked last. Its ids are remembered only when another one follows it: mostly there is just one.
    private var last: ArchiveSubject?

    mutating func check(
      _ archive: ArchiveSubject, _ preview: any Sendable, into findings: inout FindingCollector
    ) {
      enterLastArchive()
      last = archive
      // Within an archive ids are unique, so only those of earlier archives matter.
      guard ids.count > 0 else { return }
      let storage = archive.entries.nameStorage
      for workOrder in archive.batch.workOrders {
        let id = storage[workOrder.nameRange]
        let hash = NameTable.hash(storage.span, workOrder.nameRange)
        guard let known = table.find(hash, where: { ids.equals($0, id) }) else { continue }
        let name = archive.text(workOrder.nameRange)
        findings.add(
          "the work order \(quoted(name)) is also in the archive \(quoted(paths[Int(archives[known])]))",
          at: Location(workOrder: name))
      }
    }

    /// Remembers the ids of the archive before, those that were not seen before it.
    private mutating func enterLastArchive() {
      guard let last else { return }
      let current = UInt32(truncatingIfNeeded: paths.count)
      paths.append(last.path)
      let storage = last.entries.nameStorage
      for workOrder in last.batch.workOrders {
        let id = storage[workOrder.nameRange]
        let hash = NameTable.hash(storage.span, workOrder.nameRange)
        guard table.find(hash, orInsert: ids.count, where: { ids.equals($0, id) }) == nil else { continue }
        ids.append(id)
        archives.append(current)
      }
    }
  }
}
