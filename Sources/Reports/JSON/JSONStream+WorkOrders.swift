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
  ///   - taskGroups: the names of the definition's task groups, in UTF-8.
  ///   - tasks: how many tasks may work at once.
  func writeWorkOrders(
    of batch: Batch?, verdicts: [Verdict]?, taskGroups: [[UInt8]], tasks: Int
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
                batch.workOrders[index], of: batch, verdict: verdicts?[index], taskGroups: taskGroups)
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
    _ workOrder: WorkOrder, of batch: Batch, verdict: Verdict?, taskGroups: [[UInt8]]
  ) throws(Failure) {
    try beginObject()
    try workOrderMembers(workOrder, of: batch, verdict: verdict, taskGroups: taskGroups)
    try endObject()
  }

  /// What there is to say about a work order.
  mutating func workOrderMembers(
    _ workOrder: WorkOrder, of batch: Batch, verdict: Verdict?, taskGroups: [[UInt8]]
  ) throws(Failure) {
    let storage = batch.entries.nameStorage
    try key("name")
    try string(utf8: storage.span.extracting(workOrder.nameRange))
    if let verdict { try member("verdict", verdict.rawValue) }
    try key("processing_order")
    try beginArray()
    for image in workOrder.images {
      let position = image - workOrder.images.lowerBound + 1
      try self.image(batch.images[image], position: position, in: batch, storage.span, taskGroups)
    }
    try endArray()
  }

  /// One image, on a line. Names are copied from the entry table's bytes; no text is made for them.
  private mutating func image(
    _ image: Image, position: Int, in batch: Batch, _ names: Span<UInt8>, _ taskGroups: [[UInt8]]
  ) throws(Failure) {
    try beginObject(.inline)
    try member("position", position)
    try key("entry")
    try string(utf8: names.extracting(batch.entries.nameRange(of: image.entry)))
    try key("task_group")
    if let group = image.taskGroup {
      let name = taskGroups[group]
      try string(utf8: name.span)
    } else {
      try null()
    }
    try key("order_number")
    if let digits = batch.orderNumberDigits(of: image) {
      try rawNumber(digits: names.extracting(digits))
    } else {
      try null()
    }
    try endObject()
  }
}
