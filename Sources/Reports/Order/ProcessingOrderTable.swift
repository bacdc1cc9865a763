import Batch
import Outputs
import Wording
import ZipArchive

/// The processing order of a work order as aligned lines: position, file, task group, order number.
struct ProcessingOrderTable {
  private let batch: Batch
  private let taskGroups: [String]
  private let ink: Ink

  /// - Parameter taskGroups: the names of the definition's task groups, in its order; none if there is no definition.
  init(_ batch: Batch, taskGroups: [String], ink: Ink) {
    self.batch = batch
    self.taskGroups = taskGroups.map { VisibleText.name($0) }
    self.ink = ink
  }

  /// Hands over one line for each image.
  func list(
    _ workOrder: WorkOrder, indent: Int, to print: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    let rows = workOrder.images.map { row(of: batch.images[$0]) }
    let positionWidth = String(rows.count).count
    let fileWidth = rows.lazy.map { DisplayWidth.of($0.file) }.max() ?? 0
    let groupWidth = rows.lazy.map { DisplayWidth.of($0.group) }.max() ?? 0
    for (index, row) in rows.enumerated() {
      var line = TextLayout.spaces(indent)
      line += ink(TextLayout.rightAligned(String(index + 1), to: positionWidth), .dim) + "  "
      line += TextLayout.padded(row.file, to: fileWidth)
      if groupWidth > 0 {
        let group = TextLayout.padded(row.group, to: groupWidth)
        line += "  " + (row.isAdmitted ? group : ink(group, .yellow))
      }
      line += "  " + row.number
      try print(line)
    }
    if rows.isEmpty { try print(TextLayout.spaces(indent) + ink("no images", .dim)) }
  }

  private struct Row {
    let file: String
    let group: String
    let isAdmitted: Bool
    let number: String
  }

  private func row(of image: Image) -> Row {
    let group = image.taskGroup.map { taskGroups[$0] }
    // Without a definition nothing is admitted, and nothing is said about it.
    let unknown = taskGroups.isEmpty ? "" : "not admitted"
    return Row(
      file: VisibleText.name(batch.fileName(of: image.entry)), group: group ?? unknown,
      isAdmitted: group != nil, number: batch.orderNumber(of: image).map { VisibleText.name($0) } ?? "-")
  }
}
