import JSONTree

/// What came of one work order.
public struct WorkOrderResult: Sendable, Hashable {
  /// Its place in the archive, from 1.
  public var position: Int
  /// Its id. Untrusted: every output escapes it.
  public var name: String
  /// What is to be thought of it: `valid`, `invalid` or `unchecked`.
  public var verdict: String
  /// Its photos, in the order in which they are processed.
  public var images: [ProcessedImage]

  /// One photo of a work order. Untrusted names: every output escapes them.
  public struct ProcessedImage: Sendable, Hashable {
    /// The whole name of its entry.
    public var entry: String
    /// The task group that its name claims; nil if that is not admitted.
    public var taskGroup: String?
    /// Its order number, a whole number of any length; nil without one.
    public var orderNumber: String?
  }
}

extension WorkOrderResult {
  /// The photos as JSON text, as the database keeps them.
  var imagesJSON: [UInt8] {
    JSONWriter.bytes(.compact) { writer in Self.write(images, to: &writer) }
  }

  /// Photos from what the database keeps; none if that is not what was written.
  static func images(json: [UInt8]) -> [ProcessedImage] {
    guard let root = try? JSONTree.parse(json, limits: JSONLimits(bytes: 1 << 30, values: .max)).root else {
      return []
    }
    return root.elements.map { image in
      ProcessedImage(
        entry: image.text("entry") ?? "", taskGroup: image.text("task_group"),
        orderNumber: image.member("order_number")?.numberText)
    }
  }

  /// Writes a processing order as the JSON report has it: positions from 1, and numbers of any length.
  static func write<Failure>(
    _ images: [ProcessedImage], to writer: inout JSONWriter<Failure>
  ) throws(Failure) {
    try writer.beginArray(.inline)
    for (index, image) in images.enumerated() {
      try writer.beginObject(.inline)
      try writer.member("position", index + 1)
      try writer.member("entry", image.entry)
      try writer.key("task_group")
      if let group = image.taskGroup { try writer.string(group) } else { try writer.null() }
      try writer.key("order_number")
      if let number = image.orderNumber {
        try writer.rawNumber(digits: Array(number.utf8).span)
      } else {
        try writer.null()
      }
      try writer.endObject()
    }
    try writer.endArray()
  }
}
