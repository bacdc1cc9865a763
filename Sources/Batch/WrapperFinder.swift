import ZipArchive

/// Finds the extra folders around all work orders: the commonest mistake is to zip the folder that holds them instead of the work orders
/// themselves. Without this every file of such an archive would be reported as lying too deep.
///
/// The wrapper is the longest run of folders that
/// - every proper file lies in, and every file that belongs into a work order at least one folder deeper;
/// - some proper file lies deeper than;
/// - junk and folder entries lie in, or on the way to.
///
/// Each name is read twice at most, and in a proper archive the first few settle it.
struct WrapperFinder {
  let entries: EntryTable
  let reader: NameReader

  /// Where the wrapper lies in the name storage: a prefix of some entry's name, ending with `/`. Empty if there is none.
  func wrapper() -> Range<Int> {
    let storage = entries.nameStorage
    let bytes = storage.span
    guard let files = foldersAroundFiles(bytes), !files.shared.isEmpty else { return 0..<0 }
    let wrapper = narrowed(files.shared, bytes)
    // Files that all lie directly in the last folder make that folder a work order with the wrong files, not a wrapper.
    return files.deepest > wrapper.count ? wrapper : parent(of: wrapper, bytes)
  }

  /// The folders that all proper files have in common, and the length of the longest folder name; nil if there is no proper file.
  private func foldersAroundFiles(_ bytes: Span<UInt8>) -> (shared: Range<Int>, deepest: Int)? {
    var result: (shared: Range<Int>, deepest: Int)?
    for entry in 0..<entries.count {
      let name = entries.nameRange(of: entry)
      guard isProperFile(bytes, name) else { continue }
      let folder = folder(of: name, bytes)
      let belongsIntoWorkOrder =
        switch reader.reading(bytes, rest: folder.upperBound..<name.upperBound) {
        case .image, .document, .other(.foreignImage): true
        case .folder, .other: false
        }
      let around = belongsIntoWorkOrder ? parent(of: folder, bytes) : folder
      if let known = result {
        result = (common(known.shared, around, bytes), max(known.deepest, folder.count))
      } else {
        result = (around, folder.count)
      }
      if let result, result.shared.isEmpty { return result }
    }
    return result
  }

  /// The part of a wrapper that junk and folder entries, too, lie in or on the way to.
  private func narrowed(_ wrapper: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var wrapper = wrapper
    for entry in 0..<entries.count where !wrapper.isEmpty {
      let name = entries.nameRange(of: entry)
      if isProperFile(bytes, name) { continue }
      let end = SystemFiles.startOfMacFolder(bytes, name) ?? folder(of: name, bytes).upperBound
      let folder = name.lowerBound..<end
      let shared = common(wrapper, folder, bytes)
      if shared.count < min(wrapper.count, folder.count) { wrapper = shared }
    }
    return wrapper
  }

  /// Whether a name is one of a file that somebody meant to be there.
  private func isProperFile(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    let file = folder(of: name, bytes).upperBound..<name.upperBound
    if file.isEmpty { return name.isEmpty }
    return !SystemFiles.isJunk(bytes, file) && SystemFiles.startOfMacFolder(bytes, name) == nil
  }

  /// The part of a name up to its last `/`, and with it.
  private func folder(of name: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    name.lowerBound..<(lastSlash(bytes, name).map { $0 + 1 } ?? name.lowerBound)
  }

  /// A folder without its last part: `a/` of `a/b/`.
  private func parent(of folder: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    self.folder(of: folder.dropLast(), bytes)
  }

  /// The folders that two names begin with; they lie in the first one.
  private func common(_ a: Range<Int>, _ b: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var end = a.lowerBound
    for offset in 0..<min(a.count, b.count) {
      let byte = bytes[a.lowerBound + offset]
      guard byte == bytes[b.lowerBound + offset] else { break }
      if byte == UInt8(ascii: "/") { end = a.lowerBound + offset + 1 }
    }
    return a.lowerBound..<end
  }
}
