import Batch
import JSONTree
import Linting
import Outputs
import ParallelWork
import ZipArchive

extension JSONStream {
  /// Writes the work orders of an archive with their processing orders, as an array; an empty one if they could not be made out. They are most of a
  /// report, so several tasks make the text of them.
  ///
  /// - Parameters:
  ///   - verdicts: the verdict on each work order, if they are to be written.
  ///   - lines: how images stand in the report.
  ///   - tasks: how many tasks may work at once.
  func writeWorkOrders(
    of batch: Batch?, verdicts: [Verdict]?, lines: ImageLines, tasks: Int
  ) async throws {
    let place = try write { writer throws(OutputError) in
      try writer.beginArray(.joined)
      return writer.place
    }
    if let batch {
      try await inSlices(
        of: batch.workOrders.count, tasks: tasks, atLeast: 64, atMost: 512, knowing: {},
        { range, _ in
          place.elements(isFirst: range.lowerBound == 0) { writer in
            for index in range {
              writer.workOrder(
                batch.workOrders[index], of: batch, verdict: verdicts?[index], lines: lines)
            }
          }
        },
        inOrder: { elements in
          try write { writer throws(OutputError) in try writer.append(elements: elements) }
        })
    }
    try write { writer throws(OutputError) in try writer.endArray() }
  }
}

extension JSONWriter {
  /// One work order with its processing order.
  fileprivate mutating func workOrder(
    _ workOrder: WorkOrder, of batch: Batch, verdict: Verdict?, lines: ImageLines
  ) throws(Failure) {
    try beginObject()
    try workOrderMembers(workOrder, of: batch, verdict: verdict, lines: lines)
    try endObject()
  }

  /// What there is to say about a work order.
  mutating func workOrderMembers(
    _ workOrder: WorkOrder, of batch: Batch, verdict: Verdict?, lines: ImageLines
  ) throws(Failure) {
    let storage = batch.entries.nameStorage
    try key("name")
    try string(utf8: storage.span.extracting(workOrder.nameRange))
    if let verdict { try member("verdict", verdict.rawValue) }
    try key("processing_order")
    try beginArray()
    for image in workOrder.images {
      let position = image - workOrder.images.lowerBound + 1
      try lines.write(batch.images[image], position: position, in: batch, storage.span, to: &self)
    }
    try endArray()
  }
}
