import NameForms
public import ZipArchive

extension Batch {
  /// Sorts an archive's entries into work orders.
  ///
  /// - Parameters:
  ///   - entries: the archive's entries.
  ///   - taskGroups: the admitted task groups, in the order of the definition; none if there is no definition.
  ///   - formats: the admitted extensions, in any case, without a dot.
  public init(entries: EntryTable, taskGroups: [String], formats: [String]) {
    var assembler = BatchAssembler(entries: entries, taskGroups: taskGroups, formats: formats)
    assembler.readNames()
    self = assembler.assembled()
  }
}

/// Reads every name once, in the order of the directory, and then lays images and documents out by work order.
private struct BatchAssembler {
  private let entries: EntryTable
  private let reader: NameReader
  private let groups: TaskGroupTable
  private let wrapper: Range<Int>

  private var folders: [Folder] = []
  private var table = NameTable()
  private var images = FolderItems<Image>()
  private var documents = FolderItems<(kind: DocumentKind, entry: Int)>()
  private var files: [(folder: Int?, kind: OtherFile.Kind, entry: Int)] = []

  /// In a flood of folders there are as many as entries, so each takes no more room than it must.
  private struct Folder {
    private let nameStart: UInt32
    private let nameLength: UInt32
    private(set) var entry: UInt32
    private var hasOwnEntry = false
    var imageCount: UInt32 = 0
    var documentCount: UInt32 = 0
    var fileCount: UInt32 = 0

    init(name: Range<Int>, entry: Int) {
      nameStart = UInt32(name.lowerBound)
      nameLength = UInt32(name.count)
      self.entry = UInt32(entry)
    }

    var name: Range<Int> { Int(nameStart)..<Int(nameStart) + Int(nameLength) }

    /// Notes the entry that names the folder itself.
    mutating func takeOwnEntry(_ entry: Int) {
      guard !hasOwnEntry else { return }
      self.entry = UInt32(entry)
      hasOwnEntry = true
    }
  }

  init(entries: EntryTable, taskGroups: [String], formats: [String]) {
    self.entries = entries
    reader = NameReader(formats: formats)
    groups = TaskGroupTable(taskGroups)
    wrapper = WrapperFinder(entries: entries, reader: reader).wrapper()
  }

  // MARK: Reading

  mutating func readNames() {
    let storage = entries.nameStorage
    let bytes = storage.span
    /// The folder of the entry before: entries of one work order mostly lie together.
    var last: Int?
    for entry in 0..<entries.count {
      let whole = entries.nameRange(of: entry)
      // What lies outside of the wrapper is junk: otherwise it would not be a wrapper.
      let isInside =
        whole.count >= wrapper.count && ByteOrder.areEqual(bytes, whole.prefix(wrapper.count), wrapper)
      guard isInside else {
        if !isFolderAround(bytes, whole) { files.append((nil, .junk, entry)) }
        continue
      }
      let name = whole.dropFirst(wrapper.count)
      if name.isEmpty, !wrapper.isEmpty { continue }
      guard let slash = firstSlash(bytes, name) else {
        files.append((nil, SystemFiles.isJunk(bytes, name) ? .junk : .stray, entry))
        continue
      }
      let folderName = name.lowerBound..<slash
      if equalsIgnoringCase(bytes, folderName, SystemFiles.macFolder) {
        files.append((nil, .junk, entry))
        continue
      }
      let folder: Int
      if let last, ByteOrder.areEqual(bytes, folders[last].name, folderName) {
        folder = last
      } else {
        folder = number(ofFolder: folderName, bytes, entry)
        last = folder
      }
      place(entry, in: folder, bytes, rest: slash + 1..<name.upperBound)
    }
  }

  private mutating func place(_ entry: Int, in folder: Int, _ bytes: Span<UInt8>, rest: Range<Int>) {
    switch reader.reading(bytes, rest: rest) {
    case .folder:
      folders[folder].takeOwnEntry(entry)
    case .image(let stem, let extensionLength):
      let claim = groups.claim(bytes, stem: stem)
      let image = Image(
        entry: entry, taskGroup: claim.taskGroup, numberValue: claim.number, digitCount: claim.digitCount,
        extensionLength: extensionLength, isAmbiguous: claim.isAmbiguous)
      images.append(image, folder: folder)
      folders[folder].imageCount += 1
    case .document(let kind):
      documents.append((kind, entry), folder: folder)
      folders[folder].documentCount += 1
    case .other(let kind):
      files.append((folder, kind, entry))
      folders[folder].fileCount += 1
    }
  }

