/// Looks at the archive of one batch, and steps through its work orders.
struct BatchProcessor: Sendable {
  let queue: QueueStore
  let results: ResultStore
  let folder: DataFolder
  let linting: ArchiveLinting

  /// How many work orders, or findings, are stored in one go.
  private static let portion = 200

  /// Does a job. What goes wrong with an archive is the outcome of its batch; what goes wrong with the site is thrown.
  func process(_ job: QueueStore.Job) async throws {
    let checked: CheckedBatch
    do {
      checked = try await linting.lint(
        folder.archive(of: job.batch), job.filename ?? "\(job.batch).zip")
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      // Whatever it is about this archive, those behind it are not to wait for ever.
      try await queue.finish(job.number, .failed, detail: "the archive cannot be looked at: \(error)")
      return
    }
    // A batch that is gone is no longer worked on, wherever that is noticed.
    guard try await queue.begin(job.number, checked.outcome) else { return }
    for start in stride(from: 0, to: checked.findings.count, by: Self.portion) {
      let part = Array(checked.findings[start..<min(start + Self.portion, checked.findings.count)])
      guard try await results.add(part, behind: start, to: job.number) else { return }
      try Task.checkCancellation()
    }
    for start in stride(from: 0, to: checked.workOrderCount, by: Self.portion) {
      let part = (start..<min(start + Self.portion, checked.workOrderCount)).map(checked.workOrder)
      guard try await results.add(part, to: job.number) else { return }
      try Task.checkCancellation()
    }
    try await queue.finish(job.number, checked.status, detail: checked.detail)
  }
}
