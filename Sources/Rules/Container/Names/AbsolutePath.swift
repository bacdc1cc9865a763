import Findings
import NameForms
import Wording
import ZipArchive

/// An entry's name does not stay in the folder that the archive is unpacked to.
struct AbsolutePath: ArchiveRule {
  static let description = RuleDescription(
    id: "absolute-path", family: .container, scope: .archive, severity: .error,
    summary: "An entry's name begins at the root of a disk, or has a colon in it.",
    rationale: """
      A name that begins with `/`, with a drive letter or with a server's name means a place outside of the folder that the archive is \
      unpacked to, so a careless reader overwrites other files. Elsewhere in a name, a colon makes Windows hide the content behind \
      another file. Careful readers refuse such archives.
      """,
    remedy: "Zip the work orders' folders from the folder that they lie in, and use no colons in names.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("/WO_1/meter-1.jpg"), .image("C:/WO_1/meter-2.jpg")],
      findings: [
        .init(at: "/WO_1/meter-1.jpg", #"the entry's name begins with "/", which is the root of the disk"#),
        .init(
          at: "C:/WO_1/meter-2.jpg", #"the entry's name begins with the drive letter "C:""#),
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for suspect in archive.names.suspects(for: [.leadingSeparator, .colon]) {
      let readings = archive.readings(ofName: suspect.entry)
      guard let message = readings.lazy.compactMap(Self.message).first else { continue }
      findings.add(message, at: archive.location(ofHeader: suspect.entry))
    }
  }

  private static func message(_ name: [UInt8]) -> String? {
    let start = name.prefix { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    if start.count > 1 {
      return "the entry's name begins with \(quoted(text(start.prefix(2)))), as the path of a server does"
    }
    if start.count == 1 {
      return "the entry's name begins with \(quoted(text(start))), which is the root of the disk"
    }
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    if colon == 1, isLetter(name[0]) {
      return "the entry's name begins with the drive letter \(quoted(text(name[...colon])))"
    }
    return
      "the entry's name has a colon in it, behind which Windows hides content: \(quoted(text(name[...])))"
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
