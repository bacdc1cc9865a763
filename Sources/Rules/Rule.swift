public import Findings

/// A check. One file under `Rules/<Family>/` holds a rule whole: its description with examples, its messages and the check itself.
///
/// A rule also conforms to one of the protocols below, which says what it gets to see in one go. Rules are values without state and do no
/// input or output; the engine calls them from several tasks at once.
public protocol Rule: Sendable {
  /// Everything there is to say about the rule but its check.
  static var description: RuleDescription { get }

  /// Makes the rule as the definition sets it.
  init(options: RuleOptions)
}

/// A rule that looks at an archive as a whole.
public protocol ArchiveRule: Rule {
  /// Adds what is wrong with the archive.
  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector)
}

/// A rule that looks at one work order at a time.
public protocol WorkOrderRule: Rule {
  /// Adds what is wrong with the work order.
  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector)
}

/// A rule that looks at one image at a time.
public protocol ImageRule: Rule {
  /// Adds what is wrong with the image.
  func check(_ image: ImageSubject, into findings: inout FindingCollector)
}

/// A rule that looks at one document at a time.
public protocol DocumentRule: Rule {
  /// Adds what is wrong with the document.
  func check(_ document: DocumentSubject, into findings: inout FindingCollector)
}

/// A rule that compares the archives of a run with each other.
public protocol AcrossArchivesRule: Rule {
  /// A checker for one run; it is shown the archives one after the other, in the order of the report.
  func makeChecker() -> any AcrossArchivesChecker
}

/// Remembers the archives of a run as far as one rule needs it.
public protocol AcrossArchivesChecker {
  /// Adds what is wrong with this archive in the light of those before it.
  mutating func check(_ archive: ArchiveSubject, into findings: inout FindingCollector)
}

/// A rule that looks at the run itself, when all archives are done.
public protocol RunRule: Rule {
  /// Adds what is wrong with the run.
  func check(_ run: RunSubject, into findings: inout FindingCollector)
}

/// The options of one rule: what the definition sets, and the standard values for the rest.
public struct RuleOptions: Sendable {
  private let values: [String: RuleOptionValue]

  /// The options of a rule.
  ///
  /// - Parameters:
  ///   - description: the rule, whose standard values count where the definition is silent.
  ///   - set: what the definition sets, already checked against the description.
  public init(_ description: RuleDescription, set: [String: RuleOptionValue] = [:]) {
    var values = set
    for option in description.options where values[option.name] == nil {
      values[option.name] = option.standard
    }
    self.values = values
  }

  /// A whole number; nil if the rule has no such option.
  public func integer(_ name: String) -> Int? {
    if case .integer(let value) = values[name] { value } else { nil }
  }

  /// `true` or `false`; nil if the rule has no such option.
  public func boolean(_ name: String) -> Bool? {
    if case .boolean(let value) = values[name] { value } else { nil }
  }

  /// A text; nil if the rule has no such option.
  public func text(_ name: String) -> String? {
    if case .text(let value) = values[name] { value } else { nil }
  }

  /// A list of texts; empty if the rule has no such option.
  public func texts(_ name: String) -> [String] {
    if case .texts(let value) = values[name] { value } else { [] }
  }
}
