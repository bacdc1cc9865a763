import NameForms
import ParallelWork
public import ZipArchive

extension Batch {
  /// Sorts an archive's entries into work orders.
  ///
  /// - Parameters:
  ///   - entries: the archive's entries.
  ///   - taskGroups: the admitted task groups, in the order of the definition; none if there is no definition.
  ///   - formats: the admitted extensions, in any case, without a dot.
  public init(entries: EntryTable, taskGroups: [String], formats: [String]) {
    let grammar = NameSlice.Grammar(of: entries, taskGroups: taskGroups, formats: formats)
    var assembler = BatchAssembler(entries: entries, wrapper: grammar.wrapper)
    assembler.add(NameSlice(entries, 0..<entries.count, grammar))
    self = assembler.assembled()
  }

  /// Sorts an archive's entries into work orders, in several tasks at once.
  ///
  /// - Parameters: as those of `init`, and how many tasks may read names.
  public static func sorting(
    _ entries: EntryTable, taskGroups: [String], formats: [String], tasks: Int
  ) async throws -> Batch {
    let grammar = NameSlice.Grammar(of: entries, taskGroups: taskGroups, formats: formats)
    var assembler = BatchAssembler(entries: entries, wrapper: grammar.wrapper)
    if tasks > 1, entries.count >= 2 * worthATask { assembler.reserveCapacity(entries.count) }
    try await inSlices(
      of: entries.count, tasks: tasks, atLeast: worthATask, knowing: {},
      { range, _ in NameSlice(entries, range, grammar) }, inOrder: { assembler.add($0) })
    return assembler.assembled()
  }

  /// The fewest entries that are worth a task.
  private static let worthATask = 8192
}

extension NameSlice.Grammar {
  fileprivate init(of entries: EntryTable, taskGroups: [String], formats: [String]) {
    let reader = NameReader(formats: formats)
    self.init(
      reader: reader, groups: TaskGroupTable(taskGroups),
      wrapper: WrapperFinder(entries: entries, reader: reader).wrapper())
  }
}

/// Brings together what the names of all slices say, and lays images and documents out by work order.
private struct BatchAssembler {
  private let entries: EntryTable
  private let wrapper: Range<Int>

  private var folders: [NamedFolder] = []
  private var table = NameTable()
  private var images = FolderItems<Image>()
  private var documents = FolderItems<(kind: DocumentKind, entry: Int)>()
  private var files: [(folder: Int?, kind: OtherFile.Kind, entry: Int)] = []

  init(entries: EntryTable, wrapper: Range<Int>) {
    self.entries = entries
    self.wrapper = wrapper
  }

  // MARK: Bringing together

  /// Makes room for that many images.
  mutating func reserveCapacity(_ count: Int) { images.reserveCapacity(count) }

  /// Adds the next slice, in the order of the directory.
  mutating func add(_ slice: consuming NameSlice) {
    let storage = entries.nameStorage
    let bytes = storage.span
    let numbers = slice.folders.map { number(of: $0, bytes) }
    images.append(slice.images, numbers)
    documents.append(slice.documents, numbers)
    files += slice.files.map { ($0.folder.map { Int(numbers[$0]) }, $0.kind, $0.entry) }
  }

  /// The number of a folder among all; it is entered if it is not known.
  private mutating func number(of folder: NamedFolder, _ bytes: Span<UInt8>) -> UInt32 {
    let hash = NameTable.hash(bytes, folder.name)
    let known = table.find(hash, orInsert: folders.count) {
      ByteOrder.areEqual(bytes, folders[$0].name, folder.name)
    }
    guard let known else {
      folders.append(folder)
      return UInt32(folders.count - 1)
    }
    folders[known].add(folder)
    return UInt32(known)
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
      Self.sort(&sortedImages, workOrder.images) { processing.precedes($0, $1) }
      Self.sort(&sortedDocuments, workOrder.documents) { ($0.kind, $0.entry) < ($1.kind, $1.entry) }
      workOrders.append(workOrder)
      image = workOrder.images.upperBound
      document = workOrder.documents.upperBound
      file = workOrder.otherFiles.upperBound
    }
    return Batch(
      entries: entries, wrapperRange: wrapper, workOrders: workOrders, images: sortedImages,
      documents: Self.placed(sortedDocuments, in: workOrders), otherFiles: sortedFiles)
  }

  private static func placed(
    _ documents: [(kind: DocumentKind, entry: Int)], in workOrders: [WorkOrder]
  ) -> [Document] {
    var placed: [Document] = []
    placed.reserveCapacity(documents.count)
    for (index, workOrder) in workOrders.enumerated() {
      for (kind, entry) in documents[workOrder.documents] {
        placed.append(Document(kind: kind, entry: entry, workOrder: index))
      }
    }
    return placed
  }

  /// Sorts a range of some items. Mostly they are in order already, and to sort a slice of an array means to copy it.
  // Inlined, it is more than the optimiser of Swift 6.3.1 survives.
  @inline(never)
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
