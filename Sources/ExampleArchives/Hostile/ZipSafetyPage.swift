import Findings

/// The page that shows that the checklist is whole: `Documentation/ZipSafety.md`.
public enum ZipSafetyPage {
  /// The page in Markdown: each line of the checklist with its rules and archives, each kind of disagreement with its archives, and
  /// what is wrong with each archive.
  public static func markdown() -> String {
    var lines = [
      "<!-- Generated from Sources/ExampleArchives/Hostile. Changes belong there. -->", "", "# Zip safety",
      "",
      "An archive is untrusted, and readers differ in what they make of a wrong one. batchlint looks at every byte of it and "
        + "reports what two readers could read differently. This page lists all that is checked, the rule that finds it, and the "
        + "archives with which the tests show that it is found. The tests build each archive byte by byte, lint it, and compare "
        + "the findings with what the format's specification (PKWARE's APPNOTE) and common readers say.",
    ]
    for part in ChecklistLine.parts { lines += section(on: part) }
    lines += disagreements()
    lines += archives()
    return lines.map { $0 + "\n" }.joined()
  }

  private static func section(on part: ChecklistLine.Part) -> [String] {
    [
      "", "## \(part.title)", "", "| what is checked | weight | rules | archives |",
      "| --- | --- | --- | --- |",
    ]
      + part.lines.map { line in
        let weight = line.severity?.rawValue ?? "sound"
        let rules = line.rules.map { "[`\($0)`](Rules.md#\($0))" }
        let archives = HostileArchive.all.filter { $0.lines.contains(line.id) }
        return "| \(line.text) | \(weight) | \(rules.joined(separator: ", ")) | \(names(of: archives)) |"
      }
  }

  private static func disagreements() -> [String] {
    var lines = [
      "", "## Disagreements between readers", "",
      "\"My ZIP isn't your ZIP\" (USENIX Security 2025) sorts the ways in which readers disagree about one archive into 14 kinds. "
        + "None of the archives below passes.", "",
      "| group | kind | archives |", "| --- | --- | --- |",
    ]
    for kind in ParserDisagreement.allCases {
      let archives = HostileArchive.all.filter { $0.disagreement == kind }
      lines.append("| \(kind.group.rawValue) | \(kind.rawValue) | \(names(of: archives)) |")
    }
    return lines
  }

  private static func archives() -> [String] {
    ["", "## The archives", "", "| archive | what is wrong | rules |", "| --- | --- | --- |"]
      + HostileArchive.all.map { archive in
        let rules = archive.findings.map { "`\($0.rule)`" + ($0.count > 1 ? " \($0.count) times" : "") }
        let found = rules.isEmpty ? "none: it is sound" : rules.joined(separator: ", ")
        return "| `\(archive.name)` | \(archive.story) | \(found) |"
      }
  }

  private static func names(of archives: [HostileArchive]) -> String {
    archives.map { "`\($0.name)`" }.joined(separator: ", ")
  }
}
