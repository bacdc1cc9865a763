public import ApplicationDefinition
public import Batch
public import Findings
public import ZipArchive

/// An archive, as rules see it.
public final class ArchiveSubject: Sendable {
  /// The archive's path, as it was given.
  public let path: String
  /// The archive's structure and entries.
  public let archive: ZipArchive
  /// The work orders in it.
  public let batch: Batch
  /// What is asked of it. Without a definition it asks for nothing; rules that need one are not run then.
  public let definition: ApplicationDefinition
  /// Its entries at a glance.
  public let survey: EntrySurvey
  /// Where the archive's symbolic links lead; empty unless some rule asks for it (`ArchiveRule.readsLinkTargets`).
  public let linkTargets: LinkTargets

  private let maximumMetadataBytes: UInt64
  private let maximumParameterBytes: UInt64
  private let metadataKeys: AskedKeys
  private let parameterKeys: AskedKeys
  /// What the admitted formats promise of an image's content, in their order.
  let promisedKinds: [FileKind?]
  private let guesser = MadeOnce<TaskGroupGuesser>()
  private let lookedThroughNames = MadeOnce<EntryNames>()

  /// An archive with what is asked of it.
  ///
  /// - Parameters:
  ///   - survey: its entries at a glance, if they were looked through already.
  ///   - linkTargets: where the links lead.
  public init(
    path: String, archive: ZipArchive, batch: Batch, definition: ApplicationDefinition,
    survey: EntrySurvey? = nil, linkTargets: LinkTargets = LinkTargets()
  ) {
    self.path = path
    self.archive = archive
    self.batch = batch
    self.definition = definition
    self.survey = survey ?? EntrySurvey(archive.entries)
    self.linkTargets = linkTargets
    let maximumBytes = UInt64(definition.limits[.documentBytes])
    maximumMetadataBytes = definition.metadata.maximumBytes ?? maximumBytes
    maximumParameterBytes = definition.parameters.maximumBytes ?? maximumBytes
    promisedKinds = definition.images.formats.map { format in
      let ending = Array(format.lowercased().utf8)
      return FileKind.promised(by: ending.span, 0..<ending.count)
    }
    metadataKeys = AskedKeys(definition.metadata.keys)
    parameterKeys = AskedKeys(definition.parameters.keys)
  }

  /// The same, for one task by itself. Everything that is seen of an archive refers to its subject, and two tasks that count references to the same object
  /// wait for each other's caches all the time.
  public convenience init(copying other: ArchiveSubject) {
    self.init(
      path: other.path, archive: other.archive, batch: other.batch, definition: other.definition,
      survey: other.survey, linkTargets: other.linkTargets)
  }

  /// What is asked of a document.
  public func requirements(for kind: DocumentKind) -> DocumentRequirements {
    switch kind {
    case .metadata: definition.metadata
    case .parameters: definition.parameters
    }
  }

  /// What is asked of the keys of a document.
  func askedKeys(for kind: DocumentKind) -> AskedKeys {
    switch kind {
    case .metadata: metadataKeys
    case .parameters: parameterKeys
    }
  }

  /// The most bytes that a document may have: what its section of the definition says or, if that says nothing, the limit for all documents.
  public func maximumBytes(of kind: DocumentKind) -> UInt64 {
    kind == .metadata ? maximumMetadataBytes : maximumParameterBytes
  }

  /// The archive's entries.
  public var entries: EntryTable { archive.entries }

  /// Guesses what misspelt task groups were meant to be. It is made when an archive has the first one.
  var taskGroupGuesser: TaskGroupGuesser {
    guesser { TaskGroupGuesser(admitted: definition.taskGroups.map(\.name)) }
  }

  /// The entries' names, looked through when the first rule asks.
  var names: EntryNames { lookedThroughNames { EntryNames(entries) } }

  /// How findings name an entry.
  public func reference(toEntry index: Int) -> EntryReference {
    EntryReference(index: index, name: entries.name(of: index))
  }

  /// The place of an entry in the archive; in a work order, if it lies in one.
  public func location(ofEntry index: Int, workOrder: Int? = nil) -> Location {
    Location(
      workOrder: workOrder.map { batch.name(of: batch.workOrders[$0]) }, entry: reference(toEntry: index))
  }
}

/// A work order, as rules see it.
public struct WorkOrderSubject: Sendable {
  /// The archive it is in.
  public let archive: ArchiveSubject
  /// Its index in the batch.
  public let index: Int
  /// Its parts.
  public let workOrder: WorkOrder

  /// The work order with an index.
  public init(_ archive: ArchiveSubject, index: Int) {
    self.archive = archive
    self.index = index
    workOrder = archive.batch.workOrders[index]
  }

  /// Its id.
  public var name: String { archive.batch.name(of: workOrder) }
  /// Its images, in processing order.
  public var images: ArraySlice<Image> { archive.batch.images[workOrder.images] }
  /// Its documents, metadata first.
  public var documents: ArraySlice<Document> { archive.batch.documents[workOrder.documents] }
  /// Its files that are neither.
  public var otherFiles: ArraySlice<OtherFile> { archive.batch.otherFiles[workOrder.otherFiles] }

  /// The place of the work order as a whole.
  public var location: Location { Location(workOrder: name) }
  /// The place of one of its entries.
  public func location(ofEntry entry: Int) -> Location { archive.location(ofEntry: entry, workOrder: index) }
}

/// An image, as rules see it.
///
/// It does not keep its archive: whoever shows images to rules does. To count a reference for each of a million images, and for each rule that they are
/// shown to, took nearly half of the time that rules about images take.
@safe public struct ImageSubject: Sendable {
  /// The archive it is in.
  public var archive: ArchiveSubject { unsafe unretainedArchive }
  private unowned(unsafe) let unretainedArchive: ArchiveSubject
  /// The index of its work order in the batch.
  public let workOrder: Int
  /// What its name says.
  public let image: Image
  /// Its record.
  public let entry: Entry
  /// The first bytes of its content; nil if they were not read, because no rule asks for them or because the entry cannot be.
  public var leadingBytes: LeadingBytes?

  /// An image with what was read of it.
  public init(
    archive: ArchiveSubject, workOrder: Int, image: Image, entry: Entry, leadingBytes: LeadingBytes?
  ) {
    unsafe unretainedArchive = archive
    self.workOrder = workOrder
    self.image = image
    self.entry = entry
    self.leadingBytes = leadingBytes
  }

  /// Its place.
  public var location: Location { archive.location(ofEntry: entry.index, workOrder: workOrder) }
  /// Its file's name: `meter-2.jpg`.
  public var fileName: String { archive.batch.fileName(of: entry.index) }
}

/// The run itself, as rules see it when all archives are done.
public struct RunSubject: Sendable {
  /// A suppression of the definition, and how many findings it held back.
  public struct SuppressionUse: Sendable {
    /// The suppression.
    public let suppression: Suppression
    /// How many findings it held back.
    public let count: Int
    /// Whether its last day is over.
    public let isExpired: Bool

    /// A suppression and what it did.
    public init(suppression: Suppression, count: Int, isExpired: Bool) {
      self.suppression = suppression
      self.count = count
      self.isExpired = isExpired
    }
  }

  /// The definition's suppressions, in the order of the file.
  public let suppressions: [SuppressionUse]

  /// A run with the given suppressions.
  public init(suppressions: [SuppressionUse]) { self.suppressions = suppressions }
}
