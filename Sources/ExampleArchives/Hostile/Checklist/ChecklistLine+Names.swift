import Findings

extension ChecklistLine {
  static let names = [
    ChecklistLine("name-empty", .error, "a name is empty", "invalid-name"),
    ChecklistLine("name-nul", .error, "a name holds a zero byte", "invalid-name"),
    ChecklistLine("name-control", .error, "a name holds control characters", "invalid-name"),
    ChecklistLine("name-absolute", .error, "a name begins with a slash", "absolute-path"),
    ChecklistLine("name-drive", .error, "a name holds a drive letter or a colon", "absolute-path"),
    ChecklistLine("name-unc", .error, "a name begins as that of a network share", "absolute-path"),
    ChecklistLine("name-parent", .error, "a name has a component `..`", "path-traversal"),
    ChecklistLine("name-backslash", .error, "a name holds a backslash", "backslash-in-name"),
    ChecklistLine("name-utf8", .error, "a name with bit 11 is not UTF-8", "invalid-name-encoding"),
    ChecklistLine(
      "name-undeclared", .warning, "a name is not ASCII, and nothing says in which encoding it is",
      "undeclared-name-encoding"),
    ChecklistLine(
      "name-invisible", .warning, "a name holds bidirectional marks or other characters that do not show",
      "invisible-characters"),
    ChecklistLine("name-dot", .warning, "a name has a component `.` or an empty one", "unportable-name"),
    ChecklistLine(
      "name-reserved", .warning, "a name has a component that Windows reserves", "unportable-name"),
    ChecklistLine("name-trailing", .warning, "a component ends with a dot or a space", "unportable-name"),
    ChecklistLine("name-short", .warning, "a component looks like a short name of DOS", "unportable-name"),
    ChecklistLine("name-component-long", .warning, "a component has more than 255 bytes", "name-too-long"),
    ChecklistLine("name-long", .warning, "a name has more than 4,096 bytes", "name-too-long"),
    ChecklistLine("name-twice", .error, "two entries have the same name", "duplicate-entry"),
    ChecklistLine("name-file-folder", .error, "a file is also a folder of other entries", "file-and-folder"),
    ChecklistLine(
      "name-case", .warning, "names are equal but for upper and lower case", "colliding-names"),
    ChecklistLine(
      "name-normalisation", .warning, "names are equal but for the form of their characters",
      "colliding-names"),
    ChecklistLine("name-separators", .warning, "names are equal but for their separators", "colliding-names"),
  ]

  static let types = [
    ChecklistLine("type-special", .error, "an entry is a device, a pipe or a socket", "special-file"),
    ChecklistLine(
      "type-permissions", .warning, "an entry has the setuid, setgid or sticky bit", "special-permissions"),
    ChecklistLine("directory-data", .error, "a directory has data", "directory-with-data"),
    ChecklistLine(
      "directory-signals", .error, "the marks for a directory contradict each other", "directory-signals"),
    ChecklistLine("link", .warning, "an entry is a symbolic link", "symbolic-link"),
    ChecklistLine(
      "link-absolute", .error, "a symbolic link leads to an absolute path", "unsafe-symbolic-link"),
    ChecklistLine("link-escape", .error, "a symbolic link leads out of the archive", "unsafe-symbolic-link"),
    ChecklistLine(
      "link-path", .error, "another entry's path runs through a symbolic link", "unsafe-symbolic-link"),
  ]
}
