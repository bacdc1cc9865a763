/// Judges what a directory record says by itself: sizes, features, time and attributes.
struct RecordInspection {
  let record: CentralRecord
  let values: WideValues

  /// What is wrong; empty for nearly every record there is.
  func problems() -> [EntryProblem] {
    var problems: [EntryProblem] = []
    judgeSizes(&problems)
    judgeFeatures(&problems)
    judgeVersion(&problems)
    if !DOSTimestamp(record.modified).isValid {
      problems.append(
        .invalidTime(
          date: UInt16(record.modified >> 16), time: UInt16(truncatingIfNeeded: record.modified)))
    }
    // Bit 0 marks a text, bit 2 records with lengths before them; the others are reserved (APPNOTE 4.4.14).
    let reserved = record.internalAttributes & ~0b101
    if reserved != 0 { problems.append(.reservedAttributes(reserved)) }
    if values.disk != 0 { problems.append(.otherDisk(values.disk)) }
    return problems
  }

  /// Whether nothing can be wrong: the same comparisons without an array, for the million records of which nothing is.
  var isPlain: Bool {
    record.flags & Self.oddFlags == 0
      && record.internalAttributes & ~0b101 == 0
      && values.disk == 0
      && values.compressed < 1 << 50
      && DOSTimestamp(record.modified).isValid
      && (record.method == ZipMethod.stored
        ? values.compressed == values.uncompressed
        : record.method == ZipMethod.deflated && values.compressed <= values.uncompressed
          && values.uncompressed <= values.compressed &* Self.bestDeflation && record.versionNeeded >= 20)
      && (values.compressed != 0 || record.crc32 == 0)
      && record.versionNeeded <= Self.greatestVersion
      && !values.refersToZip64
  }

  private static let oddFlags =
    ZipFlag.reserved | ZipFlag.encrypted | ZipFlag.strongEncryption | ZipFlag.patchedData
    | ZipFlag.maskedHeader

  private static let greatestVersion: UInt16 = 63

  // MARK: Sizes

  private func judgeSizes(_ problems: inout [EntryProblem]) {
    let (compressed, size) = (values.compressed, values.uncompressed)
    guard !values.lacksZip64 else { return }
    if compressed == 0 {
      if size != 0 || record.crc32 != 0 {
        problems.append(.contentFromNothing(size: size, crc32: record.crc32))
      }
      return
    }
    // What encryption adds to the data is not known here.
    guard !record.isEncrypted else { return }
    if record.method == ZipMethod.stored, compressed != size {
      problems.append(.storedSizesDiffer(compressed: compressed, size: size))
    }
    guard record.method != ZipMethod.stored, size > 0 else { return }
    if record.method == ZipMethod.deflated {
      let (most, overflow) = compressed.multipliedReportingOverflow(by: Self.bestDeflation)
      if !overflow, size > most {
        problems.append(.impossibleRatio(compressed: compressed, size: size))
      }
    }
    if compressed / 2 >= size, compressed - size > Self.overhead {
      problems.append(.inflatingCompression(compressed: compressed, size: size))
    }
  }

  /// How many bytes deflate can make of one: a match of 258 bytes takes at least two bits.
  private static let bestDeflation: UInt64 = 1032
  /// What the framing of a method may add to a few bytes of content, without a word about it.
  private static let overhead: UInt64 = 64

  // MARK: Features

  private func judgeFeatures(_ problems: inout [EntryProblem]) {
    if record.flags & ZipFlag.maskedHeader != 0 { problems.append(.maskedHeader) }
    if record.flags & ZipFlag.patchedData != 0 { problems.append(.patchedData) }
    if record.flags & ZipFlag.reserved != 0 {
      problems.append(.reservedFlags(record.flags & ZipFlag.reserved))
    }
    if record.method > ZipMethod.greatest { problems.append(.impossibleMethod(record.method)) }
  }

  private func judgeVersion(_ problems: inout [EntryProblem]) {
    let declared = record.versionNeeded
    if declared > Self.greatestVersion {
      problems.append(.unknownVersion(declared))
      return
    }
    var needed: (version: UInt16, feature: EntryProblem.Feature) = (
      Self.version(ofMethod: record.method), .method(record.method)
    )
    func need(_ version: UInt16, _ feature: EntryProblem.Feature) {
      if version > needed.version { needed = (version, feature) }
    }
    if values.refersToZip64 { need(45, .zip64) }
    // For the old encryption hardly a writer asks for version 2.0.
    if record.method == ZipMethod.aes {
      need(51, .encryption)
    } else if record.flags & ZipFlag.strongEncryption != 0 {
      need(50, .encryption)
    }
    if declared < needed.version {
      problems.append(
        .versionTooLow(declared: declared, needed: needed.version, feature: needed.feature))
    }
  }

  /// The version that a method needs (APPNOTE 4.4.3.2).
  private static func version(ofMethod method: UInt16) -> UInt16 {
    switch method {
    case 8: 20
    case 9: 21
    case 10: 25
    case 12: 46
    case 14, 98: 63
    default: 0
    }
  }
}

/// A time as zip headers have it (APPNOTE 4.4.6), the date in the upper 16 bits.
struct DOSTimestamp {
  let value: UInt32

  init(_ value: UInt32) { self.value = value }

  /// Whether it is a time of the calendar, or all zeros: what writers put that know no time.
  var isValid: Bool {
    guard value != 0 else { return true }
    let day = value >> 16 & 0x1f
    let month = value >> 21 & 0xf
    let year = 1980 + value >> 25
    return (1...12).contains(month) && day >= 1 && day <= Self.days(inMonth: month, of: year)
      && value >> 11 & 0x1f < 24 && value >> 5 & 0x3f < 60 && value & 0x1f < 30
  }

  private static func days(inMonth month: UInt32, of year: UInt32) -> UInt32 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