  private mutating func number(ofFolder name: Range<Int>, _ bytes: Span<UInt8>, _ entry: Int) -> Int {
    let hash = NameTable.hash(bytes, name)
    if let known = table.find(hash, where: { ByteOrder.areEqual(bytes, folders[$0].name, name) }) {
      return known
    }
    table.insert(hash, number: folders.count)
    folders.append(Folder(name: name, entry: entry))
    return folders.count - 1
  }

  /// Whether an entry is one of the wrapper's own folders.
  private func isFolderAround(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard let last = name.last, bytes[last] == UInt8(ascii: "/"), name.count <= wrapper.count else {
      return false
    }
    return ByteOrder.areEqual(bytes, name, wrapper.prefix(name.count))
  }

  // MARK: Laying out

  consuming func assembled() -> Batch {
    let storage = entries.nameStorage
    let order = sortedFolders(storage.span)
    var rank = [Int](repeating: 0, count: folders.count)
    for (position, folder) in order.enumerated() { rank[folder] = position }

    var sortedImages = images.arranged(ranks: rank, counts: order.map { Int(folders[$0].imageCount) })
    var sortedDocuments = documents.arranged(
      ranks: rank, counts: order.map { Int(folders[$0].documentCount) })
    let sortedFiles = sortedFiles(rank, storage.span)

    let processing = ProcessingOrder(entries: entries)
    var workOrders: [WorkOrder] = []
    workOrders.reserveCapacity(folders.count)
    var image = 0
    var document = 0
    var file = 0
    for position in order {
      let folder = folders[position]
      let workOrder = WorkOrder(
        nameRange: folder.name, images: image..<image + Int(folder.imageCount),
        documents: document..<document + Int(folder.documentCount),
        otherFiles: file..<file + Int(folder.fileCount),
        entry: Int(folder.entry))
      Self.sort(&sortedImages, workOrder.images, by: processing.precedes)
      Self.sort(&sortedDocuments, workOrder.documents) { ($0.kind, $0.entry) < ($1.kind, $1.entry) }
      workOrders.append(workOrder)
      image = workOrder.images.upperBound
      document = workOrder.documents.upperBound
      file = workOrder.otherFiles.upperBound
    }
    var placedDocuments: [Document] = []
    placedDocuments.reserveCapacity(sortedDocuments.count)
    for (index, workOrder) in workOrders.enumerated() {
      for (kind, entry) in sortedDocuments[workOrder.documents] {
        placedDocuments.append(Document(kind: kind, entry: entry, workOrder: index))
      }
    }
    return Batch(
      entries: entries, wrapperRange: wrapper, workOrders: workOrders, images: sortedImages,
      documents: placedDocuments, otherFiles: sortedFiles)
  }

  /// Sorts a range of some items. Mostly they are in order already, and to sort a slice of an array means to copy it.
  private static func sort<Item>(
    _ items: inout [Item], _ range: Range<Int>, by precedes: (Item, Item) -> Bool
  ) {
    let isInOrder = range.dropFirst().allSatisfy { !precedes(items[$0], items[$0 - 1]) }
    if !isInOrder { items[range].sort(by: precedes) }
  }

  private func sortedFolders(_ bytes: Span<UInt8>) -> [Int] {
    var order = Array(folders.indices)
    let isSorted = zip(order, order.dropFirst()).allSatisfy {
      ByteOrder.compare(bytes, folders[$0].name, folders[$1].name) < 0
    }
    if !isSorted { order.sort { ByteOrder.compare(bytes, folders[$0].name, folders[$1].name) < 0 } }
    return order
  }

  private func sortedFiles(_ rank: [Int], _ bytes: Span<UInt8>) -> [OtherFile] {
    let placed = files.map { file in
      OtherFile(kind: file.kind, entry: file.entry, workOrder: file.folder.map { rank[$0] })
    }
    return placed.sorted { left, right in
      let a = left.workOrder ?? .max
      let b = right.workOrder ?? .max
      if a != b { return a < b }
      let order = ByteOrder.compare(
        bytes, entries.nameRange(of: left.entry), entries.nameRange(of: right.entry))
      return order == 0 ? left.entry < right.entry : order < 0
    }
  }
}
