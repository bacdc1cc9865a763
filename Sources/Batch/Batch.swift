public import ZipArchive

/// The work orders of one archive: what each entry is by its name, and in which order the images will be processed.
///
/// Work orders are sorted by the bytes of their ids, so that the same folder gives the same batch whatever tool zipped it. All images lie in
/// one array, all documents in another: a work order is a few ranges, and an entry costs no allocation.
public struct Batch: Sendable {
  /// The entries that the batch was made of.
  public let entries: EntryTable
  /// Where the extra folders around all work orders lie in the entry table's `nameStorage`, with the last `/`. Empty in a proper archive.
  public let wrapperRange: Range<Int>
  /// The work orders, sorted by the bytes of their ids.
  public let workOrders: [WorkOrder]
  /// The images of all work orders, one work order after the other, in processing order.
  public let images: [Image]
  /// The documents of all work orders, one work order after the other, metadata first.
  public let documents: [Document]
  /// Files that are neither, one work order after the other and those outside of any last; by name within.
  public let otherFiles: [OtherFile]
}

/// One folder at the archive's root.
public struct WorkOrder: Sendable {
  /// Where its id lies in the entry table's `nameStorage`.
  public let nameRange: Range<Int>
  /// Its images: a range of `Batch.images`, in processing order.
  public let images: Range<Int>
  /// Its documents: a range of `Batch.documents`.
  public let documents: Range<Int>
  /// Its other files: a range of `Batch.otherFiles`.
  public let otherFiles: Range<Int>
  /// The entry that names the folder itself, if there is one; otherwise the first entry that lies in it.
  public let entry: Int
}

/// The two documents of a work order.
public enum DocumentKind: String, Sendable, CaseIterable, Comparable {
  /// `metadata.json`
  case metadata
  /// `parameters.json`
  case parameters

  /// The document's name in a work order's folder.
  public var fileName: String { rawValue + ".json" }

  /// Metadata comes first.
  public static func < (left: DocumentKind, right: DocumentKind) -> Bool {
    left == .metadata && right == .parameters
  }
}

/// A `metadata.json` or `parameters.json` in a work order's folder.
public struct Document: Sendable {
  /// Which of the two it is.
  public let kind: DocumentKind
  /// Its entry's index.
  public let entry: Int
  /// The index of its work order in `Batch.workOrders`.
  public let workOrder: Int
}

/// A file that is neither an image nor a document, or that lies where nothing should.
public struct OtherFile: Sendable {
  /// What is wrong with a file, by its place and name.
  public enum Kind: Sendable, Hashable {
    /// It lies beside the work orders.
    case stray
    /// It lies in a folder inside a work order, or is such a folder.
    case nested
    /// It is an image by its extension, but of a format that is not admitted.
    case foreignImage
    /// It is a document with the wrong name (`Metadata.json`, `parameter.json`) or another kind of file.
    case unexpected
    /// An operating system left it: `.DS_Store`, `Thumbs.db`, `desktop.ini`, `._*`, anything in `__MACOSX`.
    case junk
  }

  /// What is wrong with it.
  public let kind: Kind
  /// Its entry's index.
  public let entry: Int
  /// The index of its work order in `Batch.workOrders`; nil outside of any.
  public let workOrder: Int?
}

extension Batch {
  /// A batch that was not looked for: it has the entries, but no work orders.
  public init(unsorted entries: EntryTable) {
    self.init(
      entries: entries, wrapperRange: 0..<0, workOrders: [], images: [], documents: [], otherFiles: [])
  }

  /// The extra folders around all work orders, with the last `/`: `photos/june/`. Empty in a proper archive.
  public var wrapper: String { String(decoding: entries.nameStorage[wrapperRange], as: UTF8.self) }

  /// A work order's id.
  public func name(of workOrder: WorkOrder) -> String {
    String(decoding: entries.nameStorage[workOrder.nameRange], as: UTF8.self)
  }

  /// Where an entry's name lies in the entry table's `nameStorage`, without the extra folders around all work orders. Only for entries that
  /// lie in those folders, as all entries do but junk.
  public func unwrappedNameRange(of entry: Int) -> Range<Int> {
    entries.nameRange(of: entry).dropFirst(wrapperRange.count)
  }

  /// Where the name of an entry of a work order lies in the entry table's `nameStorage`, without the work order's folder: `photos/meter-2.jpg`.
  public func innerNameRange(of entry: Int, in workOrder: WorkOrder) -> Range<Int> {
    unwrappedNameRange(of: entry).dropFirst(workOrder.nameRange.count + 1)
  }

  /// The index of the work order that the image at a position lies in.
  public func workOrder(ofImage position: Int) -> Int {
    // The first one whose images end behind the position, by halving.
    var lower = 0
    var upper = workOrders.count
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if workOrders[middle].images.upperBound <= position { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// An entry's name inside its work order's folder: `meter-2.jpg`.
  public func fileName(of entry: Int) -> String {
    let name = entries.nameStorage[entries.nameRange(of: entry)]
    let start = name.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[start...], as: UTF8.self)
  }
}
