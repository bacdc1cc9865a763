import Findings
import ZipArchive

/// The central directory cannot be found, or not be read to its end.
struct DamagedDirectory: ArchiveRule {
  static let description = RuleDescription(
    id: "damaged-directory", family: .container, scope: .archive, severity: .error,
    summary: "The archive's directory cannot be found, or not be read to its end.",
    rationale: """
      The directory lists the archive's entries and where they lie. Where it is damaged, some readers guess and others give \
      up; what batchlint cannot read, it has not checked.
      """,
    remedy:
      "Zip the work orders' folders anew; repairing the archive may bring back other files than you meant to send.",
    goodExample: RuleExample(entries),
    badExample: RuleExample(
      entries,
      damage: [.directoryRecord(ofFirst: ["WO_1/meter-2.jpg"], 0, with: [0, 0, 0, 0])],
      findings: [.init("the directory breaks off after 1 entry: what follows is not a whole record")]))

  private static let entries: [RuleExample.Entry] = [.image("WO_1/meter-1.jpg"), .image("WO_1/meter-2.jpg")]

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for problem in archive.archive.problems {
      switch problem {
      case .noZip64Record(let offset):
        findings.add(
          "the end record refers to a zip64 end record, but none lies before it", at: Location(offset: offset)
        )
      case .misplacedDirectory(let declaredOffset, let declaredSize, let endRecordOffset):
        findings.add(
          "the end record at byte \(endRecordOffset) places a directory of \(declaredSize) bytes at byte "
            + "\(declaredOffset), but there is none", at: Location(offset: endRecordOffset))
      case .directoryTooLarge(let size, let limit):
        findings.add(
          "the directory has \(size) bytes; more than \(limit) are not read", at: .archive)
      case .brokenDirectory(let entry, let offset):
        findings.add(
          "the directory breaks off after \(entry == 1 ? "1 entry" : "\(entry) entries"): what follows is not a "
            + "whole record", at: Location(offset: offset))
      case .noZip64Field(let entry):
        findings.add(
          "the entry's record refers to a zip64 field for its sizes or place, but has none that is long enough",
          at: archive.location(ofEntry: entry, offset: nil))
      default:
        continue
      }
    }
  }
}
