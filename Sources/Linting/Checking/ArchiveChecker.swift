import ApplicationDefinition
import Batch
import ByteSources
import Findings
import ParallelWork
import Rules
import ZipArchive

/// Checks one archive by itself: opens it, audits its structure, sorts its entries into work orders, reads its documents, and shows all of it to
/// the rules.
struct ArchiveChecker: Sendable {
  let rules: RuleSet
  /// What is asked of archives, with the limits of the run; a definition that asks for nothing if there is none.
  let definition: ApplicationDefinition
  let suppressions: SuppressionSet
  let baseline: BaselineMatcher.Index
  /// From which severity on a finding condemns what it is in.
  let gate: Severity
  /// How many tasks may work on one archive.
  let tasks: Int
  /// Where the run counts what it takes, if anybody asks.
  let timer: RunTimer?

  /// Checks an archive. Whatever goes wrong is in the result.
  func check(_ input: Linter.Input, _ run: RunProgress?) async -> CheckedArchive {
    let source: any ByteSource
    do throws(ByteSourceError) {
      source = try timer.measuring(.structure) { () throws(ByteSourceError) -> any ByteSource in
        if let source = input.source { source } else { try FileByteSource(path: input.path) }
      }
    } catch {
      var result = CheckedArchive(path: input.path)
      result.failures.append(Failure(error, path: input.path))
      run.map { ArchiveProgress($0, size: input.size) }?.end()
      return result
    }
    let progress = run.map { ArchiveProgress($0, size: source.size) }
    defer { progress?.end() }
    return await check(source, path: input.path, progress)
  }

  private func check(
    _ source: any ByteSource, path: String, _ progress: ArchiveProgress?
  ) async -> CheckedArchive {
    var result = CheckedArchive(path: path)
    result.size = source.size
    do {
      var archive = try await timer.measuring(.structure) {
        try await ZipArchive.audit(source, tasks: tasks)
      }
      timer?.count(archive)
      // Where the audit finds a contradiction already, another reader's view of it says nothing new.
      let asksLibzip = rules.readsContents || archive.isWorthSecondOpinion
      if asksLibzip, archive.problems.allSatisfy(\.isOddity) {
        let audited = archive
        archive = try await timer.measuring(.secondOpinion) {
          audited.adding(try await audited.secondOpinion(tasks: tasks))
        }
      }
      progress?.add(1, of: 1, times: weights.audit)
      try await check(archive, progress, into: &result)
      try source.verifyUnchanged()
    } catch let error as ByteSourceError {
      let failure = Failure(error, path: path)
      // An entry for which the same was found out says it better.
      if !result.failures.contains(where: { $0.kind == failure.kind }) { result.failures.append(failure) }
      if result.status == .complete { result.status = .partial }
    } catch {
      result.failures.append(Failure(.inputOutput, path: path, message: "cannot be checked: \(error)"))
    }
    return result
  }

  /// Which part of the work falls to what; what is left falls to the contents, by their bytes.
  private var weights: (audit: Double, workOrders: Double) {
    rules.readsContents ? (0.01, 0.01) : (0.4, 0.6)
  }

  private func check(_ archive: ZipArchive, _ progress: ArchiveProgress?, into result: inout CheckedArchive)
    async throws
  {
    let hasTooManyEntries = archive.entries.count > definition.limits[.entries]
    let policy = FindingPolicy(
      limit: definition.limits[.findings], gate: gate,
      suppressions: suppressions.filter(forArchive: result.path),
      baseline: baseline.filter(forArchive: result.path))
    result.findings = FindingCollector(policy)
    switch archive.extent {
    case .none: break
    case .directoryBroken, .someEntriesUnplaced: result.status = .partial
    case .whole: result.status = hasTooManyEntries ? .partial : .complete
    }
    let subject = try await subject(
      of: archive,
      batch: hasTooManyEntries ? Batch(unsorted: archive.entries) : try await batch(of: archive), &result)

    let hasWorkOrders = archive.extent != .none && !hasTooManyEntries
    let isLarge = archive.entries.count >= Self.worthAnotherTask
    let ((whole, previews), workOrders) = try await both(tasks: isLarge ? tasks : 1) {
      let whole = timer.measuring(.archiveRules) {
        checkWhole(subject, containerOnly: hasTooManyEntries, policy)
      }
      let previews = timer.measuring(.acrossArchives) {
        hasWorkOrders ? rules.acrossArchivesRules.map { $0.rule.preview(subject) } : []
      }
      return (whole, previews)
    } and: {
      hasWorkOrders ? try await checkWorkOrders(of: subject, policy, progress) : nil
    }
    result.findings.append(whole)
    result.previews = previews
    if archive.extent == .none {
      result.failures += archive.problems.compactMap { Failure($0, path: result.path) }
    }
    guard let workOrders else { return }

    result.subject = subject
    result.add(workOrders)
    var failures = workOrders.failures
    if rules.readsContents {
      let earlier = result.findings.collected
      let contents = try await timer.measuring(.contents) {
        try await checkContents(of: subject, policy, after: earlier, progress)
      }
      result.add(contents)
      failures = contents.failures.adding(kindsMissingHereFrom: failures)
    }
    result.failures += failures.failures(in: subject)
  }

