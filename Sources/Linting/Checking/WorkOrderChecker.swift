import ApplicationDefinition
import Batch
import ByteSources
import Findings
import JSONTree
import Rules
import ZipArchive

/// Shows a slice of an archive's work orders, with their images and documents, to the rules. It belongs to one task.
struct WorkOrderChecker {
  private let subject: ArchiveSubject
  private let rules: RuleSet
  private let timer: RunTimer?
  private var collector: FindingCollector
  private var result: CheckedPart
  private var buffer: [UInt8] = []
  private var parser = JSONParser()

  /// - Parameters:
  ///   - collector: collects the findings of the slice.
  ///   - timer: counts how long the task is busy with work orders, images and documents.
  init(
    _ subject: ArchiveSubject, _ rules: RuleSet, _ collector: FindingCollector, _ timer: RunTimer?
  ) {
    self.subject = ArchiveSubject(copying: subject)
    self.rules = rules
    self.timer = timer
    self.collector = collector
    result = CheckedPart(collector)
    parser.limits.depth = subject.definition.limits[.nesting]
    // What a document may hold is bounded by its size alone.
    parser.limits.values = .max
  }

  /// Checks the work orders with these indices.
  consuming func check(_ range: Range<Int>) -> CheckedPart {
    let workOrders = subject.batch.workOrders
    if let first = range.first, let last = range.last {
      let documents = workOrders[first].documents.lowerBound..<workOrders[last].documents.upperBound
      timer.measuring(.workOrders) { checkWorkOrders(range) }
      timer.measuring(.images) { checkImages(range) }
      timer.measuring(.documents) { checkDocuments(documents) }
    }
    result.findings = collector.collected
    return result
  }

  // Some work orders, images or documents are shown to one rule before the next one has its turn. It spares the change of rules at each of them, which other
  // tasks wait for, and keeps them in the processor's cache meanwhile.
  private static let workOrdersAtOnce = 128
  private static let imagesAtOnce = 512
  private static let documentsAtOnce = 64
  private static let documentBytesAtOnce = 1 << 20

