import ArgumentParser
import Linting
import Outputs
import Reports
import Wording

/// Where reports go, and in which formats.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A report's format, and the file that it goes to; standard output without one.",
      discussion: """
        Can be given several times: -o text -o json=report.json. A file is replaced only when the report is complete. The formats:
        \(ReportFormat.all.map { "\($0.name)  \($0.summary)" }.joined(separator: "\n"))
        """,
      valueName: "format[=file]"))
  var output: [ReportTarget] = ReportTargets.standard

  mutating func validate() throws { try targets.validate() }

  /// The reports.
  var targets: ReportTargets { ReportTargets(output) }
}

/// The reports of a run.
struct ReportTargets {
  private let targets: [ReportTarget]

  init(_ targets: [ReportTarget] = Self.standard) { self.targets = targets }

  /// A text on standard output.
  static var standard: [ReportTarget] { [ReportTarget(format: ReportFormat.all[0], path: nil)] }

  /// How two of them would get into each other's way; nil if they would not.
  var conflict: String? {
    guard targets.count > 1 else { return nil }
    guard targets.count(where: { $0.path == nil }) <= 1 else {
      return
        "Two reports would be mixed on standard output; give all but one a file: --output json=report.json"
    }
    let paths = targets.compactMap(\.path)
    return Set(paths).count < paths.count ? "Two reports would go to the same file." : nil
  }

  /// - Throws: `ValidationError`, if two of them would get into each other's way.
  func validate() throws { if let conflict { throw ValidationError(conflict) } }

  /// Opens the outputs.
  ///
  /// - Parameter meter: shows how far the run is, perhaps on the terminal that a report goes to.
  func writers(_ settings: ReportSettings, beside meter: ProgressMeter) throws -> [FanOutWriter.Branch] {
    try targets.map { target in
      let name = target.path.map(VisibleText.escaping) ?? "standard output"
      let output = try ReportWritingError.naming(name) { () throws(OutputError) -> any Output in
        if let path = target.path { try FileOutput(path: path) } else { meter.standardOutput() }
      }
      return FanOutWriter.Branch(name: name, writer: target.format.writer(to: output, settings))
    }
  }
}

/// A report that is asked for: `json=report.json`.
struct ReportTarget: ExpressibleByArgument {
  let format: ReportFormat
  /// The file; nil is standard output.
  let path: String?

  init(format: ReportFormat, path: String?) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    guard let words = FormatAndFile(argument), let format = ReportFormat(named: words.format) else {
      return nil
    }
    self.init(format: format, path: words.path)
  }

  var defaultValueDescription: String { format.name }

  static var allValueStrings: [String] { ReportFormat.all.map(\.name) }
}
