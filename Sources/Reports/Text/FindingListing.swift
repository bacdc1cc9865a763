import Findings
import Outputs
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
    left.entry == right.entry && isSame(left.workOrder, right.workOrder)
  }

  /// Whether two names have the same bytes. `==` would take the two Unicode forms of one letter for the same.
  private static func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.utf8.elementsEqual(right.utf8)
  }

  /// The headings of a group, as far as they differ from those of the group before, and how far its findings are indented.
  private mutating func beginGroup(
    _ location: Location, _ print: (String) throws(OutputError) -> Void
  ) throws(OutputError) -> Int {
    var indent = 2
    if let name = location.workOrder {
      if !Self.isSame(name, workOrder) {
        try print(TextLayout.spaces(indent) + ink(VisibleText.name(name), .bold))
      }
      indent += 2
    }
    if let entry = location.entry {
      var heading = VisibleText.name(Self.name(of: entry, in: location.workOrder))
      // An archive can hold two entries of one name, or of names that look alike.
      if entry.name == self.entry?.name { heading += " (entry \(entry.index))" }
      try print(TextLayout.spaces(indent) + heading)
      indent += 2
    }
    workOrder = location.workOrder
    entry = location.entry
    return indent
  }

  /// An entry's name without the work order's folder, which stands above it.
  static func name(of entry: EntryReference, in workOrder: String?) -> String {
    let folder = Array("\(workOrder ?? "")/".utf8)
    let name = entry.name.utf8
    guard name.starts(with: folder), name.count > folder.count else { return entry.name }
    return String(decoding: name.dropFirst(folder.count), as: UTF8.self)
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
    if let pointer = location.pointer, !pointer.isEmpty { return VisibleText.name(pointer, limit: 60) }
    return location.offset.map { "byte \($0)" } ?? ""
  }
}
