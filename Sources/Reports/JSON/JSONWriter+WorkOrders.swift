import Batch
import JSONTree
import Linting
import ZipArchive

extension JSONWriter {
  /// The work orders of an archive with their processing orders; none if they could not be made out.
  ///
  /// - Parameters:
  ///   - verdicts: the verdict on each work order, if they are to be written.
  ///   - taskGroups: the names of the definition's task groups, in UTF-8.
  mutating func workOrders(
    of batch: Batch?, verdicts: [Verdict]?, taskGroups: [[UInt8]]
  ) throws(Failure) {
    try beginArray(.joined)
    if let batch {
      let storage = batch.entries.nameStorage
      for (index, workOrder) in batch.workOrders.enumerated() {
        try beginObject()
        try key("name")
        try string(utf8: storage.span.extracting(workOrder.nameRange))
        if let verdicts { try member("verdict", verdicts[index].rawValue) }
        try key("processing_order")
        try beginArray()
        for image in workOrder.images {
          let position = image - workOrder.images.lowerBound + 1
          try self.image(batch.images[image], position: position, in: batch, storage.span, taskGroups)
        }
        try endArray()
        try endObject()
      }
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
