/// Compares a directory record with its local header, value by value.
struct HeaderComparison {
  let record: CentralRecord
  let values: WideValues
  let local: LocalRecord

  /// Whether the two say the same in every value: true for nearly every entry there is, and quickly told.
  ///
  /// - Parameters:
  ///   - directory: the bytes that the record lies in.
  ///   - headers: the bytes that the local header lies in.
  func isPlain(_ directory: RawSpan, _ headers: RawSpan) -> Bool {
    let wide = local.wideValues
    return record.flags == local.flags && record.method == local.method
      && record.versionNeeded == local.versionNeeded && record.modified == local.modified
      && record.crc32 == local.crc32 && !wide.refersToZip64 && wide.compressed == values.compressed
      && wide.uncompressed == values.uncompressed && haveEqualNames(directory, headers)
  }

  /// Where the two differ.
  func problems(_ directory: RawSpan, _ headers: RawSpan) -> [EntryProblem] {
    var problems: [EntryProblem] = []
    if !haveEqualNames(directory, headers) {
      problems.append(.localNameDiffers(localName: headers.array(local.name)))
    }
    func compare(
      _ field: EntryProblem.HeaderField, _ central: some BinaryInteger, _ local: some BinaryInteger
    ) {
      if central != local {
        problems.append(.localFieldDiffers(field, central: UInt64(central), local: UInt64(local)))
      }
    }
    for bit in Self.comparedFlags {
      compare(.flag(bit: bit), record.flags >> UInt16(bit) & 1, local.flags >> UInt16(bit) & 1)
    }
    compare(.method, record.method, local.method)
    compare(.versionNeeded, record.versionNeeded, local.versionNeeded)
    // A masked header has random values here (APPNOTE 7.3).
    guard (record.flags | local.flags) & ZipFlag.maskedHeader == 0 else { return problems }
    compare(.modified, record.modified, local.modified)

    // With a data descriptor the values stand there, and may be zero here.
    let isDeferred = local.flags & ZipFlag.dataDescriptor != 0
    let localValues = local.sizes(headers)
    func compareDeferred(_ field: EntryProblem.HeaderField, _ central: UInt64, _ local: UInt64) {
      if isDeferred, local == 0 { return }
      compare(field, central, local)
    }
    compareDeferred(.crc32, UInt64(record.crc32), UInt64(local.crc32))
    guard !localValues.lacksZip64 else { return problems }
    compareDeferred(.compressedSize, values.compressed, localValues.compressed)
    compareDeferred(.size, values.uncompressed, localValues.uncompressed)
    return problems
  }

  /// All bits but those that say how hard the writer tried (1 and 2).
  private static let comparedFlags = [0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]

  private func haveEqualNames(_ directory: RawSpan, _ headers: RawSpan) -> Bool {
    headers.equals(local.name, directory, record.name)
  }
}
