import ZipArchive

/// What the names of some entries, one after the other in the directory, say: folders, and what lies in them.
struct NameSlice: Sendable {
  /// What the names are read with: the same for all slices of an archive.
  struct Grammar: Sendable {
    let reader: NameReader
    let groups: TaskGroupTable
    /// The extra folders around all work orders.
    let wrapper: Range<Int>
  }

  /// Runs of entries that lie in the same folder. A folder may have several.
  private(set) var folders: [NamedFolder] = []
  // What lies in the folders, by their numbers in the slice.
  private(set) var images = FolderItems<Image>()
  private(set) var documents = FolderItems<(kind: DocumentKind, entry: Int)>()
  private(set) var files: [(folder: Int?, kind: OtherFile.Kind, entry: Int)] = []

  private let entries: EntryTable
  private let grammar: Grammar

  /// Reads every name of a range of entries once.
  init(_ entries: EntryTable, _ range: Range<Int>, _ grammar: Grammar) {
    self.entries = entries
    self.grammar = grammar
    images.reserveCapacity(range.count)
    let storage = entries.nameStorage
    let bytes = storage.span
    for entry in range { read(entry, bytes) }
  }

  private mutating func read(_ entry: Int, _ bytes: Span<UInt8>) {
    let whole = entries.nameRange(of: entry)
    let wrapper = grammar.wrapper
    // What lies outside of the wrapper is junk: otherwise it would not be a wrapper.
    let isInside =
      whole.count >= wrapper.count && ByteOrder.areEqual(bytes, whole.prefix(wrapper.count), wrapper)
    guard isInside else {
      if !isFolderAround(bytes, whole) { files.append((nil, .junk, entry)) }
      return
    }
    let name = whole.dropFirst(wrapper.count)
    if name.isEmpty, !wrapper.isEmpty { return }
    guard let slash = firstSlash(bytes, name) else {
      files.append((nil, SystemFiles.isJunk(bytes, name) ? .junk : .stray, entry))
      return
    }
    let folderName = name.lowerBound..<slash
    // Entries of one work order mostly lie together.
    if folders.last.map({ ByteOrder.areEqual(bytes, $0.name, folderName) }) != true {
      if equalsIgnoringCase(bytes, folderName, SystemFiles.macFolder) {
        files.append((nil, .junk, entry))
        return
      }
      folders.append(NamedFolder(name: folderName, entry: entry))
    }
    place(entry, in: folders.count - 1, bytes, rest: slash + 1..<name.upperBound)
  }

  private mutating func place(_ entry: Int, in folder: Int, _ bytes: Span<UInt8>, rest: Range<Int>) {
    switch grammar.reader.reading(bytes, rest: rest) {
    case .folder:
      folders[folder].takeOwnEntry(entry)
    case .image(let stem, let format, let extensionLength):
      let claim = grammar.groups.claim(bytes, stem: stem)
      let image = Image(
        entry: entry, taskGroup: claim.taskGroup, numberValue: claim.number, digitCount: claim.digitCount,
        format: format, extensionLength: extensionLength, isAmbiguous: claim.isAmbiguous)
      images.append(image, folder: folder)
      folders[folder].countImage()
    case .document(let kind):
      documents.append((kind, entry), folder: folder)
      folders[folder].countDocument()
    case .other(let kind):
      files.append((folder, kind, entry))
      folders[folder].countFile()
    }
  }

  /// Whether an entry is one of the wrapper's own folders.
  private func isFolderAround(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    let wrapper = grammar.wrapper
    guard let last = name.last, bytes[last] == UInt8(ascii: "/"), name.count <= wrapper.count else {
      return false
    }
    return ByteOrder.areEqual(bytes, name, wrapper.prefix(name.count))
  }
}
