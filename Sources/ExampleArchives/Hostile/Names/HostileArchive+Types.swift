import Findings

extension HostileArchive {
  /// Entries that are no plain file, or not for every reader.
  static let types = specials + directories + links

  private static func mode(
    _ name: String, _ story: String, line: String, finds rule: RuleID, _ mode: UInt16
  ) -> HostileArchive {
    HostileArchive(name, story, shows: [line], finds: [.finding(rule, at: "WO_1/meter-2.jpg")]) {
      [.photo(1), .photo(2) { $0.unixMode = mode }]
    }
  }

  private static let specials = [
    mode("type-pipe", "a pipe", line: "type-special", finds: "special-file", 0o010644),
    mode(
      "type-character-device", "a character device", line: "type-special", finds: "special-file", 0o020644),
    mode("type-block-device", "a block device", line: "type-special", finds: "special-file", 0o060644),
    mode("type-socket", "a socket", line: "type-special", finds: "special-file", 0o140644),
    mode(
      "type-setuid", "a file with setuid", line: "type-permissions", finds: "special-permissions", 0o104755),
    mode(
      "type-setgid", "a file with setgid", line: "type-permissions", finds: "special-permissions", 0o102755),
    mode(
      "type-sticky", "a file with the sticky bit", line: "type-permissions", finds: "special-permissions",
      0o101755),
  ]

  private static let directories = [
    HostileArchive(
      "directory-data", "a directory with data", shows: ["directory-data"], disagreement: .directorySignals,
      finds: [.finding("directory-with-data", at: "WO_2/")]
    ) { [.photo(), .directory("WO_2/").with { $0.content = ZipContent(stored: [1, 2, 3]) }] },
    HostileArchive(
      "directory-java", "a directory with an empty deflate stream, as Java writes it", shows: [], finds: []
    ) { [.photo(), .directory("WO_2/").with { $0.content = ZipContent(deflated: []) }] },
    HostileArchive(
      "directory-without-slash", "a Unix directory whose name ends without a slash",
      shows: ["directory-signals"], disagreement: .directorySignals,
      finds: [.finding("directory-signals", at: "WO_2")]
    ) { [.photo(), ZipEntry("WO_2", .empty).with { $0.unixMode = 0o40755 }] },
    HostileArchive(
      "directory-attribute-without-slash", "a DOS directory whose name ends without a slash",
      shows: ["directory-signals"], disagreement: .directorySignals,
      finds: [.finding("directory-signals", at: "WO_2")]
    ) {
      [
        .photo(),
        ZipEntry("WO_2", .empty).with {
          $0.unixMode = nil
          $0.adjustCentralHeader = { $0.externalAttributes = 0x10 }
        },
      ]
    },
    HostileArchive(
      "file-with-slash", "a Unix file whose name ends with a slash", shows: ["directory-signals"],
      disagreement: .directorySignals, finds: [.finding("directory-signals", at: "WO_2/")]
    ) { [.photo(), .directory("WO_2/").with { $0.unixMode = 0o100644 }] },
    HostileArchive(
      "directory-plain", "a directory without attributes, as some tools write it", shows: [], finds: []
    ) {
      [
        .photo(),
        .directory("WO_2/").with {
          $0.unixMode = nil
          $0.adjustCentralHeader = { $0.externalAttributes = 0 }
        },
      ]
    },
  ]

  private static func link(_ name: String, to target: String) -> ZipEntry {
    ZipEntry(name, ZipContent(stored: Array(target.utf8))).with { $0.unixMode = 0o120777 }
  }

  private static let links = [
    HostileArchive(
      "link", "a symbolic link to a photo beside it", shows: ["link"],
      finds: [.finding("symbolic-link", at: "WO_1/meter-2.jpg")]
    ) { [.photo(), link("WO_1/meter-2.jpg", to: "meter-1.jpg")] },
    HostileArchive(
      "link-absolute", "a symbolic link to an absolute path", shows: ["link-absolute"],
      disagreement: .canonicalPaths, finds: [.finding("symbolic-link"), .finding("unsafe-symbolic-link")]
    ) { [.photo(), link("WO_1/meter-2.jpg", to: "/etc/passwd")] },
    HostileArchive(
      "link-escape", "a symbolic link out of the archive", shows: ["link-escape"],
      disagreement: .canonicalPaths, finds: [.finding("symbolic-link"), .finding("unsafe-symbolic-link")]
    ) { [.photo(), link("WO_1/meter-2.jpg", to: "../../photos/meter.jpg")] },
    HostileArchive(
      "link-path", "a symbolic link, and a photo in the folder that it stands for", shows: ["link-path"],
      disagreement: .canonicalPaths,
      finds: [.finding("symbolic-link"), .finding("unsafe-symbolic-link")]
    ) { [.photo(), link("WO_2", to: "WO_1"), ZipEntry("WO_2/meter-1.jpg", ZipContent(stored: [0xff]))] },
    HostileArchive(
      "link-path-case", "a symbolic link, and a photo in the folder that it stands for in other case",
      shows: ["link-path"], disagreement: .letterCase,
      finds: [.finding("symbolic-link"), .finding("unsafe-symbolic-link"), .finding("colliding-names")]
    ) { [.photo(), link("WO_2", to: "WO_1"), ZipEntry("wo_2/meter-1.jpg", ZipContent(stored: [0xff]))] },
  ]
}
