public import Linting

/// The formats that a report can be written in. A new one is a file with its writer, and a line in each place here.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For programs: everything that is known of a run; `JSONReport.schema()` describes it.
  case json

  /// A writer of this format.
  ///
  /// - Parameters:
  ///   - output: where the report goes.
  ///   - style: how a report for people looks; the others do not change with it.
  ///   - tasks: how many tasks may make its text.
  public func writer(to output: any Output, style: TextReportOptions, tasks: Int) -> any ReportWriter {
    switch self {
    case .text: TextReport(to: output, options: style)
    case .json: JSONReport(to: output, tasks: tasks)
    }
  }
}
