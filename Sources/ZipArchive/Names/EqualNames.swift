import NameForms

/// Finds entries, and the folders that they lie in, whose names are equal under all foldings.
struct EqualNames {
  private let entries: EntryTable
  private let keys: [UInt64]
  private var table: NameTable
  /// Entries whose name another entry has too, or a folder, with the first entry of that name.
  private var repetitions: [(first: Int, entry: Int)] = []
  /// Whether one of the entries of a repeated name is no folder, by the first of them.
  private var repeatedFiles: [Int: Bool] = [:]
  /// Folders that bear the name of an entry that is none, each spelling once with the first entry that lies in it.
  private var folders: [Folder: EntryNames.FolderUse] = [:]

  /// Keeps the visits to the table from being optimised away.
  private var visited: UInt32 = 0

  private struct Folder: Hashable {
    /// The first entry of the name.
    let first: Int
    let spelling: UInt64
  }

  /// Something that has one of the repeated names.
  private struct Item: Comparable {
    let first: Int
    let spelling: UInt64
    let entry: Int
    var folder: EntryNames.FolderUse?

    /// Groups by their first entries; in a group, entries in the order of the directory, and then folders.
    static func < (left: Item, right: Item) -> Bool {
      (left.first, left.folder?.length ?? 0, left.entry) < (
        right.first, right.folder?.length ?? 0, right.entry
      )
    }
  }

  /// - Parameter keys: the key of each entry's name under all foldings.
  init(_ entries: EntryTable, keys: [UInt64]) {
    self.entries = entries
    self.keys = keys
    table = NameTable(capacity: keys.count)
  }

  mutating func findEqualEntries() {
    let keys = keys
    let blockLength = 64
    var start = 0
    while start < keys.count {
      let block = start..<min(start + blockLength, keys.count)
      for index in block { visited &+= table.visit(Self.hash(keys[index])) }
      for index in block {
        let key = keys[index]
        let first = table.find(Self.hash(key), orInsert: index) { keys[$0] == key }
        if let first { note(index, equalTo: first) }
      }
      start = block.upperBound
    }
  }

  private mutating func note(_ index: Int, equalTo first: Int) {
    if repeatedFiles[first] == nil {
      repetitions.append((first, first))
      repeatedFiles[first] = !entries.isFolder(first)
    }
    repetitions.append((first, index))
    if !entries.isFolder(index) { repeatedFiles[first] = true }
  }

  /// Takes a folder in that an entry lies in.
  mutating func addFolder(_ folder: NameKeys, _ use: EntryNames.FolderUse) {
    let keys = keys
    let first = table.find(Self.hash(folder.folded)) { keys[$0] == folder.folded }
    // Mostly it is the folder's own entry.
    guard let first, repeatedFiles[first] ?? !entries.isFolder(first) else { return }
    if repeatedFiles[first] == nil {
      repetitions.append((first, first))
      repeatedFiles[first] = true
    }
    let key = Folder(first: first, spelling: folder.spelling)
    if folders[key] == nil { folders[key] = use }
  }

  /// What is equal, in the order of the first entries.
  ///
  /// - Parameter walk: the walk that the keys came of.
  func groups(_ walk: inout NameWalk) -> [EntryNames.Group] {
    var items = items(&walk)
    for (folder, use) in folders {
      items.append(Item(first: folder.first, spelling: folder.spelling, entry: use.entry, folder: use))
    }
    items.sort()
    var groups: [EntryNames.Group] = []
    var start = 0
    while start < items.count {
      let end = items[start...].firstIndex { $0.first != items[start].first } ?? items.count
      groups.append(group(items[start..<end]))
      start = end
    }
    return groups
  }

  /// The entries of repeated names. How they are written matters for so few of them that their names are read again for it.
  private func items(_ walk: inout NameWalk) -> [Item] {
    let bytes = unsafe entries.storage.span.bytes
    walk.restart()
    return repetitions.map { repetition in
      let name = entries.nameRange(of: repetition.entry)
      let spelling = walk.read(bytes, name).keys.spelling
      return Item(first: repetition.first, spelling: spelling, entry: repetition.entry)
    }
  }

  private func group(_ items: ArraySlice<Item>) -> EntryNames.Group {
    var spellings: [EntryNames.Spelling] = []
    var positions: [UInt64: Int] = [:]
    for item in items {
      let position = positions[item.spelling] ?? spellings.count
      if position == spellings.count {
        positions[item.spelling] = position
        spellings.append(EntryNames.Spelling())
      }
      if let folder = item.folder {
        spellings[position].folder = folder
      } else if entries.isFolder(item.entry) {
        spellings[position].folderEntries.append(item.entry)
      } else {
        spellings[position].files.append(item.entry)
      }
    }
    return EntryNames.Group(spellings: spellings)
  }

  private static func hash(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) }
}
