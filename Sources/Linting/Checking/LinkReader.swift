import ByteSources
import Findings
import Rules
import ZipArchive

/// Reads where an archive's symbolic links lead, for the rules that judge it.
struct LinkReader {
  private let archive: ZipArchive
  private(set) var targets = LinkTargets()
  /// What went wrong with reading the file.
  private(set) var failures: [(entry: Int, error: ByteSourceError)] = []
  private var budget: UInt64
  private var buffer: [UInt8] = []

  /// - Parameter budget: the most bytes of all links' targets.
  init(_ archive: ZipArchive, budget: UInt64 = LinkTargets.budget) {
    self.archive = archive
    self.budget = budget
  }

  /// Reads all links, as far as the budget goes.
  mutating func read(_ survey: EntrySurvey) {
    var links: [Entry] = []
    for index in survey.entries(with: .symbolicLink) {
      let entry = archive.entries[index]
      if entry.size >= LinkTargets.longestPath {
        targets[index] = .tooLong(entry.size)
      } else if entry.size > budget {
        targets[index] = .beyondBudget
      } else {
        budget -= entry.size
        links.append(entry)
        if links.count == ContentReader.capacity { read(&links) }
      }
    }
    read(&links)
  }

  private mutating func read(_ links: inout [Entry]) {
    guard !links.isEmpty else { return }
    var reader = ContentReader(archive, entries: links)
    for (number, entry) in links.enumerated() { read(entry, number, &reader) }
    links.removeAll(keepingCapacity: true)
  }

  private mutating func read(_ entry: Entry, _ number: Int, _ reader: inout ContentReader) {
    do throws(ContentError) {
      try reader.read(number, into: &buffer)
      targets[entry.index] = .path(buffer)
    } catch {
      note(error, entry)
    }
  }

  private mutating func note(_ error: ContentError, _ entry: Entry) {
    targets[entry.index] = .unreadable(error)
    if case .source(let sourceError) = error.kind { failures.append((entry.index, sourceError)) }
  }
}
