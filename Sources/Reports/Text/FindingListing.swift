import Findings
import Wording

/// Lays the findings of one archive, or of the run, out as lines: by work order and entry, in aligned columns.
///
/// ```
///   WO_1
///     parameters.json
///       1:1  error  the required key "nb_fibers" is missing [missing-key]
///                   help: Add the key with its value.
/// ```
struct FindingListing {
  let ink: Ink
  let width: Int
  let isVerbose: Bool
  /// The definition's path, as the report shows it.
  let application: String?
  /// How wide the widest severity among the findings is.
  private let severityWidth: Int
  /// What was said before, so that one remedy for a hundred findings is read once.
  private var saidRemedies: Set<Remedy> = []
  private var workOrder: String?
  private var entry: EntryReference?

  private struct Remedy: Hashable {
    let rule: RuleID
    let text: String
  }

  /// Places that are wider than this stand before the message instead of in a column.
  private static let widestPlace = 16

  init(of findings: [Finding], ink: Ink, width: Int, isVerbose: Bool, application: String?) {
    self.ink = ink
    self.width = width
    self.isVerbose = isVerbose
    self.application = application
    severityWidth = findings.lazy.map(\.severity.rawValue.count).max() ?? 0
  }

  /// Hands over the lines for some findings, in their order, one after the other.
  mutating func list(
    _ findings: ArraySlice<Finding>, to print: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    var rest = findings
    while let first = rest.first {
      let group = rest.prefix { Self.isSamePlace($0.location, first.location) }
      rest = rest.dropFirst(group.count)
      let indent = try beginGroup(first.location, print)
      let places = group.map { Self.place(of: $0) }
      let column = places.lazy.map { DisplayWidth.of($0) }.filter { $0 <= Self.widestPlace }.max() ?? 0
      for (finding, place) in zip(group, places) {
        try list(finding, place: place, column: column, indent: indent, print)
      }
    }
  }

  private static func isSamePlace(_ left: Location, _ right: Location) -> Bool {
    left.entry == right.entry && left.workOrder == right.workOrder
  }

  /// The headings of a group, as far as they differ from those of the group before, and how far its findings are indented.
  private mutating func beginGroup(
    _ location: Location, _ print: (String) throws(OutputError) -> Void
  ) throws(OutputError) -> Int {
    var indent = 2
    if let name = location.workOrder {
      if name != workOrder { try print(TextLayout.spaces(indent) + ink(VisibleText.name(name), .bold)) }
      indent += 2
    }
    if let entry = location.entry {
      var name = entry.name
      if let workOrder = location.workOrder, name.utf8.count > workOrder.utf8.count + 1,
        name.hasPrefix(workOrder + "/")
      {
        name = String(name.dropFirst(workOrder.count + 1))
      }
      var heading = VisibleText.name(name)
      // An archive can hold two entries of one name.
      if entry.name == self.entry?.name { heading += " (entry \(entry.index))" }
      try print(TextLayout.spaces(indent) + heading)
      indent += 2
    }
    workOrder = location.workOrder
    entry = location.entry
    return indent
  }

  private mutating func list(
    _ finding: Finding, place: String, column: Int, indent: Int,
    _ print: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    let isInColumn = DisplayWidth.of(place) <= Self.widestPlace
    let severity = finding.severity.rawValue
    var head = TextLayout.spaces(indent)
    if column > 0 { head += ink(TextLayout.padded(isInColumn ? place : "", to: column), .dim) + "  " }
    head += finding.severity.painted(severity, with: ink)
    head += TextLayout.spaces(severityWidth - severity.count) + "  "
    let hanging = indent + (column > 0 ? column + 2 : 0) + severityWidth + 2

    let tag = "[\(VisibleText.escaping(finding.rule.rawValue))]"
    let message = (isInColumn ? "" : "at \(place): ") + VisibleText.escaping(finding.message)
    var lines = TextLayout.wrapped("\(message) \(tag)", width: max(20, width - hanging))
    if let last = lines.last, last.hasSuffix(tag) {
      lines[lines.count - 1] = last.dropLast(tag.count) + ink(tag, .dim)
    }
    try print(head + lines[0])
    for line in lines.dropFirst() { try print(TextLayout.spaces(hanging) + line) }
    for (label, text) in details(of: finding) {
      let lines = TextLayout.wrapped("\(label) \(text)", width: max(20, width - hanging))
      try print(TextLayout.spaces(hanging) + ink(label, .cyan) + lines[0].dropFirst(label.count))
      for line in lines.dropFirst() { try print(TextLayout.spaces(hanging) + line) }
    }
  }

  /// What is said below a finding.
  private mutating func details(of finding: Finding) -> [(label: String, text: String)] {
    var details: [(String, String)] = []
    let isNew = saidRemedies.insert(Remedy(rule: finding.rule, text: finding.remedy)).inserted
    if isNew || isVerbose, !finding.remedy.isEmpty {
      details.append(("help:", VisibleText.escaping(finding.remedy)))
    }
    if isVerbose, let definition = finding.definition {
      let file = application ?? "the application definition"
      details.append(("asked for:", "\(file):\(definition.line):\(definition.column)"))
    }
    if isVerbose, isNew {
      details.append(("more:", "batchlint explain \(VisibleText.escaping(finding.rule.rawValue))"))
    }
    return details
  }

  /// Where in its entry a finding is; empty if it is about the whole of it.
  private static func place(of finding: Finding) -> String {
    let location = finding.location
    if let position = location.position { return "\(position.line):\(position.column)" }
    if let pointer = location.pointer, !pointer.isEmpty { return VisibleText.name(pointer) }
    return location.offset.map { "byte \($0)" } ?? ""
  }
}
