import Findings
import NameForms
import ZipArchive

/// An entry's name has characters in it that do not show.
struct InvisibleCharactersInName: ArchiveRule {
  static let description = RuleDescription(
    id: "invisible-characters", family: .container, scope: .archive, severity: .warning,
    summary: "An entry's name has characters in it that do not show, or turn the text around.",
    rationale: """
      Two names that look the same are different, and a name can look like another: a mark for right-to-left text shows `gpj.exe` as \
      `exe.jpg`. Zero-width characters come along when text is copied from web pages; characters for private use show on one \
      system only. What spells words and emoji is not meant: joiners in Persian or Hindi, and in a family of emoji, are fine.
      """,
    remedy: "Rename the file; type the name instead of copying it.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter\u{200b}-1.jpg")],
      findings: [
        .init(
          at: "WO_1/meter\u{200b}-1.jpg",
          "the entry's name has a character in it that does not show: U+200B (zero width space)")
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for suspect in archive.names.suspects(for: .invisible) {
      let found = InvisibleCharacters.found(in: archive.entries.name(of: suspect.entry))
      let what =
        found.count == 1 ? "a character in it that does not show" : "characters in it that do not show"
      findings.add(
        "the entry's name has \(what): \(characterList(found))",
        at: archive.location(ofHeader: suspect.entry))
    }
  }
}
