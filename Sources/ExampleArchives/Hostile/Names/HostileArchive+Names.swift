import Findings

extension HostileArchive {
  /// Names that mean something else than a file in a work order, or not the same to all readers.
  static let names = forms + paths + encodings + portability

  /// An archive in which the second of two photos has a name of these bytes.
  private static func name(
    _ archive: String, _ story: String, line: String, _ disagreement: ParserDisagreement,
    finds rules: RuleID..., name: [UInt8], flags: UInt16
  ) -> HostileArchive {
    HostileArchive(
      archive, story, shows: [line], disagreement: disagreement, finds: rules.map { .finding($0) },
      entries: photos(secondNamed: name, flags: flags))
  }

  /// An archive in which the second of two photos has this name, marked as UTF-8 where that says something.
  private static func name(
    _ archive: String, _ story: String, line: String, _ disagreement: ParserDisagreement,
    finds rules: RuleID..., name: String
  ) -> HostileArchive {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    return HostileArchive(
      archive, story, shows: [line], disagreement: disagreement, finds: rules.map { .finding($0) },
      entries: photos(secondNamed: Array(name.utf8), flags: isASCII ? 0 : 1 << 11))
  }

  private static func photos(secondNamed name: [UInt8], flags: UInt16) -> @Sendable () -> [ZipEntry] {
    {
      [
        .photo(1),
        .photo(2) {
          $0.name = name
          $0.flags = flags
        },
      ]
    }
  }

  private static let forms = [
    name(
      "name-empty", "an entry without a name", line: "name-empty", .characters, finds: "invalid-name",
      name: ""),
    HostileArchive(
      "name-nul", "a name with a zero byte, behind which some readers see nothing",
      shows: ["name-nul", "second-opinion"], disagreement: .characters,
      finds: [.finding("invalid-name"), .finding("libzip-disagreement")],
      entries: photos(secondNamed: Array("WO_1/meter-2.jpg\u{0}.exe".utf8), flags: 0)),
    name(
      "name-newline", "a name with a line break", line: "name-control", .characters, finds: "invalid-name",
      name: "WO_1/meter\n-2.jpg"),
    name(
      "name-escape", "a name that colours a terminal", line: "name-control", .characters,
      finds: "invalid-name", name: "WO_1/\u{1b}[31mmeter-2.jpg"),
    name(
      "name-delete", "a name with the character DEL", line: "name-control", .characters,
      finds: "invalid-name", name: "WO_1/meter-2\u{7f}.jpg"),
    name(
      "name-c1", "a name with a control character beyond ASCII", line: "name-control", .characters,
      finds: "invalid-name", name: "WO_1/meter-2\u{9b}.jpg"),
  ]

