import ZipArchive

/// Finds the extra folders around all work orders: the commonest mistake is to zip the folder that holds them instead of the work orders
/// themselves. Without this every file of such an archive would be reported as lying too deep.
struct WrapperFinder {
  let entries: EntryTable
  let reader: NameReader

  /// Where the longest wrapper lies in the name storage: a prefix of some entry's name, ending with `/`. Empty if there is none.
  func wrapper() -> Range<Int> {
    let storage = entries.nameStorage
    var wrapper = 0..<0
    while let longer = extended(wrapper, storage.span) { wrapper = longer }
    return wrapper
  }

  /// The wrapper with one more folder, if everything but junk lies in that folder too, something lies at least one level deeper, and
  /// nothing directly in it is what belongs into a work order: then the folder is a work order itself.
  private func extended(_ wrapper: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int>? {
    var candidate: Range<Int>?
    var isDeeper = false
    for entry in 0..<entries.count {
      let whole = entries.nameRange(of: entry)
      guard whole.count > wrapper.count, ByteOrder.areEqual(bytes, whole.prefix(wrapper.count), wrapper)
      else {
        continue
      }
      let name = whole.dropFirst(wrapper.count)
      guard let slash = firstSlash(bytes, name) else {
        if SystemFiles.isJunk(bytes, name) { continue }
        return nil
      }
      let folder = whole.lowerBound..<slash + 1
      if equalsIgnoringCase(bytes, name.lowerBound..<slash, SystemFiles.macFolder) { continue }
      if let candidate {
        guard ByteOrder.areEqual(bytes, candidate, folder) else { return nil }
      } else {
        candidate = folder
      }
      let rest = slash + 1..<name.upperBound
      if let deeper = firstSlash(bytes, rest) {
        isDeeper = isDeeper || deeper < rest.upperBound - 1
        continue
      }
      if rest.isEmpty { continue }
      switch reader.reading(bytes, rest: rest) {
      case .image, .document, .other(.foreignImage): return nil
      case .folder, .other: continue
      }
    }
    return isDeeper ? candidate : nil
  }
}
