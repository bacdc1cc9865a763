/// Watches a batch until nothing more will happen to it.
public struct BatchFollower: Sendable {
  private let site: SiteAPI
  private let clock: any Clock<Duration>
  private let pauses: (shortest: Duration, longest: Duration)
  private let patience: Duration?

  /// Watches batches of a site.
  ///
  /// - Parameters:
  ///   - shortest: the pause after something has happened; it grows by half while nothing does.
  ///   - longest: the longest pause.
  ///   - patience: how long to watch; nil for as long as it takes.
  public init(
    _ site: SiteAPI, shortest: Duration = .seconds(1), longest: Duration = .seconds(15),
    patience: Duration? = nil,
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.site = site
    self.clock = clock
    self.patience = patience
    pauses = (shortest, longest)
  }

  /// Watches a batch.
  ///
  /// - Parameter watch: is told of the batch at first, and whenever something has changed.
  /// - Returns: the batch in its last state.
  /// - Throws: `SiteError`: also when the patience is over.
  public func follow(
    _ id: String, watching watch: (SiteBatch) -> Void
  ) async throws(SiteError) -> SiteBatch {
    try await follow(id, on: clock, watching: watch)
  }

  private func follow<C: Clock>(
    _ id: String, on clock: C, watching watch: (SiteBatch) -> Void
  ) async throws(SiteError) -> SiteBatch where C.Duration == Duration {
    let start = clock.now
    var pause = pauses.shortest
    var last: SiteBatch?
    while true {
      let batch = try await site.batch(id)
      if batch != last {
        watch(batch)
        pause = pauses.shortest
      }
      if batch.status?.isFinal ?? false { return batch }
      last = batch
      if let patience, start.duration(to: clock.now) + pause > patience {
        throw .gaveUp(
          "after \(patience.components.seconds) s the batch is \(batch.status?.rawValue ?? "in an unknown state")"
        )
      }
      // Only cancelling the task ends a pause early.
      guard (try? await clock.sleep(for: pause)) != nil else { throw .interrupted }
      pause = min(pauses.longest, pause * 1.5)
    }
  }
}
