import Batch
import Findings
import NameForms
import Wording
import ZipArchive

/// Names that are written differently are one name to some file system or reader.
struct CollidingNames: ArchiveRule {
  static let description = RuleDescription(
    id: "colliding-names", family: .container, scope: .archive, severity: .warning,
    summary: "Entries' names differ only in ways that some file systems and readers do not see.",
    rationale: """
      Windows and macOS take `Meter.jpg` and `meter.jpg` for one file, macOS two encodings of `é` for one character, and Windows drops \
      dots and spaces at the end of a name. Where such an archive is unpacked, one file overwrites the other. Each group of such names is \
      reported once. What only differs in the work order's folder is `work-order-collision`, not this.
      """,
    remedy: "Rename the files so that their names differ in letters or digits.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg"), .image("WO_1/meter-2.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg"), .image("WO_1/Meter-1.jpg")],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          #""WO_1/Meter-1.jpg" and "WO_1/meter-1.jpg" are one name where upper and lower case count as one"#)
      ]))

  init(options: RuleOptions) {}

  /// A name as it is written, with an entry that shows it.
  private struct Name {
    let entry: Int
    let text: ArraySlice<UInt8>
    /// The work order's folder that it lies in or is; nil for a file outside of any.
    let workOrder: ArraySlice<UInt8>?
  }

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for group in archive.names.groups where group.spellings.count > 1 {
      let names = group.spellings.compactMap { name($0, in: archive) }
      let workOrders = names.map(\.workOrder)
      if let first = workOrders.first, let first, Self.collide(first, workOrders) {
        // Each work order's own files still have to differ from each other.
        for (_, inside) in Self.byWorkOrder(names) where inside.count > 1 {
          add(inside, archive, into: &findings)
        }
      } else {
        add(names, archive, into: &findings)
      }
    }
  }

  private func name(_ spelling: EntryNames.Spelling, in archive: ArchiveSubject) -> Name? {
    let storage = archive.entries.nameStorage
    guard let entry = spelling.files.first ?? spelling.folderEntries.first ?? spelling.folder?.entry else {
      return nil
    }
    let range = archive.entries.nameRange(of: entry)
    var text = storage[range]
    if spelling.files.isEmpty, spelling.folderEntries.isEmpty, let folder = spelling.folder {
      text = text.prefix(folder.length + 1)
    }
    var inside = text
    if inside.starts(with: storage[archive.batch.wrapperRange]) {
      inside = inside.dropFirst(archive.batch.wrapperRange.count)
    }
    let slash = inside.firstIndex(of: UInt8(ascii: "/"))
    return Name(entry: entry, text: text, workOrder: slash.map { inside[..<$0] })
  }

  /// Whether there are several work orders, and `work-order-collision` says that they are one.
  private static func collide(_ first: ArraySlice<UInt8>, _ workOrders: [ArraySlice<UInt8>?]) -> Bool {
    let known = workOrders.compactMap(\.self)
    return known.count == workOrders.count && known.contains { $0 != first }
      && EquivalentNames.foldings.makesEqual(known)
  }

  private static func byWorkOrder(_ names: [Name]) -> [(first: Int, names: [Name])] {
    var positions: [ArraySlice<UInt8>: Int] = [:]
    var result: [(first: Int, names: [Name])] = []
    for name in names {
      guard let workOrder = name.workOrder else { continue }
      if let position = positions[workOrder] {
        result[position].names.append(name)
      } else {
        positions[workOrder] = result.count
        result.append((name.entry, [name]))
      }
    }
    return result
  }

  private func add(_ found: [Name], _ archive: ArchiveSubject, into findings: inout FindingCollector) {
    // By name, so that it does not matter in which order the entries lie.
    let names = found.sorted { $0.text.lexicographicallyPrecedes($1.text) }
    let shown = names.map { quoted(String(decoding: $0.text, as: UTF8.self)) }
    let reason = Self.phrase(NameFoldings.needed(by: names.map(\.text)))
    findings.add(
      names.count == 2
        ? "\(shown[0]) and \(shown[1]) are one name where \(reason)"
        : "\(names.count) names are one where \(reason): \(listed(shown, conjunction: "and"))",
      at: archive.location(ofHeader: names[1].entry), subject: NameDigest(names.map(\.text)).text)
  }

  private static func phrase(_ foldings: NameFoldings) -> String {
    var phrases: [String] = []
    if foldings.contains(.letterCase) { phrases.append("upper and lower case count as one") }
    if foldings.contains(.canonical) { phrases.append("encodings of the same character count as one") }
    if foldings.contains(.compatibility) {
      phrases.append("forms of the same character count as one, and invisible ones not at all")
    }
    if foldings.contains(.endings) { phrases.append("dots and spaces at the end do not count") }
    if foldings.contains(.separators) {
      phrases.append(#""\" counts as "/", and drive letters and empty parts do not count"#)
    }
    return listed(phrases, conjunction: "and")
  }
}
