import ApplicationDefinition
import Findings
import ZipArchive

/// An entry's name is longer than is admitted, or than file systems take.
struct NameTooLong: ArchiveRule {
  static let description = RuleDescription(
    id: "name-too-long", family: .container, scope: .archive, severity: .warning,
    summary: "An entry's name is longer than is admitted, or a part of it longer than file systems take.",
    rationale: """
      The names of files and folders have at most 255 bytes on nearly all file systems, and whole paths about 4,000. A reader that \
      unpacks an entry with a longer name fails, or cuts the name and so makes another one of it.
      """,
    remedy: "Give the file or folder a shorter name and zip again.",
    goodExample: RuleExample(definition: definition, [.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      definition: definition, [.image("WO_1/meter-0000000001.jpg")],
      findings: [
        .init(
          at: "WO_1/meter-0000000001.jpg", "the entry's name has 25 bytes, more than the 20 that are admitted"
        )
      ]))

  private static let definition = ExampleDefinition.with("limits: {name_bytes: 20}")

  /// The most bytes of a file's or folder's name on file systems in use (`NAME_MAX`).
  private static let longestPart = 255

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let limits = archive.definition.limits
    let limit = limits[.nameBytes]
    // A name is at least as long as its longest part.
    let harmless = min(limit, Self.longestPart)
    guard archive.survey.longestName > harmless else { return }
    let entries = archive.entries
    for index in 0..<entries.count {
      let name = entries.nameRange(of: index)
      guard name.count > harmless else { continue }
      let longest = longestPart(of: entries.nameStorage[name])
      guard name.count > limit || longest > Self.longestPart else { continue }
      findings.add(
        message(length: name.count, limit: limit, longest: longest),
        at: archive.location(ofEntry: index, offset: entries[index].localHeaderOffset),
        definition: name.count > limit ? limits.position(of: .nameBytes) : nil)
    }
  }

  private func message(length: Int, limit: Int, longest: Int) -> String {
    let part = "\(longest) bytes, more than the \(Self.longestPart) that file systems take"
    if length <= limit { return "a file or folder in the entry's name has \(part)" }
    let whole = "the entry's name has \(length) bytes, more than the \(limit) that are admitted"
    return longest <= Self.longestPart ? whole : "\(whole), and a file or folder in it has \(part)"
  }

  /// How many bytes the longest part of a path has.
  private func longestPart(of path: ArraySlice<UInt8>) -> Int {
    var longest = 0
    var length = 0
    for byte in path {
      length = byte == UInt8(ascii: "/") ? 0 : length + 1
      longest = max(longest, length)
    }
    return longest
  }
}
