public import Linting
import Wording

/// What a run took, for people: a table that fits into 80 columns.
public struct TimingTextReport {
  private let timings: RunTimings

  /// A report on a run that is over.
  public init(_ timings: RunTimings) { self.timings = timings }

  /// The report.
  public var text: String {
    (["timing: \(volume)"] + figures + [""] + phases + [""] + Self.meaning).map { "\($0)\n" }.joined()
  }

  /// "2 archives, 20,000 entries, 10,000 documents, 3.1 MB"
  private var volume: String {
    let counts = [
      (timings.archives, "archive", "archives"), (timings.entries, "entry", "entries"),
      (timings.documents, "document", "documents"),
    ].map { count, one, many in "\(Quantity.grouped(count)) \(count == 1 ? one : many)" }
    return (counts + [Quantity.size(Double(timings.bytes))]).joined(separator: ", ")
  }

  private var figures: [String] {
    let rates =
      "\(Quantity.grouped(Int(timings.entriesPerSecond.rounded()))) entries/s, \(Quantity.size(timings.bytesPerSecond))/s"
    let processors =
      "\(Self.hundredths(timings.processors)) processors, for \(counted(timings.tasks, "task"))"
    let rows = [
      ("elapsed", Self.milliseconds(timings.elapsed) + " ms", rates),
      ("processor time", Self.milliseconds(timings.processorTime) + " ms", processors),
      ("peak memory", Quantity.size(Double(timings.peakMemory)), ""),
    ]
    let width = rows.map(\.1.count).max() ?? 0
    return rows.map { name, value, remark in
      let line = Self.row(name, value, width)
      return remark.isEmpty ? line : "\(line)  \(remark)"
    }
  }

  /// The phases that took place, and all of them together.
  private var phases: [String] {
    let rows =
      RunPhase.allCases.compactMap { phase in
        timings.phases[phase].map {
          (phase.rawValue, Self.milliseconds($0), Self.percent(timings.share(of: phase)), phase.summary)
        }
      } + [("all phases", Self.milliseconds(timings.allPhases), "", "")]
    let heading = ("phase", "wall ms", "share", "")
    let width = ([heading] + rows).map(\.1.count).max() ?? 0
    return ([heading] + rows).map { name, time, share, summary in
      var line = Self.row(name, time, width)
      if !share.isEmpty { line += "  \(TextLayout.rightAligned(share, to: 6))" }
      if !summary.isEmpty { line += "  \(summary)" }
      return line
    }
  }

  /// How a line of either table begins: with a name, and a figure in so many columns.
  private static func row(_ name: String, _ figure: String, _ width: Int) -> String {
    let names = RunPhase.allCases.map(\.rawValue.count).max() ?? 0
    return "  \(TextLayout.padded(name, to: names))  \(TextLayout.rightAligned(figure, to: width))"
  }

  /// What kind of time the phases' is: nobody can see it from the figures.
  private static let meaning = [
    "  wall ms: the time that passes while an archive is in a phase, summed over the",
    "  archives. Phases that go on side by side count in full, so that all of them",
    "  together may be longer than the run.",
  ]

  /// "1,204.07": milliseconds with two digits behind the point.
  private static func milliseconds(_ duration: Duration) -> String {
    hundredths(duration / .milliseconds(1))
  }

  /// "1,204.07"
  private static func hundredths(_ value: Double) -> String {
    let value = Int((value * 100).rounded())
    let fraction = value % 100
    return "\(Quantity.grouped(value / 100)).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// "12.3%"
  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
