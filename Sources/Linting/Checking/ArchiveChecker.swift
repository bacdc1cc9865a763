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
  /// What is asked of archives; a definition that asks for nothing if there is none.
  let definition: ApplicationDefinition
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
      let archive = try await ZipArchive.audit(source, tasks: tasks)
      try await check(archive, into: &result)
      try source.verifyUnchanged()
    } catch let error as ByteSourceError {
      result.failures.append(Failure(error, path: path))
      if result.status == .complete { result.status = .partial }
    } catch {
      result.failures.append(Failure(.inputOutput, path: path, message: "cannot be checked: \(error)"))
    }
    return result
  }

  private func check(_ archive: ZipArchive, into result: inout CheckedArchive) async throws {
    let batch = Batch(
      entries: archive.entries, taskGroups: definition.taskGroups.map(\.name),
      formats: definition.images.formats)
    var links = LinkReader(archive)
    let types = rules.readsLinkTargets ? EntryTypes(archive.entries) : nil
    if let types { links.read(types) }
    let subject = ArchiveSubject(
      path: result.path, archive: archive, batch: batch, definition: definition, types: types,
      linkTargets: links.targets)
    result.subject = subject
    result.failures += links.failures.map { entry, error in
      Failure(error, path: result.path, entry: subject.reference(toEntry: entry))
    }
    var collector = FindingCollector()
    for active in rules.archiveRules {
      collector.begin(active.inForce)
      active.rule.check(subject, into: &collector)
    }
    result.findings = collector.findings
    switch archive.extent {
    case .none:
      result.failures += archive.problems.compactMap { Failure($0, path: result.path) }
      return
    case .directoryBroken, .someEntriesUnplaced: result.status = .partial
    case .whole: result.status = .complete
    }
    let slices = try await inSlices(of: batch.workOrders.count, tasks: tasks, atLeast: 64) { range in
      WorkOrderChecker(subject, rules).check(range)
    }
    for slice in slices {
      result.findings += slice.findings
      result.failures += slice.failures
      result.uncheckedWorkOrders.formUnion(slice.unchecked)
    }
    if !result.uncheckedWorkOrders.isEmpty || !links.failures.isEmpty { result.status = .partial }
  }
}

extension Failure {
  /// What an error of a file's bytes is for the run.
  init(_ error: ByteSourceError, path: String, entry: EntryReference? = nil) {
    let kind: Kind =
      switch error.kind {
      case .notFound: .notFound
      case .permissionDenied: .permissionDenied
      case .notAFile: .notAFile
      case .changed: .changed
      case .tooLarge: .limit
      case .outOfBounds, .system: .inputOutput
      }
    let hint = kind == .notFound ? Self.encodingHint(for: path) : ""
    self.init(kind, path: path, entry: entry, message: error.message + hint)
  }

  /// The failure that a problem of the structure is, if it is a limit of batchlint's and not a fault of the archive.
  fileprivate init?(_ problem: StructuralProblem, path: String) {
    guard case .end(.directoryTooLarge(let size, let limit)) = problem.kind else { return nil }
    self.init(
      .limit, path: path,
      message:
        "has a central directory of \(size) bytes, and batchlint reads \(limit) at most; split the batch")
  }
}
