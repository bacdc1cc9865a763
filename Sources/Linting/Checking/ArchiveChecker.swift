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
  /// From which severity on a finding condemns what it is in.
  let gate: Severity
  /// How many tasks may work on one archive.
  let tasks: Int

  /// Checks the file at a path. Whatever goes wrong is in the result.
  func check(path: String) async -> CheckedArchive {
    do {
      return await check(try FileByteSource(path: path), path: path)
    } catch {
      var result = CheckedArchive(path: path)
      result.failures.append(Failure(error, path: path))
      return result
    }
  }

  /// Checks an archive's bytes.
  func check(_ source: any ByteSource, path: String) async -> CheckedArchive {
    var result = CheckedArchive(path: path)
    result.size = source.size
    do {
      var archive = try await ZipArchive.audit(source, tasks: tasks)
      // Where the audit finds a contradiction already, another reader's view of it says nothing new.
      let asksLibzip = rules.readsContents || archive.isSmallEnoughForSecondOpinion
      if asksLibzip, archive.problems.allSatisfy(\.isOddity) {
        archive = archive.adding(try await archive.secondOpinion(tasks: tasks))
      }
      try await check(archive, into: &result)
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

  private func check(_ archive: ZipArchive, into result: inout CheckedArchive) async throws {
    let hasTooManyEntries = archive.entries.count > definition.limits[.entries]
    let survey = try await EntrySurvey.survey(of: archive.entries, tasks: tasks)
    var links = LinkReader(archive)
    if rules.readsLinkTargets { links.read(survey) }
    let subject = ArchiveSubject(
      path: result.path, archive: archive,
      batch: hasTooManyEntries ? Batch(unsorted: archive.entries) : batch(of: archive),
      definition: definition, survey: survey, linkTargets: links.targets)
    var linkFailures = EntryFailures()
    for (entry, error) in links.failures { linkFailures.add(error, entry: entry) }
    result.failures += linkFailures.failures(in: subject)
    let policy = FindingPolicy(
      limit: definition.limits[.findings], gate: gate,
      suppressions: suppressions.filter(forArchive: result.path))
    result.findings = FindingCollector(policy)
    for active in rules.archiveRules {
      // Without work orders, only the container can be judged.
      if hasTooManyEntries, active.inForce.description.family != .container { continue }
      result.findings.begin(active.inForce)
      active.rule.check(subject, into: &result.findings)
    }
    switch archive.extent {
    case .none:
      result.failures += archive.problems.compactMap { Failure($0, path: result.path) }
      return
    case .directoryBroken, .someEntriesUnplaced: result.status = .partial
    case .whole: result.status = .complete
    }
    guard !hasTooManyEntries else {
      result.status = .partial
      return
    }
    result.subject = subject
    var failures = try await checkWorkOrders(of: subject, policy, into: &result)
    if rules.readsContents {
      let ofContents = try await checkContents(of: subject, policy, into: &result)
      failures = ofContents.adding(kindsMissingHereFrom: failures)
    }
    result.failures += failures.failures(in: subject)
    if !result.uncheckedWorkOrders.isEmpty || !links.failures.isEmpty { result.status = .partial }
  }

  private func batch(of archive: ZipArchive) -> Batch {
    Batch(
      entries: archive.entries, taskGroups: definition.taskGroups.map(\.name),
      formats: definition.images.formats)
  }

  private func checkWorkOrders(
    of subject: ArchiveSubject, _ policy: FindingPolicy, into result: inout CheckedArchive
  ) async throws -> EntryFailures {
    let rules = rules
    let slices = try await inSlices(of: subject.batch.workOrders.count, tasks: tasks, atLeast: 64) { range in
      WorkOrderChecker(subject, rules, policy).check(range)
    }
    var failures = EntryFailures()
    for slice in slices {
      result.findings.append(slice.findings)
      failures.add(slice.failures)
      result.uncheckedWorkOrders.formUnion(slice.unchecked)
    }
    return failures
  }

  private func checkContents(
    of subject: ArchiveSubject, _ policy: FindingPolicy, into result: inout CheckedArchive
  ) async throws -> EntryFailures {
    guard let plan = ContentPlan(subject) else {
      result.status = .partial
      return EntryFailures()
    }
    let rules = rules
    let slices = try await inSlices(of: plan.partCount, tasks: tasks, atLeast: 1) { parts in
      ContentChecker(subject, rules, policy, plan).check(parts)
    }
    var failures = EntryFailures()
    for slice in slices {
      result.findings.append(slice.findings)
      failures.add(slice.failures)
      result.uncheckedWorkOrders.formUnion(slice.unchecked)
      if slice.isPartial { result.status = .partial }
    }
    return failures
  }
}
