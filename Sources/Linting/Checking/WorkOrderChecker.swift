import ApplicationDefinition
import Batch
import ByteSources
import Findings
import JSONTree
import Rules
import ZipArchive

/// Shows a slice of an archive's work orders, with their images and documents, to the rules. It belongs to one task.
struct WorkOrderChecker {
  /// What came of a slice.
  struct Result: Sendable {
    var findings: [Finding]
    var failures: [Failure]
    /// Work orders of which something could not be read.
    var unchecked: Set<Int>
  }

  private let subject: ArchiveSubject
  private let rules: RuleSet
  private var collector = FindingCollector()
  private var failures: [Failure] = []
  private var unchecked: Set<Int> = []
  private var buffer: [UInt8] = []
  private var parser = JSONParser()

  init(_ subject: ArchiveSubject, _ rules: RuleSet) {
    self.subject = subject
    self.rules = rules
  }

  /// Checks the work orders with these indices.
  consuming func check(_ range: Range<Int>) -> Result {
    let workOrders = subject.batch.workOrders
    if let first = range.first, let last = range.last {
      for index in range { checkWorkOrder(index) }
      checkImages(range)
      checkDocuments(workOrders[first].documents.lowerBound..<workOrders[last].documents.upperBound)
    }
    return Result(findings: collector.findings, failures: failures, unchecked: unchecked)
  }

  private mutating func checkWorkOrder(_ index: Int) {
    let workOrder = WorkOrderSubject(subject, index: index)
    for active in rules.workOrderRules {
      collector.begin(active.inForce)
      active.rule.check(workOrder, into: &collector)
    }
  }

  // MARK: Images

  private mutating func checkImages(_ range: Range<Int>) {
    guard !rules.imageRules.isEmpty else { return }
    let batch = subject.batch
    let readsStarts = rules.readsImageStarts
    /// Images whose first bytes must be inflated.
    var compressed: [(workOrder: Int, image: Image, entry: Entry)] = []
    for index in range {
      for image in batch.images[batch.workOrders[index].images] {
        let entry = subject.entries[image.entry]
        if entry.leadingBytes.count > 0 || entry.size == 0 || !readsStarts {
          checkImage(index, image, entry, entry.leadingBytes.count > 0 ? entry.leadingBytes : nil)
        } else {
          compressed.append((index, image, entry))
          if compressed.count == ContentReader.capacity { checkCompressedImages(&compressed) }
        }
      }
    }
    checkCompressedImages(&compressed)
  }

  private mutating func checkCompressedImages(
    _ images: inout [(workOrder: Int, image: Image, entry: Entry)]
  ) {
    guard !images.isEmpty else { return }
    do throws(ContentError) {
      let reader = try ContentReader(subject.archive, entries: images.map(\.entry))
      for (number, (workOrder, image, entry)) in images.enumerated() {
        checkImage(workOrder, image, entry, start(of: entry, number, workOrder, reader))
      }
    } catch {
      for (workOrder, image, entry) in images {
        note(error, entry, workOrder)
        checkImage(workOrder, image, entry, nil)
      }
    }
    images.removeAll(keepingCapacity: true)
  }

  private mutating func start(
    of entry: Entry, _ number: Int, _ workOrder: Int, _ reader: borrowing ContentReader
  ) -> LeadingBytes? {
    do throws(ContentError) {
      try reader.readStart(number, count: LeadingBytes.capacity, into: &buffer)
      return unsafe LeadingBytes(buffer.span.bytes)
    } catch {
      note(error, entry, workOrder)
      return nil
    }
  }

  private mutating func checkImage(
    _ workOrder: Int, _ image: Image, _ entry: Entry, _ leadingBytes: LeadingBytes?
  ) {
    let image = ImageSubject(
      archive: subject, workOrder: workOrder, image: image, entry: entry, leadingBytes: leadingBytes)
    for active in rules.imageRules {
      collector.begin(active.inForce)
      active.rule.check(image, into: &collector)
    }
  }

  // MARK: Documents

  private mutating func checkDocuments(_ range: Range<Int>) {
    guard !rules.documentRules.isEmpty else { return }
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + ContentReader.capacity, range.upperBound)
      checkDocuments(Array(subject.batch.documents[start..<end]))
      start = end
    }
  }

  private mutating func checkDocuments(_ documents: [Document]) {
    let entries = documents.map { subject.entries[$0.entry] }
    do throws(ContentError) {
      let reader = try ContentReader(subject.archive, entries: entries)
      for (number, document) in documents.enumerated() {
        checkDocument(document, entries[number], content(of: document, entries[number], number, reader))
      }
    } catch {
      for (number, document) in documents.enumerated() {
        note(error, entries[number], document.workOrder)
        checkDocument(document, entries[number], .unreadable(error))
      }
    }
  }

  private mutating func content(
    of document: Document, _ entry: Entry, _ number: Int, _ reader: borrowing ContentReader
  ) -> DocumentSubject.Content {
    let limit = subject.requirements(for: document.kind).maximumBytes
    guard entry.size <= limit else {
      unchecked.insert(document.workOrder)
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
      return .invalid(error)
    }
  }

  private mutating func checkDocument(
    _ document: Document, _ entry: Entry, _ content: DocumentSubject.Content
  ) {
    let document = DocumentSubject(archive: subject, document: document, entry: entry, content: content)
    for active in rules.documentRules {
      collector.begin(active.inForce)
      active.rule.check(document, into: &collector)
    }
  }

  /// Remembers that something of a work order could not be read. What is wrong with the archive's bytes is for the rules to say; what is wrong
  /// with reading them is a failure.
  private mutating func note(_ error: ContentError, _ entry: Entry, _ workOrder: Int) {
    unchecked.insert(workOrder)
    if case .source(let sourceError) = error.kind {
      failures.append(
        Failure(sourceError, path: subject.path, entry: subject.reference(toEntry: entry.index)))
    }
  }
}
