import Batch
import Findings
public import Linting
public import Outputs
import Wording

/// The processing order of every work order, for people.
public struct OrderTextReport: ReportWriter {
  private let output: any Output
  private let ink: Ink
  private var taskGroups: [String] = []
  private var isFirst = true

  /// A table that goes to an output, and finishes it.
  public init(to output: any Output, isColored: Bool = false) {
    self.output = output
    ink = Ink(isColored: isColored)
  }

  /// Nothing is printed before the first archive.
  public mutating func begin(_ header: RunHeader) { taskGroups = header.taskGroups }

  /// Lists an archive's work orders.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    if !isFirst { try print("") }
    isFirst = false
    let note: String? =
      switch archive.status {
      case .complete: nil
      case .partial: "  not everything could be read"
      case .unreadable: "  could not be read"
      }
    try print(ink(VisibleText.escaping(archive.path), .bold) + (note.map { ink($0, .yellow) } ?? ""))
    for failure in archive.failures { try print("  not read: \(failure.visibleText(withPath: false))") }
    guard let batch = archive.batch else { return }
    let table = ProcessingOrderTable(batch, taskGroups: taskGroups, ink: ink)
    for workOrder in batch.workOrders {
      try print("  " + ink(VisibleText.name(batch.name(of: workOrder)), .bold))
      try table.list(workOrder, indent: 4, to: print)
    }
  }

  /// Says what could not be read beside the archives, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    for failure in summary.runFailures {
      try print("not read: \(failure.visibleText(withPath: true))")
    }
    try output.finish()
  }

  private func print(_ line: String) throws(OutputError) { try output.write(line + "\n") }
}