  private mutating func checkWorkOrders(_ range: Range<Int>) {
    guard !rules.workOrderRules.isEmpty else { return }
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.workOrdersAtOnce) {
      let some = start..<min(start + Self.workOrdersAtOnce, range.upperBound)
      let workOrders = some.map { WorkOrderSubject(subject, index: $0) }
      for active in rules.workOrderRules {
        collector.begin(active.inForce)
        active.rule.check(each: workOrders.span, into: &collector)
      }
    }
  }

  // MARK: Images

  private mutating func checkImages(_ range: Range<Int>) {
    guard !rules.imageRules.isEmpty else { return }
    let batch = subject.batch
    let entries = subject.entries
    var images: [ImageSubject] = []
    images.reserveCapacity(Self.imagesAtOnce)
    for index in range {
      for image in batch.images[batch.workOrders[index].images] {
        let entry = entries[image.entry]
        images.append(
          ImageSubject(
            archive: subject, workOrder: index, image: image, entry: entry, leadingBytes: entry.knownStart))
        if images.count == Self.imagesAtOnce { checkImages(&images) }
      }
    }
    checkImages(&images)
  }

  private mutating func checkImages(_ images: inout [ImageSubject]) {
    if rules.readsImageStarts { readStarts(of: &images) }
    for active in rules.imageRules {
      collector.begin(active.inForce)
      active.rule.check(each: images.span, into: &collector)
    }
    images.removeAll(keepingCapacity: true)
  }

  /// Reads the first bytes of those images that have to be unpacked for it.
  private mutating func readStarts(of images: inout [ImageSubject]) {
    let compressed = images.indices.filter { images[$0].leadingBytes == nil && images[$0].entry.size > 0 }
    guard !compressed.isEmpty else { return }
    let reader = ContentReader(subject.archive, entries: compressed.map { images[$0].entry })
    for (number, position) in compressed.enumerated() {
      images[position].leadingBytes = start(of: images[position], number, reader)
    }
  }

  private mutating func start(
    of image: ImageSubject, _ number: Int, _ reader: borrowing ContentReader
  ) -> LeadingBytes? {
    do throws(ContentError) {
      try reader.readStart(number, count: LeadingBytes.capacity, into: &buffer)
      return unsafe LeadingBytes(buffer.span.bytes)
    } catch {
      note(error, image.entry, image.workOrder)
      return nil
    }
  }

  // MARK: Documents

  private mutating func checkDocuments(_ range: Range<Int>) {
    guard !rules.documentRules.isEmpty || !rules.contentRules.isEmpty else { return }
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + ContentReader.capacity, range.upperBound)
      checkDocuments(Array(subject.batch.documents[start..<end]))
      start = end
    }
  }

  private mutating func checkDocuments(_ documents: [Document]) {
    let entries = documents.map { subject.entries[$0.entry] }
    var reader = ContentReader(subject.archive, entries: entries)
    var subjects: [DocumentSubject] = []
    subjects.reserveCapacity(Self.documentsAtOnce)
    var bytes = 0
    for (number, document) in documents.enumerated() {
      // Of its own for each document: the tree that is read from it keeps it.
      var buffer: [UInt8] = []
      let content = content(of: document, entries[number], number, &reader, &buffer)
      subjects.append(
        DocumentSubject(archive: subject, document: document, entry: entries[number], content: content))
      bytes += buffer.count
      guard subjects.count == Self.documentsAtOnce || bytes >= Self.documentBytesAtOnce else { continue }
      checkDocuments(&subjects)
      bytes = 0
    }
    checkDocuments(&subjects)
  }

  private mutating func checkDocuments(_ documents: inout [DocumentSubject]) {
    for active in rules.documentRules {
      collector.begin(active.inForce)
      active.rule.check(each: documents.span, into: &collector)
    }
    for document in documents {
      if case .unreadable(let error) = document.content {
        checkContent(of: document.document, document.entry, error)
      }
    }
    documents.removeAll(keepingCapacity: true)
  }

  private mutating func content(
    of document: Document, _ entry: Entry, _ number: Int, _ reader: inout ContentReader,
    _ buffer: inout [UInt8]
  ) -> DocumentSubject.Content {
    let limit = subject.maximumBytes(of: document.kind)
    guard entry.size <= limit else {
      result.uncheckedWorkOrders.insert(document.workOrder)
      return .tooLarge
    }
    do throws(ContentError) {
      try reader.read(number, into: &buffer)
    } catch {
      note(error, entry, document.workOrder)
      return .unreadable(error)
    }
    do throws(JSONSyntaxError) {
      parser.limits.bytes = Int(clamping: limit)
      return .tree(try parser.parse(buffer))
    } catch {
      if error.isLimit { result.uncheckedWorkOrders.insert(document.workOrder) }
      return .invalid(error)
    }
  }

  /// Shows what keeps a document from being read to the rules about contents, unless all contents are read anyway.
  private mutating func checkContent(of document: Document, _ entry: Entry, _ error: ContentError) {
    if rules.readsContents {
      // What libzip alone refuses, nobody else finds out.
      guard case .refused = error.kind else { return }
    }
    let content = ContentSubject(
      archive: subject, entry: entry, workOrder: document.workOrder, role: .document,
      outcome: .unreadable(error))
    for active in rules.contentRules {
      collector.begin(active.inForce, workOrder: document.workOrder)
      active.rule.check(content, into: &collector)
    }
  }

  /// Remembers that something of a work order could not be read. What is wrong with the archive's bytes is for the rules to say; what is wrong
  /// with reading them is a failure.
  private mutating func note(_ error: ContentError, _ entry: Entry, _ workOrder: Int) {
    result.uncheckedWorkOrders.insert(workOrder)
    if case .source(let sourceError) = error.kind { result.failures.add(sourceError, entry: entry.index) }
  }
}

extension Entry {
  /// The first bytes of the content, if they are known without unpacking it.
  fileprivate var knownStart: LeadingBytes? { leadingBytes.count > 0 ? leadingBytes : nil }
}
