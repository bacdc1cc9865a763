import ZipArchive

/// The order in which the site will process a work order's images (DESIGN 2.2 and 2.3): images with a number first, by its value; then those
/// without. Ties go by the task group's position in the definition, unknown groups last, then by the bytes of the entry's name.
struct ProcessingOrder {
  let entries: EntryTable

  /// Whether the left image is processed before the right one.
  func precedes(_ left: Image, _ right: Image) -> Bool {
    if left.hasOrderNumber != right.hasOrderNumber { return left.hasOrderNumber }
    if left.hasOrderNumber {
      let order = compareNumbers(left, right)
      if order != 0 { return order < 0 }
    }
    let leftGroup = left.taskGroup ?? .max
    let rightGroup = right.taskGroup ?? .max
    if leftGroup != rightGroup { return leftGroup < rightGroup }
    let order = ByteOrder.compare(
      entries.nameStorage.span, entries.nameRange(of: left.entry), entries.nameRange(of: right.entry))
    if order != 0 { return order < 0 }
    return left.entry < right.entry
  }

  /// The order of two numbers by value; negative, zero or positive.
  func compareNumbers(_ left: Image, _ right: Image) -> Int {
    if left.numberValue != right.numberValue { return left.numberValue < right.numberValue ? -1 : 1 }
    guard left.numberValue == OrderNumbers.beyond else { return 0 }
    let bytes = entries.nameStorage.span
    let a = significantDigits(of: left, bytes)
    let b = significantDigits(of: right, bytes)
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    return ByteOrder.compare(bytes, a, b)
  }

  private func significantDigits(of image: Image, _ bytes: Span<UInt8>) -> Range<Int> {
    let end = entries.nameRange(of: image.entry).upperBound - Int(image.extensionLength) - 1
    var start = end - Int(image.digitCount)
    while start < end - 1, bytes[start] == UInt8(ascii: "0") { start += 1 }
    return start..<end
  }
}

extension Batch {
  /// Whether two images of the batch bear the same order number, by value.
  public func haveEqualOrderNumbers(_ left: Image, _ right: Image) -> Bool {
    left.hasOrderNumber && right.hasOrderNumber
      && ProcessingOrder(entries: entries).compareNumbers(left, right) == 0
  }
}

/// Reads order numbers.
enum OrderNumbers {
  /// Stands for every number that needs more than 19 digits; those are compared digit by digit.
  static let beyond = UInt64.max

  /// The value of a run of decimal digits, or `beyond`.
  static func value(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> UInt64 {
    var value: UInt64 = 0
    for position in digits {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(bytes[position] &- UInt8(ascii: "0")))
      if overflow || carry { return beyond }
      value = sum
    }
    return value
  }
}
