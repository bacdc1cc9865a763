import NameForms

/// Reads the names of a table's entries and brings equal ones together.
///
/// A folder can have the name of a file only if it lies as deep as the file. In most batches no file lies above another, so folders are not looked
/// at while names are read, but afterwards, and only in names that lead through a depth in which there are files.
struct EntryNameReader {
  private let entries: EntryTable
  private var walk = NameWalk()
  private var rawWalk = NameWalk()
  /// The key of each name under all foldings.
  private var keys: [UInt64] = []
  /// How deep each entry lies.
  private var depths: [UInt16] = []
  /// Whether there is a file, by its depth, down to the deepest.
  private var hasFiles: [Bool] = []

  private(set) var suspects: [EntryNames.Suspect] = []

  init(_ entries: EntryTable) {
    self.entries = entries
    keys.reserveCapacity(entries.count)
    depths.reserveCapacity(entries.count)
  }

  /// Reads every name once.
  mutating func readNames() {
    let entries = entries
    let bytes = unsafe entries.storage.span.bytes
    for index in entries.rows.indices {
      let reading = walk.read(bytes, entries.nameRange(of: index))
      keys.append(reading.keys.folded)
      depths.append(UInt16(reading.depth))
      if !entries.isFolder(index) { noteFile(atDepth: reading.depth) }
      let isTranscoded = entries.isTranscoded(index)
      guard isTranscoded || !reading.traits.isEmpty else { continue }
      let traits = isTranscoded ? reading.traits.union(traitsOfBytes(of: index, bytes)) : reading.traits
      suspects.append(EntryNames.Suspect(entry: index, traits: traits))
    }
  }

  private mutating func noteFile(atDepth depth: Int) {
    if depth >= hasFiles.count {
      hasFiles += repeatElement(false, count: depth + 1 - hasFiles.count)
    }
    hasFiles[depth] = true
  }

  /// What the bytes of a name show that was transcoded: a reader may go by them instead of the text.
  private mutating func traitsOfBytes(of index: Int, _ bytes: RawSpan) -> NameTraits {
    // What they are as UTF-8 does not count: they are not meant to be.
    rawWalk.read(bytes, entries.rawNameRange(of: index)).traits.subtracting([.invalidUTF8, .invisible])
  }

  /// The names that are equal under all foldings.
  consuming func groups() -> [EntryNames.Group] {
    var finder = EqualNames(entries, keys: keys)
    finder.findEqualEntries()
    addFolders(to: &finder)
    return finder.groups(&walk)
  }

  private mutating func addFolders(to finder: inout EqualNames) {
    guard let highest = hasFiles.firstIndex(of: true) else { return }
    let lowest = hasFiles.count - 1
    let entries = entries
    let bytes = unsafe entries.storage.span.bytes
    walk.restart()
    for index in entries.rows.indices where Int(depths[index]) > highest {
      walk.readFolders(bytes, entries.nameRange(of: index), toDepth: lowest)
      for number in 0..<walk.newFolderCount {
        let folder = walk.newFolder(number)
        guard hasFiles[folder.depth] else { continue }
        finder.addFolder(folder.keys, EntryNames.FolderUse(entry: index, length: folder.length))
      }
    }
  }
}
