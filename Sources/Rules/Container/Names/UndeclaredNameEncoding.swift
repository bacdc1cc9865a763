import Findings
import NameForms
import Wording
import ZipArchive

/// Names have characters beyond ASCII, and nothing says in which encoding.
struct UndeclaredNameEncoding: ArchiveRule {
  static let description = RuleDescription(
    id: "undeclared-name-encoding", family: .container, scope: .archive, severity: .warning,
    summary: "Entries' names have characters beyond ASCII, and do not say in which encoding.",
    rationale: """
      By the letter of the format such a name is in code page 437; many writers put UTF-8 or the encoding of their system there, and \
      readers guess. What batchlint reads may not be what the site reads. Names are reported together, with how they are read.
      """,
    remedy:
      "Use only ASCII in names, or zip with a tool that marks names as UTF-8 (7-Zip does, with the option -mcu).",
    goodExample: RuleExample([.image("WO_1/zähler-1.jpg")]),
    badExample: RuleExample(
      [
        .image("WO_1/zähler-1.jpg").with(.nameBytes(Array("WO_1/zähler-1.jpg".utf8), isMarkedAsUTF8: false)),
        .image("WO_1/Zähler-2.jpg").with(
          .nameBytes(Array("WO_1/Z".utf8) + [0x84] + Array("hler-2.jpg".utf8), isMarkedAsUTF8: false)),
      ],
      findings: [
        .init(
          at: "WO_1/Zähler-2.jpg",
          """
          the name's encoding is not given; it is not UTF-8, so batchlint reads it as code page 437: "WO_1/Zähler-2.jpg"
          """),
        .init(
          at: "WO_1/zähler-1.jpg",
          """
          the name's encoding is not given; batchlint reads it as UTF-8, "WO_1/zähler-1.jpg"; as code page 437 it is \
          "WO_1/z├ñhler-1.jpg"
          """),
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let entries = archive.entries
    let suspects = archive.names.suspects(for: .nonASCII).lazy.map(\.entry)
    func names(_ reading: NameReading) -> ExampleNames {
      ExampleNames(suspects.filter { entries.nameReading(of: $0) == reading }, in: archive)
    }
    let unicode = names(.assumedUTF8)
    if let first = unicode.first {
      let other = quoted(codePage437Text(of: entries.rawName(of: first)))
      findings.add(
        unicode.count == 1
          ? "the name's encoding is not given; batchlint reads it as UTF-8, \(unicode.list); as code page 437 it is \(other)"
          : "the encoding of \(unicode.count) names is not given; batchlint reads them as UTF-8: \(unicode.list); as code page 437 the first is \(other)",
        at: archive.location(ofHeader: first), subject: "UTF-8" + unicode.subject)
    }
    let old = names(.codePage437)
    if let first = old.first {
      findings.add(
        old.count == 1
          ? "the name's encoding is not given; it is not UTF-8, so batchlint reads it as code page 437: \(old.list)"
          : "the encoding of \(old.count) names is not given; they are not UTF-8, so batchlint reads them as code page 437: \(old.list)",
        at: archive.location(ofHeader: first), subject: "code page 437" + old.subject)
    }
  }
}
