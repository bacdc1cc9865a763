import Findings
import Wording

/// A rule's example as lines of plain text: its definition, its archives as listings, and the findings that it gives.
struct ExampleListing {
  let example: RuleExample

  /// The lines, without indentation; entries are indented below their archive.
  var lines: [String] {
    var lines: [String] = []
    if let definition = example.definition {
      lines.append("application.yaml")
      lines += Self.indented(definition)
      lines.append("")
    }
    var images: [RuleExample.Entry.Content: ImagePlace] = [:]
    for archive in example.archives { lines += Self.lines(of: archive, &images) }
    return lines
  }

  /// What the rule says about the example, one line for each finding; empty for a good example.
  func findings(severity: Severity) -> [String] {
    example.findings.map { finding in
      // With one archive it goes without saying which one is meant.
      let archive = example.archives.count > 1 ? finding.archive ?? example.archives.first?.name : nil
      let place = [archive, finding.entry].compactMap { $0.map { VisibleText.escaping($0) } }
      return "\(severity.rawValue): "
        + (place + [VisibleText.escaping(finding.message)]).joined(separator: ": ")
    }
  }

  /// - Parameter images: where each image was first seen, so that equal ones can be told from different ones.
  private static func lines(
    of archive: RuleExample.Archive, _ images: inout [RuleExample.Entry.Content: ImagePlace]
  ) -> [String] {
    let names = archive.entries.map { VisibleText.name($0.name) }
    let width = names.lazy.map { DisplayWidth.of($0) }.max() ?? 0
    var lines = [VisibleText.name(archive.name)]
    for (entry, name) in zip(archive.entries, names) {
      var content = description(of: entry.content)
      switch entry.content {
      case .text(let text) where text.utf8.contains(UInt8(ascii: "\n")):
        lines.append("  \(name)")
        lines += indented(text).map { "  " + $0 }
        continue
      case .jpeg, .png:
        if let earlier = images[entry.content] {
          content += ", the same as \(earlier.entry)"
          if earlier.archive != archive.name { content += " in \(VisibleText.name(earlier.archive))" }
        } else {
          images[entry.content] = ImagePlace(archive: archive.name, entry: name)
        }
      case .text, .bytes, .jpegOfSize, .folder: break
      }
      content += entry.traits.map { ", \(description(of: $0))" }.joined()
      lines.append("  \(TextLayout.padded(name, to: width))  \(content)")
    }
    if archive.entries.isEmpty { lines.append("  no entries") }
    return lines + archive.damage.map { "  then \(description(of: $0))" }
  }

  private struct ImagePlace {
    let archive: String
    let entry: String
  }

  /// The lines of a text, safe to show and indented; without empty ones at its end.
  private static func indented(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  " + VisibleText.escaping(String($0))
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func description(of content: RuleExample.Entry.Content) -> String {
    switch content {
    case .jpeg: "a JPEG image"
    case .png: "a PNG image"
    case .text(let text): text.isEmpty ? "an empty file" : VisibleText.escaping(text)
    case .bytes(let bytes): description(of: bytes)
    case .jpegOfSize(let size): "a JPEG image of \(counted(size, "byte"))"
    case .folder: "a folder"
    }
  }

  private static func description(of trait: RuleExample.Entry.Trait) -> String {
    switch trait {
    case .dataDescriptor: "with a data descriptor"
    case .localExtraFields(let bytes): "with extra fields of \(description(of: bytes)) in its local header"
    case .directoryExtraFields(let bytes): "with extra fields of \(description(of: bytes)) in the directory"
    case .mode(let mode): "with mode \(String(mode, radix: 8))"
    case .nameBytes(let bytes, let isMarkedAsUTF8):
      "with a name of \(description(of: bytes, limit: .max)), \(isMarkedAsUTF8 ? "" : "not ")marked as UTF-8"
    }
  }

  private static func description(of damage: RuleExample.Damage) -> String {
    switch damage {
    case .cutShort(let count): "cut short by \(counted(count, "byte"))"
    case .overwritten(let offset, let bytes) where offset < 0:
      "overwritten from \(counted(-offset, "byte")) before its end on with \(description(of: bytes))"
    case .overwritten(let offset, let bytes):
      "overwritten from byte \(offset) on with \(description(of: bytes))"
    case .inserted(let offset, let bytes) where offset < 0:
      "given, \(counted(-offset, "byte")) before its end, \(description(of: bytes))"
    case .inserted(let offset, let bytes):
      "given, before byte \(offset), \(description(of: bytes))"
    case .appended(let bytes): "given, behind its end, \(description(of: bytes))"
    case .comment(let bytes): "given a comment of \(description(of: bytes))"
    }
  }

  /// The first bytes in hexadecimal; zeros are counted.
  private static func description(of bytes: [UInt8], limit: Int = 8) -> String {
    guard !bytes.isEmpty else { return "no bytes" }
    if bytes.count > 1, bytes.allSatisfy({ $0 == 0 }) { return "\(bytes.count) zero bytes" }
    let digits = bytes.prefix(limit).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let rest = bytes.count > limit ? " …" : ""
    return "\(counted(bytes.count, "byte")): \(digits.joined(separator: " "))\(rest)"
  }
}
