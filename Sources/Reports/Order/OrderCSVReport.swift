import Batch
public import Linting
public import Outputs
import ZipArchive

/// The processing order of every work order as CSV (RFC 4180), one image a line, for spreadsheets.
///
/// Lines end with a line feed. Names from archives are made safe to open: what would act on a terminal or break a line is written as an escape
/// (`\n`, `\u{202e}`), and a cell that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-` or `@`, gets a `'` in front.
/// The JSON forms give such names as they are.
public struct OrderCSVReport: ReportWriter {
  private let output: any Output
  private var taskGroups: [String] = []

  /// A table that goes to an output, and finishes it.
  public init(to output: any Output) { self.output = output }

  /// Writes the names of the columns.
  public mutating func begin(_ header: RunHeader) throws(OutputError) {
    taskGroups = header.taskGroups.map { CSVCell.text($0) }
    try output.write("archive,work_order,position,entry,task_group,order_number\n")
  }

  /// Writes an archive's images.
  public mutating func add(_ archive: ArchiveReport) throws(OutputError) {
    guard let batch = archive.batch else { return }
    let path = CSVCell.text(archive.path)
    for workOrder in batch.workOrders {
      let start = "\(path),\(CSVCell.text(batch.name(of: workOrder))),"
      for index in workOrder.images {
        let image = batch.images[index]
        let position = index - workOrder.images.lowerBound + 1
        let entry = CSVCell.text(batch.entries.name(of: image.entry))
        let group = image.taskGroup.map { taskGroups[$0] } ?? ""
        let number = batch.orderNumber(of: image) ?? ""
        try output.write("\(start)\(position),\(entry),\(group),\(number)\n")
      }
    }
  }

  /// Finishes the output. What could not be read has no place in a table; the exit code tells.
  public mutating func end(_ summary: RunSummary) throws(OutputError) { try output.finish() }
}