  /// The fewest entries for which the two halves of the work are done at the same time: those of smaller archives are done before a task has started.
  private static let worthAnotherTask = 4096

  private func batch(of archive: ZipArchive) async throws -> Batch {
    let batch = try await timer.measuring(.names) {
      try await Batch.sorting(
        archive.entries, taskGroups: definition.taskGroups.map(\.name), formats: definition.images.formats,
        tasks: tasks)
    }
    timer?.count(batch)
    return batch
  }

  /// What the rules get to see of an archive.
  private func subject(
    of archive: ZipArchive, batch: Batch, _ result: inout CheckedArchive
  ) async throws -> ArchiveSubject {
    var links = LinkReader(archive)
    let survey = try await timer.measuring(.survey) {
      let survey = try await EntrySurvey.survey(of: archive.entries, tasks: tasks)
      if rules.readsLinkTargets { links.read(survey) }
      return survey
    }
    let subject = ArchiveSubject(
      path: result.path, archive: archive, batch: batch, definition: definition, survey: survey,
      linkTargets: links.targets)
    if !links.failures.isEmpty {
      var failures = EntryFailures()
      for (entry, error) in links.failures { failures.add(error, entry: entry) }
      result.failures += failures.failures(in: subject)
      if result.status == .complete { result.status = .partial }
    }
    return subject
  }

  /// Shows an archive as a whole to the rules.
  ///
  /// - Parameter containerOnly: whether its work orders are not known, so that only the container can be judged.
  private func checkWhole(
    _ subject: ArchiveSubject, containerOnly: Bool, _ policy: FindingPolicy
  ) -> CollectedFindings {
    var collector = FindingCollector(policy)
    for active in rules.archiveRules {
      if containerOnly, active.inForce.description.family != .container { continue }
      collector.begin(active.inForce)
      active.rule.check(subject, into: &collector)
    }
    return collector.collected
  }

  private func checkWorkOrders(
    of subject: ArchiveSubject, _ policy: FindingPolicy, _ progress: ArchiveProgress?
  ) async throws -> CheckedPart {
    let rules = rules
    let count = subject.batch.workOrders.count
    let weight = weights.workOrders
    if !rules.readsContents { progress?.add(entries: subject.entries.count) }
    return try await timer.dividing { timer in
      try await inParts(count, atLeast: 64, policy) { range, collector in
        defer { progress?.add(range.count, of: count, times: weight) }
        return WorkOrderChecker(subject, rules, collector, timer).check(range)
      }
    }
  }

  private func checkContents(
    of subject: ArchiveSubject, _ policy: FindingPolicy, after earlier: CollectedFindings,
    _ progress: ArchiveProgress?
  ) async throws -> CheckedPart {
    guard let plan = ContentPlan(subject) else {
      var nothing = CheckedPart(FindingCollector(policy))
      nothing.isPartial = true
      return nothing
    }
    let rules = rules
    return try await inParts(plan.partCount, atLeast: 1, policy, after: earlier) {
      ContentChecker(subject, rules, plan, progress, $1).check($0)
    }
  }

  /// Checks 0..<`count` of something in several tasks and joins what comes of it. Each part knows what was found before it, as far as that is known when
  /// it starts: findings that cannot be kept after those are only counted.
  private func inParts(
    _ count: Int, atLeast minimum: Int, _ policy: FindingPolicy, after earlier: CollectedFindings? = nil,
    _ check: @escaping @Sendable (Range<Int>, FindingCollector) -> CheckedPart
  ) async throws -> CheckedPart {
    var whole = CheckedPart(FindingCollector(policy, following: earlier))
    try await inSlices(
      of: count, tasks: tasks, atLeast: minimum,
      knowing: { FindingCollector(policy, following: whole.findings) }, check,
      inOrder: { whole.add($0) })
    return whole
  }
}
