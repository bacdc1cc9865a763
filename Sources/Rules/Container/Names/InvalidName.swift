import Findings
import NameForms
import ZipArchive

/// An entry has no name, or control characters in it.
struct InvalidName: ArchiveRule {
  static let description = RuleDescription(
    id: "invalid-name", family: .container, scope: .archive, severity: .error,
    summary: "An entry has no name, or control characters in its name.",
    rationale: """
      No file system gives such names, so they come from a damaged archive or from somebody who wants to mislead. Some readers cut a \
      name at NUL and see another file than the rest; line breaks and escapes forge lines in lists and on terminals.
      """,
    remedy: "Rename the file, and zip the work order's folder anew.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg\0.txt")],
      findings: [
        .init(at: "WO_1/meter-1.jpg\0.txt", "the entry's name has a control character in it: U+0000 (NUL)")
      ]))

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for suspect in archive.names.suspects(for: [.empty, .control]) {
      guard let message = message(archive.readings(ofName: suspect.entry)) else { continue }
      findings.add(message, at: archive.location(ofHeader: suspect.entry))
    }
  }

  private func message(_ readings: [[UInt8]]) -> String? {
    if readings.contains([]) { return "the entry has no name" }
    for reading in readings {
      var found: [Unicode.Scalar] = []
      for scalar in String(decoding: reading, as: UTF8.self).unicodeScalars
      where Self.isControl(scalar) && !found.contains(scalar) {
        found.append(scalar)
      }
      if found.isEmpty { continue }
      let what = found.count == 1 ? "a control character" : "control characters"
      return "the entry's name has \(what) in it: \(characterList(found))"
    }
    return nil
  }

  /// C0, DEL and C1.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value)
  }
}
