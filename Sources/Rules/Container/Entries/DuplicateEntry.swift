import Findings
import Wording
import ZipArchive

/// Entries have the same whole name.
struct DuplicateEntry: ArchiveRule {
  static let description = RuleDescription(
    id: "duplicate-entry", family: .container, scope: .archive, severity: .error,
    summary: "Two or more entries have the same name.",
    rationale: """
      A folder cannot hold two files of one name, but an archive can, for example when a photo was added to it a second time. \
      Some readers take the first entry, some the last, so the site may process the one that you meant to replace.
      """,
    remedy: "Zip the work order's folder anew instead of adding to the archive.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg"), .image("WO_1/meter-2.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg"), .image("WO_1/meter-1.jpg")],
      findings: [
        .init(
          at: "WO_1/meter-1.jpg",
          "the archive holds an entry of this name twice, as entries 0 and 1; readers disagree on which one counts"
        )
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for group in archive.names.groups {
      for spelling in group.spellings {
        for entries in [spelling.files, spelling.folderEntries] where entries.count > 1 {
          findings.add(
            message(entries), at: archive.location(ofHeader: entries[1]),
            subject: entries.count > 2 ? "\(entries.count)" : "")
        }
      }
    }
  }

  private func message(_ entries: [Int]) -> String {
    let numbers = listed(entries.prefix(Self.limit).map(String.init), conjunction: "and")
    let others = entries.count > Self.limit ? " and \(entries.count - Self.limit) more" : ""
    return "the archive holds an entry of this name \(times(entries.count)), as entries \(numbers)\(others); "
      + "readers disagree on which one counts"
  }

  /// More numbers help nobody.
  private static let limit = 8
}
