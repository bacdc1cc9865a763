import ArgumentParser
import CommandSupport
import Glibc
import Linting
import Outputs
import Reports
import Wording

/// Whether it is told what a run takes, and where.
struct TimingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tell what the run took, as text or json, in a file; on standard error without one.",
      discussion: """
        Can be given several times. Phases with their milliseconds, entries and bytes a second, processor time, peak memory; reports stay the same. \
        A phase's milliseconds are wall time: what passes while an archive is in it, summed over the archives. Phases that go on side by side all \
        count, and together may be longer than the run.
        """,
      valueName: "format[=file]"))
  var timing: [TextOrJSONTarget] = []

  /// - Parameter reports: the files that reports go to.
  /// - Throws: `ValidationError`, if two of all these would get into each other's way.
  func validate(beside reports: [String]) throws {
    guard timing.count(where: { $0.path == nil }) <= 1 else {
      throw ValidationError(
        "Two timings would be mixed on standard error; give all but one a file: --timing json=timing.json")
    }
    let paths = reports + timing.compactMap(\.path)
    guard Set(paths).count == paths.count else {
      throw ValidationError("A timing and something else would go to the same file.")
    }
  }

  /// Makes a run, measured if that is asked for, and tells what it took when its reports are written.
  func telling(_ run: (RunTimer?) async throws -> RunSummary) async throws -> RunSummary {
    guard !timing.isEmpty else { return try await run(nil) }
    return try await Run.reporting {
      // What cannot be opened is known before the work is done.
      let opened = try timing.map(OpenedTiming.init)
      let timer = RunTimer()
      let summary = try await run(timer)
      let timings = timer.timings
      for target in opened { try target.write(timings) }
      return summary
    }
  }
}

/// An open file, or standard error, for what a run takes.
private struct OpenedTiming {
  private let format: TextOrJSONTarget.Format
  private let name: String
  private let output: any Output

  init(_ target: TextOrJSONTarget) throws {
    format = target.format
    name = target.path.map(VisibleText.escaping) ?? "standard error"
    output = try ReportWritingError.naming(name) { () throws(OutputError) -> any Output in
      if let path = target.path {
        try FileOutput(path: path)
      } else {
        DescriptorOutput(descriptor: STDERR_FILENO)
      }
    }
  }

  func write(_ timings: RunTimings) throws {
    let bytes =
      switch format {
      case .text: Array(TimingTextReport(timings).text.utf8)
      case .json: TimingJSONReport(timings, toolVersion: version).bytes
      }
    try ReportWritingError.naming(name) { () throws(OutputError) in
      try output.write(bytes.span)
      try output.finish()
    }
  }
}
