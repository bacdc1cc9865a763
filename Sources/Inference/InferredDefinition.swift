import Batch
public import ByteSources
public import ZipArchive

/// An application definition that is made of what good archives show: their task groups, formats and keys, each with how often it was
/// seen.
///
/// It learns from one archive after the other and keeps counts only, of a bounded number of names: memory does not grow with the number
/// of archives. A sample is not a law, so what was seen becomes a rule only where the sample leaves little doubt, and a comment elsewhere.
public struct InferredDefinition: Sendable {
  var sources = SourceList()
  /// The work orders that hold an image or a document.
  var workOrders = 0
  /// The work orders that hold neither, which nothing is learned from.
  var emptyWorkOrders = 0
  var images = ImageCensus()
  var taskGroups = TaskGroupCensus()
  var documents: [DocumentKind: DocumentCensus] = [:]

  /// A definition that has seen nothing yet.
  public init() {}

  /// Learns from an archive, unless its structure is damaged: then it is only named in the definition's header. The same holds for
  /// documents that cannot be read.
  ///
  /// - Parameters:
  ///   - archive: the archive, audited.
  ///   - fileName: what the header calls it; untrusted.
  /// - Throws: `ByteSourceError`, if the archive's bytes cannot be read. Nothing is learned from the archive then.
  public mutating func learn(from archive: ZipArchive, named fileName: String) throws(ByteSourceError) {
    var next = self
    try next.add(archive, named: fileName)
    self = next
  }

  /// As `learn(from:named:)`, but half of the archive may have been learned when an error is thrown.
  private mutating func add(_ archive: ZipArchive, named fileName: String) throws(ByteSourceError) {
    guard archive.extent == .whole, archive.problems.allSatisfy(\.isOddity) else {
      sources.add(.damaged(fileName))
      return
    }
    let batch = taskGroups.batch(of: archive.entries)
    var learned = LearnedArchive(fileName: fileName)
    for workOrder in batch.workOrders {
      if workOrder.images.isEmpty && workOrder.documents.isEmpty {
        emptyWorkOrders += 1
        continue
      }
      learned.workOrders += 1
      learned.images += workOrder.images.count
      learned.documents += workOrder.documents.count
      images.count(workOrder, of: batch)
      taskGroups.count(workOrder, of: batch)
      for kind in Set(batch.documents[workOrder.documents].map(\.kind)) {
        documents[kind, default: DocumentCensus()].workOrders += 1
      }
    }
    workOrders += learned.workOrders
    taskGroups.forgetTheRarest()
    sources.add(.learned(learned))
    try DocumentReader.read(batch.documents, of: archive) { kind, outcome in
      documents[kind, default: DocumentCensus()].count(outcome)
    }
  }

  /// The definition as a commented YAML text, the same for the same archives in the same order.
  ///
  /// - Parameters:
  ///   - name: the application's name; a blank one is refused when the definition is read.
  ///   - version: the application's version; likewise.
  ///   - schema: where editors find the schema of the file, a path relative to it or a URL.
  public func yaml(
    name: String, version: String, schema: String = "../Schemas/application.schema.json"
  ) -> String {
    var text = DefinitionText()
    HeaderSection(self, schema: schema).write(to: &text)
    text.line(0, "schema_version: 1")
    text.blank()
    text.line(0, "application:")
    text.line(1, "name: \(YAMLText.scalar(name))")
    text.line(1, "version: \(YAMLText.scalar(version))")
    text.blank()
    TaskGroupSection(taskGroups, workOrders: workOrders).write(to: &text)
    ImageSection(images).write(to: &text)
    for kind in DocumentKind.allCases {
      DocumentSection(kind, documents[kind] ?? DocumentCensus(), workOrders: workOrders).write(to: &text)
    }
    ExampleSection.write(to: &text)
    return text.text
  }
}
