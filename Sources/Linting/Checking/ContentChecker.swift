import Batch
import Findings
import ImageStructure
import Rules
import ZipArchive

/// Reads the whole contents of a part of an archive's entries, in the order in which they lie in the file, and shows what came of it to the rules. It
/// belongs to one task.
struct ContentChecker: ~Copyable {
  private let subject: ArchiveSubject
  private let rules: RuleSet
  private let plan: ContentPlan
  private let progress: ArchiveProgress?
  private var verifier: ContentVerifier
  private var collector: FindingCollector
  private var result: CheckedPart

  /// - Parameter collector: collects the findings of the part.
  init(
    _ subject: ArchiveSubject, _ rules: RuleSet, _ plan: ContentPlan, _ progress: ArchiveProgress?,
    _ collector: FindingCollector
  ) {
    self.subject = subject
    self.rules = rules
    self.plan = plan
    self.progress = progress
    verifier = ContentVerifier(subject.archive)
    self.collector = collector
    result = CheckedPart(collector)
  }

  /// Reads the entries of some parts of the plan.
  consuming func check(_ parts: Range<Int>) -> CheckedPart {
    for part in parts {
      let entries = plan.entries(ofPart: part)
      for index in entries {
        let entry = subject.entries[index]
        check(entry)
        progress?.add(bytes: entry.compressedSize)
      }
      progress?.add(entries: entries.count)
    }
    result.findings = collector.collected
    return result
  }

  private mutating func check(_ entry: Entry) {
    let (role, workOrder) = plan.place(of: entry.index)
    guard plan.admits(entry) else {
      // Which limit it is, other rules say; the bytes behind it are not worth reading.
      note(workOrder)
      return
    }
    var probe = role == .image ? ImageProbe() : nil
    do throws(ContentError) {
      let problems = try verifier.verify(entry) { piece in probe?.feed(piece) }
      show(entry, workOrder, role, .read(problems), probe?.finish())
    } catch {
      note(workOrder)
      if case .source(let sourceError) = error.kind { result.failures.add(sourceError, entry: entry.index) }
      show(entry, workOrder, role, .unreadable(error), nil)
    }
  }

  private mutating func note(_ workOrder: Int?) {
    result.isPartial = true
    if let workOrder { result.uncheckedWorkOrders.insert(workOrder) }
  }

  private mutating func show(
    _ entry: Entry, _ workOrder: Int?, _ role: ContentSubject.Role, _ outcome: ContentSubject.Outcome,
    _ image: ImageVerdict?
  ) {
    let content = ContentSubject(
      archive: subject, entry: entry, workOrder: workOrder, role: role, outcome: outcome, image: image)
    for active in rules.contentRules {
      collector.begin(active.inForce, workOrder: workOrder)
      active.rule.check(content, into: &collector)
    }
  }
}
