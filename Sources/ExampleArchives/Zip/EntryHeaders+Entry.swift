/// The headers that describe an entry truthfully.
extension ZipEntry {
  /// Whether the sizes do not fit into 32 bits, whose greatest value means "look in the zip64 field".
  private var sizesNeedZip64: Bool {
    forcesZip64 || content.size >= 0xffff_ffff || UInt64(content.stream.count) >= 0xffff_ffff
  }

  private var allFlags: UInt16 { dataDescriptor == .absent ? flags : flags | 1 << 3 }

  private var isDirectory: Bool { name.last == UInt8(ascii: "/") }

  /// The lowest version that knows the features used (APPNOTE 4.4.3.2), in tenths.
  private func versionNeeded(isZip64: Bool) -> UInt16 {
    if isZip64 { return 45 }
    return content.method == 8 || isDirectory ? 20 : 10
  }

  func localHeader() -> LocalHeader {
    let isZip64 = sizesNeedZip64
    // With a data descriptor the sizes and the checksum are not known yet, and zero (APPNOTE 4.4.4).
    let isDeferred = dataDescriptor != .absent
    let size = isDeferred ? 0 : content.size
    let compressedSize = isDeferred ? 0 : UInt64(content.stream.count)
    let extra = (isZip64 ? zip64Field([size, compressedSize]) : []) + localExtra
    return LocalHeader(
      versionNeeded: versionNeeded(isZip64: isZip64),
      flags: allFlags,
      method: content.method,
      modified: modified,
      crc32: isDeferred ? 0 : content.crc32,
      compressedSize: isZip64 ? 0xffff_ffff : UInt32(compressedSize),
      size: isZip64 ? 0xffff_ffff : UInt32(size),
      nameLength: UInt16(name.count),
      extraLength: UInt16(extra.count),
      name: name,
      extra: extra)
  }

  func dataDescriptorRecord() -> DataDescriptor {
    DataDescriptor(
      signature: dataDescriptor == .signed ? 0x0807_4b50 : nil,
      crc32: content.crc32,
      compressedSize: UInt64(content.stream.count),
      size: content.size,
      isWide: sizesNeedZip64)
  }

  /// What the central directory says of the entry if its local header is at this offset.
  public func centralHeader(localHeaderOffset offset: UInt64) -> CentralHeader {
    let offsetNeedsZip64 = forcesZip64 || offset >= 0xffff_ffff
    let isZip64 = sizesNeedZip64 || offsetNeedsZip64
    var wide: [UInt64] = []
    if sizesNeedZip64 { wide += [content.size, UInt64(content.stream.count)] }
    if offsetNeedsZip64 { wide.append(offset) }
    let extra = (isZip64 ? zip64Field(wide) : []) + centralExtra
    let madeUnder: UInt16 = unixMode == nil ? 0 : 3
    return CentralHeader(
      versionMadeBy: madeUnder << 8 | max(20, versionNeeded(isZip64: isZip64)),
      versionNeeded: versionNeeded(isZip64: isZip64),
      flags: allFlags,
      method: content.method,
      modified: modified,
      crc32: content.crc32,
      compressedSize: sizesNeedZip64 ? 0xffff_ffff : UInt32(content.stream.count),
      size: sizesNeedZip64 ? 0xffff_ffff : UInt32(content.size),
      nameLength: UInt16(name.count),
      extraLength: UInt16(extra.count),
      commentLength: UInt16(comment.count),
      externalAttributes: UInt32(unixMode ?? 0) << 16 | (isDirectory ? 0x10 : 0),
      localHeaderOffset: offsetNeedsZip64 ? 0xffff_ffff : UInt32(offset),
      name: name,
      extra: extra,
      comment: comment)
  }
}

/// The zip64 extended information extra field (APPNOTE 4.5.3).
private func zip64Field(_ values: [UInt64]) -> [UInt8] {
  var field: [UInt8] = []
  field.append(littleEndian: 0x0001 as UInt16)
  field.append(littleEndian: UInt16(8 * values.count))
  for value in values { field.append(littleEndian: value) }
  return field
}
