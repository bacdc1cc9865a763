import ZipArchive

/// A photo: a file with an admitted extension that lies in a work order's folder.
///
/// Its name reads as task group, optional `-` and order number, extension (DESIGN 2.1): the whole stem is looked up among the admitted task
/// groups first; only when it is not admitted is a final `-<digits>` taken off.
public struct Image: Sendable {
  /// The most bytes of an extension; the admitted ones are far shorter.
  static let longestExtension = 255

  private let entryIndex: UInt32
  private let taskGroupIndex: Int32
  /// The order number, or `.max` for one that is larger; see `OrderNumbers`.
  let numberValue: UInt64
  /// How many digits the number has, leading zeros included; 0 is no number.
  let digitCount: UInt32
  let extensionLength: UInt8
  private let formatIndex: UInt16
  /// Whether the whole stem and the stem without its number are both admitted task groups.
  public let isAmbiguous: Bool

  init(
    entry: Int, taskGroup: Int?, numberValue: UInt64, digitCount: Int, format: Int, extensionLength: Int,
    isAmbiguous: Bool
  ) {
    entryIndex = UInt32(truncatingIfNeeded: entry)
    taskGroupIndex = taskGroup.map { Int32(truncatingIfNeeded: $0) } ?? -1
    self.numberValue = numberValue
    self.digitCount = UInt32(truncatingIfNeeded: digitCount)
    self.extensionLength = UInt8(truncatingIfNeeded: extensionLength)
    formatIndex = UInt16(truncatingIfNeeded: format)
    self.isAmbiguous = isAmbiguous
  }

  /// Its entry's index.
  public var entry: Int { Int(entryIndex) }
  /// The position of its task group in the definition; nil if the name claims none that is admitted.
  public var taskGroup: Int? { taskGroupIndex < 0 ? nil : Int(taskGroupIndex) }
  /// The position of its extension among the admitted formats.
  public var format: Int { Int(formatIndex) }
  /// Whether its order number may be written with zeros in front: it is too large to be told from its value, or has more digits than that.
  public var mayHaveLeadingZeros: Bool {
    var rest = numberValue
    var digits = 1
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digitCount > digits || numberValue == OrderNumbers.beyond
  }
  /// Whether its name ends with an order number.
  public var hasOrderNumber: Bool { digitCount > 0 }
}

extension Batch {
  /// Where the digits of an image's order number lie in the entry table's `nameStorage`, leading zeros included; nil without a number.
  public func orderNumberDigits(of image: Image) -> Range<Int>? {
    guard image.hasOrderNumber else { return nil }
    let end = stemEnd(of: image)
    return end - Int(image.digitCount)..<end
  }

  /// An image's order number in plain decimal, without leading zeros; nil without a number.
  public func orderNumber(of image: Image) -> String? {
    orderNumberDigits(of: image).map { digits in
      let significant = entries.nameStorage[digits].drop { $0 == UInt8(ascii: "0") }
      return significant.isEmpty ? "0" : String(decoding: significant, as: UTF8.self)
    }
  }

  /// An image's name without folder and extension: `meter-2`.
  public func stem(of image: Image) -> String {
    let name = entries.nameRange(of: image.entry)
    let end = stemEnd(of: image)
    let start =
      entries.nameStorage[name.lowerBound..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 }
      ?? name.lowerBound
    return String(decoding: entries.nameStorage[start..<end], as: UTF8.self)
  }

  /// The task group that an image's name claims, admitted or not: the stem without its order number.
  public func claimedTaskGroup(of image: Image) -> String {
    let stem = stem(of: image)
    guard image.hasOrderNumber else { return stem }
    return String(stem.dropLast(Int(image.digitCount) + 1))
  }

  /// Where an image's extension lies in the entry table's `nameStorage`.
  public func fileExtensionRange(of image: Image) -> Range<Int> {
    entries.nameRange(of: image.entry).suffix(Int(image.extensionLength))
  }

  /// An image's extension as it is written: `JPG`.
  public func fileExtension(of image: Image) -> String {
    String(decoding: entries.nameStorage[fileExtensionRange(of: image)], as: UTF8.self)
  }

  private func stemEnd(of image: Image) -> Int {
    entries.nameRange(of: image.entry).upperBound - Int(image.extensionLength) - 1
  }
}
