import ApplicationDefinition
import ExactNumbers
import Findings
import JSONTree
import Wording

/// A number, or the length of a text or list, is outside of the bounds that the definition sets.
struct OutOfRange: DocumentRule {
  static let description = RuleDescription(
    id: "out-of-range", family: .documents, scope: .document, severity: .error, needsDefinition: true,
    summary: "A number, or the length of a text or list, is outside of the application's bounds.",
    rationale: """
      The bounds say what can be true on site: a cable has at least one fibre, a comment fits its field. A value beyond them \
      is mostly a slip of the finger, another unit, or a placeholder. Numbers are compared exactly, however many digits they \
      have; the length of a text counts its Unicode characters, that of a list its elements.
      """,
    remedy: "Correct the value, or the bounds in the definition if the value is right.",
    goodExample: RuleExample(
      definition: definition, [.text("WO_1/parameters.json", #"{"nb_fibers": 144, "team": "Ada"}"#)]),
    badExample: RuleExample(
      definition: definition, [.text("WO_1/parameters.json", #"{"nb_fibers": 0, "team": "A"}"#)],
      findings: [
        .init(at: "WO_1/parameters.json", #""nb_fibers" is 0, less than the minimum of 1"#),
        .init(at: "WO_1/parameters.json", #""team" has 1 character, fewer than the minimum of 2"#),
      ]))

  private static let definition = ExampleDefinition.with(
    """
    parameters:
      keys:
        nb_fibers: {type: integer, minimum: 1, maximum: 144}
        team: {type: text, min_length: 2}
    """)

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    document.keys.forEachWellTypedValue(having: .bounds) { value, key in
      guard let (words, bound) = problem(of: value, key) else { return }
      findings.add(
        "\(quoted(key.requirement.name)) \(words)", at: document.location(of: value), definition: bound)
    }
  }

  /// Which bound a value exceeds, in words, and where that stands in the definition; nil if it is within all.
  private func problem(of value: JSONValue, _ asked: AskedKey) -> (words: String, bound: SourcePosition)? {
    if let minimum = asked.requirement.minimum, compare(value, minimum.value) == .less {
      return ("is \(value.shown), less than the minimum of \(minimum.value.text)", minimum.position)
    }
    if let maximum = asked.requirement.maximum, compare(value, maximum.value) == .greater {
      return ("is \(value.shown), more than the maximum of \(maximum.value.text)", maximum.position)
    }
    guard asked.requirement.minimumLength != nil || asked.requirement.maximumLength != nil,
      let length = Length(of: value)
    else {
      return nil
    }
    if let minimum = asked.requirement.minimumLength, length.count < minimum.value {
      return ("has \(length.phrase), fewer than the minimum of \(minimum.value)", minimum.position)
    }
    if let maximum = asked.requirement.maximumLength, length.count > maximum.value {
      return ("has \(length.phrase), more than the maximum of \(maximum.value)", maximum.position)
    }
    return nil
  }

  private enum Order { case less, equal, greater }

  /// Compares a number with a bound by value; nil if it is no number. Nearly all of them fit a machine integer, for which nothing has to be allocated.
  private func compare(_ value: JSONValue, _ bound: DecimalNumber) -> Order? {
    func order<Number: Comparable>(_ left: Number, _ right: Number) -> Order {
      left < right ? .less : left == right ? .equal : .greater
    }
    if let number = value.plainInteger, let bound = Int(bound.text) { return order(number, bound) }
    return value.number.map { order($0, bound) }
  }

  /// The length of a text in Unicode characters, or of a list in elements.
  private struct Length {
    let count: Int
    private let noun: String

    /// Nil for values that have no length.
    init?(of value: JSONValue) {
      switch value.kind {
      case .string:
        count = value.string?.unicodeScalars.count ?? 0
        noun = "character"
      case .array:
        count = value.count
        noun = "element"
      case .object, .number, .boolean, .null:
        return nil
      }
    }

    var phrase: String { counted(count, noun) }
  }
}
