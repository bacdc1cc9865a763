import CommandSupport
import Glibc
import Linting
import Outputs
import Reports
import Synchronization

/// Shows on standard error how far something is, while it goes on.
final class ProgressMeter: Sendable {
  /// How it is shown.
  enum Style: Sendable {
    /// Not at all.
    case none
    /// As a bar that is drawn over and over, once the run has taken so long, and wiped away in the end.
    case bar(after: Duration)
    /// As a line every ten seconds and one in the end.
    case lines
  }

  private let style: Style
  private let start = ContinuousClock.now
  /// How far it is, some seconds after it began.
  private let bar: @Sendable (Double) -> ProgressBar
  /// Whether there is a bar on the terminal now. Whoever writes to it holds the lock.
  private let isDrawn = Mutex(false)

  init(_ style: Style, _ bar: @escaping @Sendable (Double) -> ProgressBar) {
    self.style = style
    self.bar = bar
  }

  /// A meter for a run that lints; and where the run counts, which is nowhere if nothing is shown.
  static func forLinting(_ style: Style) -> (meter: ProgressMeter, progress: RunProgress?) {
    let progress = RunProgress()
    let meter = ProgressMeter(style) { ProgressBar(progress.snapshot, elapsed: $0) }
    if case .none = style { return (meter, nil) }
    return (meter, progress)
  }

  /// Does something and shows how far it is.
  func showing<Value>(_ run: () async throws -> Value) async throws -> Value {
    switch style {
    case .none:
      return try await run()
    case .bar(let delay):
      let ticker = tick(every: .milliseconds(100), after: delay) { $0.draw() }
      return try await watched(by: ticker, run) { wipe {} }
    case .lines:
      let ticker = tick(every: .seconds(10), after: .seconds(10)) { Terminal.complain($0.moment.plain) }
      return try await watched(by: ticker, run) { Terminal.complain(moment.plain) }
    }
  }

  /// Does something, and ends the task that shows how far it is, whatever comes of it.
  private func watched<Value>(
    by ticker: Task<Void, Never>, _ run: () async throws -> Value, then close: () -> Void
  ) async throws -> Value {
    let result: Result<Value, any Error>
    do { result = .success(try await run()) } catch { result = .failure(error) }
    ticker.cancel()
    await ticker.value
    close()
    return try result.get()
  }

  /// Standard output; what is written to it does not get into the bar.
  func standardOutput() -> any Output {
    guard case .bar = style, Terminal.isInteractive else { return DescriptorOutput.standardOutput() }
    return OutputBesideBar(self)
  }

  /// Writes to the terminal with the bar out of the way; it is drawn again at the next tick.
  fileprivate func wipe<Failure: Error>(_ write: () throws(Failure) -> Void) throws(Failure) {
    try isDrawn.withLock { isDrawn throws(Failure) in
      if isDrawn { Terminal.write("\r\u{1b}[K") }
      isDrawn = false
      try write()
    }
  }

  private func draw() {
    let text = "\r" + moment.line(width: Terminal.width(of: STDERR_FILENO)) + "\u{1b}[K"
    isDrawn.withLock { isDrawn in
      Terminal.write(text)
      isDrawn = true
    }
  }

  private var moment: ProgressBar {
    let elapsed = ContinuousClock.now - start
    return bar(Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18)
  }

  private func tick(
    every interval: Duration, after delay: Duration, _ show: @escaping @Sendable (ProgressMeter) -> Void
  ) -> Task<Void, Never> {
    Task(priority: .high) {
      do {
        try await Task.sleep(for: delay)
        while true {
          show(self)
          try await Task.sleep(for: interval)
        }
      } catch {
        // Cancelled: the run is over.
      }
    }
  }
}

/// Standard output on a terminal that shows a bar, too.
private final class OutputBesideBar: Output {
  private let output = DescriptorOutput.standardOutput()
  private let meter: ProgressMeter

  init(_ meter: ProgressMeter) { self.meter = meter }

  func write(_ bytes: Span<UInt8>) throws(OutputError) {
    try meter.wipe { () throws(OutputError) in try output.write(bytes) }
  }

  func finish() throws(OutputError) {
    try meter.wipe { () throws(OutputError) in try output.finish() }
  }
}
