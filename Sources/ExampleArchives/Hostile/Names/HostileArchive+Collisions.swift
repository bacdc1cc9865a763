import Findings

extension HostileArchive {
  private static func pair(
    _ name: String, _ story: String, line: String, _ disagreement: ParserDisagreement,
    finds rules: RuleID..., names: (String, String)
  ) -> HostileArchive {
    HostileArchive(
      name, story, shows: [line], disagreement: disagreement, finds: rules.map { .finding($0) }
    ) {
      [
        ZipEntry(names.0, ZipContent(stored: [0xff, 0xd8])),
        ZipEntry(names.1, ZipContent(stored: [0xff, 0xd9])),
      ]
    }
  }

  /// Names that come to the same, for all readers or for some.
  static let collisions = [
    pair(
      "name-twice", "two photos of one name", line: "name-twice", .duplicates, finds: "duplicate-entry",
      names: ("WO_1/meter-1.jpg", "WO_1/meter-1.jpg")),
    HostileArchive(
      "name-twice-far", "two photos of one name, with others between them", shows: ["name-twice"],
      disagreement: .duplicates, finds: [.finding("duplicate-entry")]
    ) { [.photo(1), .photo(2), .photo(3), .photo(1)] },
    pair(
      "name-file-folder", "a file, and a photo in a folder of its name", line: "name-file-folder",
      .directorySignals, finds: "file-and-folder", names: ("WO_1/notes", "WO_1/notes/meter-1.jpg")),
    HostileArchive(
      "name-file-directory", "a file, and a directory of its name", shows: ["name-file-folder"],
      disagreement: .directorySignals, finds: [.finding("file-and-folder")]
    ) { [ZipEntry("WO_1/notes", ZipContent(stored: [1])), .directory("WO_1/notes/")] },
    pair(
      "name-case", "two photos whose names differ in case", line: "name-case", .letterCase,
      finds: "colliding-names", names: ("WO_1/meter-1.jpg", "WO_1/Meter-1.JPG")),
    HostileArchive(
      "name-case-folder", "two folders in a work order whose names differ in case", shows: ["name-case"],
      disagreement: .letterCase, finds: [.finding("colliding-names")]
    ) {
      [
        .photo(), ZipEntry("WO_1/night/meter-1.jpg", ZipContent(stored: [0xff, 0xd8])),
        ZipEntry("WO_1/Night/meter-1.jpg", ZipContent(stored: [0xff, 0xd9])),
      ]
    },
    pair(
      "name-case-sharp-s", "two photos whose names are equal when sharp s is written as ss",
      line: "name-case", .letterCase, finds: "colliding-names",
      names: ("WO_1/stra\u{df}e.jpg", "WO_1/STRASSE.jpg")),
    pair(
      "name-composed", "two photos with an accent in one character and in two", line: "name-normalisation",
      .characters, finds: "colliding-names", names: ("WO_1/m\u{e9}ter.jpg", "WO_1/me\u{301}ter.jpg")),
    pair(
      "name-compatible", "two photos with a ligature and with its letters", line: "name-normalisation",
      .characters, finds: "colliding-names", names: ("WO_1/\u{fb01}bre.jpg", "WO_1/fibre.jpg")),
    pair(
      "name-separators", "two photos whose names differ in the kind of slash", line: "name-separators",
      .canonicalPaths, finds: "colliding-names", "backslash-in-name",
      names: ("WO_1/meter-1.jpg", #"WO_1\meter-1.jpg"#)),
    pair(
      "name-dot-collision", "two photos whose names differ in a component `.`", line: "name-separators",
      .canonicalPaths, finds: "colliding-names", "unportable-name",
      names: ("WO_1/meter-1.jpg", "WO_1/./meter-1.jpg")),
    pair(
      "name-dot-trailing-collision", "two photos whose names differ in a dot at their end",
      line: "name-separators", .canonicalPaths, finds: "colliding-names", "unportable-name",
      names: ("WO_1/meter-1.jpg", "WO_1/meter-1.jpg.")),
  ]
}
