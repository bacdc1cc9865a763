import Batch
import JSONTree
import ZipArchive

/// How the images of a processing order stand in reports for programs: an object each, in one line. A report has a million of them and little else.
struct ImageLines: Sendable {
  private let shape: JSONShape
  /// The names of the definition's task groups, as they stand in JSON, and `null`.
  private let taskGroups: JSONPieces
  private let null: Int

  /// No images.
  init() { self.init(taskGroups: [], .compact) }

  /// - Parameter taskGroups: the names of the definition's task groups, in its order.
  init(taskGroups: [String], _ style: JSONStyle) {
    shape = JSONShape(["position", "entry", "task_group", "order_number"], style)
    self.taskGroups = JSONPieces(taskGroups.map { JSONPieces.text($0) } + [Array("null".utf8)])
    null = taskGroups.count
  }

  /// Writes one image. Names are copied from the entry table's bytes; no text is made for them, unless one has to be escaped.
  func write<Failure>(
    _ image: Image, position: Int, in batch: Batch, _ names: Span<UInt8>, to writer: inout JSONWriter<Failure>
  ) throws(Failure) {
    let name = batch.entries.nameRange(of: image.entry)
    let escaped = names.isPlainJSON(name) ? nil : JSONPieces.text(utf8: names.extracting(name))
    let digits = batch.significantDigits(of: image, names)
    let group = image.taskGroup ?? null
    let room =
      OutputSpan<UInt8>.longestNumber + (escaped?.count ?? name.count + 2) + taskGroups.length(of: group)
      + max(digits.count, taskGroups.length(of: null))
    try writer.object(shape, room: room) { line in
      shape.append(0, to: &line)
      line.append(decimal: position)
      shape.append(1, to: &line)
      if let escaped { line.append(copying: escaped.span) } else { line.append(quoting: names, name) }
      shape.append(2, to: &line)
      taskGroups.append(group, to: &line)
      shape.append(3, to: &line)
      if digits.isEmpty {
        taskGroups.append(null, to: &line)
      } else {
        line.append(copying: names, digits)
      }
      shape.append(4, to: &line)
    }
  }
}

extension Batch {
  /// Where the digits of an image's order number lie, without leading zeros, which JSON does not allow; empty without a number.
  fileprivate func significantDigits(of image: Image, _ names: Span<UInt8>) -> Range<Int> {
    guard var digits = orderNumberDigits(of: image) else { return 0..<0 }
    while digits.count > 1, names[digits.lowerBound] == UInt8(ascii: "0") { digits = digits.dropFirst() }
    return digits
  }
}
