internal import Findings
internal import YAMLTree

/// Collects what is wrong while a file is read.
struct DiagnosticList {
  private var diagnostics: [DefinitionDiagnostic] = []
  private var known: Set<Mistake> = []
  /// Where the YAML itself is wrong, so that what was made of it there says nothing.
  private var broken: Set<SourcePosition> = []

  /// What makes two diagnostics one mistake. A node that is read twice, through an anchor and its alias, has two key paths but
  /// one place in the file.
  private struct Mistake: Hashable {
    let position: SourcePosition
    let message: String
  }

  /// Reports something at a place.
  mutating func add(_ message: String, at position: SourcePosition, _ path: DefinitionPath) {
    guard !broken.contains(position),
      known.insert(Mistake(position: position, message: message)).inserted
    else { return }
    diagnostics.append(
      DefinitionDiagnostic(position: position, keyPath: path.description, message: message))
  }

  /// Reports that something else was expected of a value: `expected a text, found the number 2.3; put it in quotes: "2.3"`.
  mutating func add(expected noun: String, at place: Place, hint: String? = nil) {
    let message = "expected \(noun), found \(place.node.shown)" + (hint.map { "; " + $0 } ?? "")
    add(message, at: place.position, place.path)
  }

  /// Takes over what is wrong with the YAML itself. Nothing else is reported at these places.
  mutating func add(_ mistakes: [YAMLDiagnostic]) {
    for mistake in mistakes { add(mistake.message, at: SourcePosition(mistake.mark), DefinitionPath()) }
    broken.formUnion(mistakes.map { SourcePosition($0.mark) })
  }

  /// All diagnostics by their place; those of one place in the order in which they were found.
  var inReadingOrder: [DefinitionDiagnostic] {
    diagnostics.enumerated()
      .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element)
  }
}
