import Findings
import NameForms
import Wording
import ZipArchive

/// A name cannot be used, or becomes another one, on Windows.
struct UnportableName: ArchiveRule {
  static let description = RuleDescription(
    id: "unportable-name", family: .container, scope: .archive, severity: .warning,
    summary: "A name cannot be used, or becomes another one, on Windows and some readers.",
    rationale: """
      Windows refuses some characters, keeps some names for devices (`CON`, `COM1.jpg`), drops dots and spaces at the end, and makes short \
      names like `PHOTOS~1.JPG` for long ones. Parts that are empty or `.` are dropped by some readers and kept by others. A folder's \
      name is reported once for the entries in it that follow one another.
      """,
    remedy: "Rename the file or folder, and zip the work order's folder anew.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/aux.jpg"), .image("WO_1/what?.jpg")],
      findings: [
        .init(at: "WO_1/aux.jpg", #""aux.jpg" is the name of a device on Windows"#),
        .init(at: "WO_1/what?.jpg", #""what?.jpg" has "?" in it, which Windows refuses"#),
      ]))

  init(options: RuleOptions) {}

  private static let traits: NameTraits = [
    .emptyComponent, .dotComponent, .deviceName, .trailingDotOrSpace, .shortName, .refused,
  ]
  /// More reasons for one name help nobody.
  private static let limit = 8

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let storage = archive.entries.nameStorage
    var last = 0..<0
    for suspect in archive.names.suspects(for: Self.traits) {
      let name = archive.entries.nameRange(of: suspect.entry)
      let reasons = Self.reasons(storage, name, knowing: Self.sharedFolders(storage, last, name))
      last = name
      guard !reasons.isEmpty else { continue }
      findings.add(reasons.joined(separator: "; "), at: archive.location(ofHeader: suspect.entry))
    }
  }

  /// How many bytes two names have in common, up to a separator and with it.
  private static func sharedFolders(_ storage: [UInt8], _ a: Range<Int>, _ b: Range<Int>) -> Int {
    var shared = 0
    for offset in 0..<min(a.count, b.count) {
      let byte = storage[a.lowerBound + offset]
      guard byte == storage[b.lowerBound + offset] else { break }
      if NamePrefix.isSeparator(byte) { shared = offset + 1 }
    }
    return shared
  }

  /// What is wrong with a name's parts beyond its first so many bytes, of which the name before has said it.
  private static func reasons(_ storage: [UInt8], _ name: Range<Int>, knowing known: Int) -> [String] {
    let bytes = unsafe storage.span.bytes
    var reasons: [String] = []
    var start = name.lowerBound + known
    // Separators at the start are another rule's.
    if known == 0 { start += storage[name].prefix(while: NamePrefix.isSeparator).count }
    while start < name.upperBound {
      let end = storage[start..<name.upperBound].firstIndex(where: NamePrefix.isSeparator) ?? name.upperBound
      let traits = NameTraits.ofComponent(bytes, start..<end).intersection(Self.traits)
      if !traits.isEmpty {
        reasons += phrases(traits, String(decoding: storage[start..<end], as: UTF8.self))
        if reasons.count > limit { return reasons.prefix(limit) + ["and so on"] }
      }
      start = end + 1
    }
    return reasons
  }

  private static func phrases(_ traits: NameTraits, _ component: String) -> [String] {
    var phrases: [String] = []
    if traits.contains(.emptyComponent) { phrases.append("two separators follow one another") }
    if traits.contains(.dotComponent) {
      phrases.append(#"a part of the name is ".", which some readers drop"#)
    }
    let name = quoted(component)
    if traits.contains(.deviceName) { phrases.append("\(name) is the name of a device on Windows") }
    if traits.contains(.trailingDotOrSpace) {
      let what = component.hasSuffix(" ") ? "space" : "dot"
      phrases.append("\(name) ends with a \(what), which Windows drops")
    }
    if traits.contains(.shortName) {
      phrases.append("\(name) looks like the short name that Windows makes for a longer one")
    }
    if traits.contains(.refused) {
      var refused: [String] = []
      for character in #"<>"|?*"#.unicodeScalars where component.unicodeScalars.contains(character) {
        refused.append(character == "\"" ? "a quotation mark" : "\"\(character)\"")
      }
      phrases.append("\(name) has \(listed(refused, conjunction: "and")) in it, which Windows refuses")
    }
    return phrases
  }
}