  private static let paths = [
    name(
      "name-absolute", "an absolute path", line: "name-absolute", .canonicalPaths, finds: "absolute-path",
      name: "/WO_1/meter-2.jpg"),
    name(
      "name-drive", "a path on a drive of Windows", line: "name-drive", .canonicalPaths,
      finds: "absolute-path", name: "C:/WO_1/meter-2.jpg"),
    name(
      "name-drive-relative", "a path relative to a drive's folder", line: "name-drive", .canonicalPaths,
      finds: "absolute-path", name: "C:meter-2.jpg"),
    name(
      "name-stream", "a second stream of a file under Windows", line: "name-drive", .canonicalPaths,
      finds: "absolute-path", name: "WO_1/meter-1.jpg:hidden"),
    name(
      "name-share", "a path on a network share", line: "name-unc", .canonicalPaths, finds: "absolute-path",
      "backslash-in-name", name: #"\\server\share\meter-2.jpg"#),
    name(
      "name-share-slashes", "a path on a network share, with slashes", line: "name-unc", .canonicalPaths,
      finds: "absolute-path", name: "//server/share/meter-2.jpg"),
    name(
      "name-parent", "a path out of the archive", line: "name-parent", .canonicalPaths,
      finds: "path-traversal", name: "../meter-2.jpg"),
    name(
      "name-parent-inside", "a path into another work order", line: "name-parent", .canonicalPaths,
      finds: "path-traversal", name: "WO_1/../WO_2/meter-2.jpg"),
    name(
      "name-parent-last", "a path that ends at the folder above", line: "name-parent", .canonicalPaths,
      finds: "path-traversal", name: "WO_1/.."),
    name(
      "name-parent-backslash", "a path out of the archive, with backslashes", line: "name-parent",
      .canonicalPaths, finds: "path-traversal", "backslash-in-name", name: #"..\meter-2.jpg"#),
    name(
      "name-backslash", "a path with backslashes", line: "name-backslash", .canonicalPaths,
      finds: "backslash-in-name", name: #"WO_1\meter-2.jpg"#),
  ]

  private static let encodings = [
    name(
      "name-overlong", "a slash in two bytes, in a name marked as UTF-8", line: "name-utf8", .characters,
      finds: "invalid-name-encoding", name: Array("WO_1".utf8) + [0xc0, 0xaf] + Array("a.jpg".utf8),
      flags: 1 << 11),
    name(
      "name-surrogate", "half of a surrogate pair, in a name marked as UTF-8", line: "name-utf8", .characters,
      finds: "invalid-name-encoding", name: Array("WO_1/".utf8) + [0xed, 0xa0, 0x80], flags: 1 << 11),
    name(
      "name-beyond-unicode", "a character beyond U+10FFFF, in a name marked as UTF-8", line: "name-utf8",
      .characters, finds: "invalid-name-encoding", name: Array("WO_1/".utf8) + [0xf4, 0x90, 0x80, 0x80],
      flags: 1 << 11),
    name(
      "name-cut-character", "a name marked as UTF-8 that ends within a character", line: "name-utf8",
      .characters, finds: "invalid-name-encoding", "libzip-disagreement", name: Array("WO_1/a".utf8) + [0xc3],
      flags: 1 << 11),
    name(
      "name-latin", "a name marked as UTF-8 that is Latin-1", line: "name-utf8", .characters,
      finds: "invalid-name-encoding", "libzip-disagreement",
      name: Array("WO_1/m".utf8) + [0xe9] + Array("ter.jpg".utf8),
      flags: 1 << 11),
    name(
      "name-cp437", "a name in code page 437, without bit 11", line: "name-undeclared", .characters,
      finds: "undeclared-name-encoding", name: Array("WO_1/m".utf8) + [0x82] + Array("ter.jpg".utf8), flags: 0
    ),
    name(
      "name-utf8-undeclared", "a name in UTF-8, without bit 11", line: "name-undeclared", .characters,
      finds: "undeclared-name-encoding", name: Array("WO_1/m\u{e9}ter.jpg".utf8), flags: 0),
    name(
      "name-reversed", "a name that shows its ending reversed", line: "name-invisible", .characters,
      finds: "invisible-characters", name: "WO_1/meter-2\u{202e}gpj.exe"),
    name(
      "name-zero-width", "a name with a space of no width", line: "name-invisible", .characters,
      finds: "invisible-characters", name: "WO_1/meter\u{200b}-2.jpg"),
  ]

  private static let long = String(repeating: "a", count: 256)

  private static let portability = [
    name(
      "name-dot", "a path with a component `.`", line: "name-dot", .canonicalPaths, finds: "unportable-name",
      name: "WO_1/./meter-2.jpg"),
    name(
      "name-dot-first", "a path that begins with `./`", line: "name-dot", .canonicalPaths,
      finds: "unportable-name", name: "./WO_1/meter-2.jpg"),
    name(
      "name-empty-component", "a path with two slashes", line: "name-dot", .canonicalPaths,
      finds: "unportable-name", name: "WO_1//meter-2.jpg"),
    name(
      "name-device", "a device of Windows", line: "name-reserved", .canonicalPaths, finds: "unportable-name",
      name: "WO_1/CON"),
    name(
      "name-device-ending", "a device of Windows in small letters, with an ending", line: "name-reserved",
      .canonicalPaths, finds: "unportable-name", name: "WO_1/com1.jpg"),
    name(
      "name-device-superscript", "a device of Windows with a superscript digit", line: "name-reserved",
      .characters, finds: "unportable-name", name: "WO_1/COM\u{b9}.jpg"),
    name(
      "name-trailing-dot", "a name that ends with a dot", line: "name-trailing", .canonicalPaths,
      finds: "unportable-name", name: "WO_1/meter-2.jpg."),
    name(
      "name-trailing-space", "a folder that ends with a space", line: "name-trailing", .canonicalPaths,
      finds: "unportable-name", name: "WO_2 /meter-2.jpg"),
    name(
      "name-short", "a short name of DOS", line: "name-short", .canonicalPaths, finds: "unportable-name",
      name: "WO_1/METER-~1.JPG"),
    name(
      "name-component-long", "a name with a component of 256 bytes", line: "name-component-long",
      .canonicalPaths, finds: "name-too-long", name: "WO_1/" + long),
    name(
      "name-long", "a path of 5,000 bytes", line: "name-long", .canonicalPaths, finds: "name-too-long",
      name: String(repeating: "a/", count: 2499) + "aa"),
  ]
}
