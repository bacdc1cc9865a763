/// What a rule looks at in one go.
public enum RuleScope: String, Sendable, CaseIterable {
  /// All archives of a run, one after the other.
  case run
  /// One archive.
  case archive
  /// One folder of an archive.
  case workOrder = "work-order"
  /// One photo.
  case image
  /// One `metadata.json` or `parameters.json`.
  case document
  /// One entry's whole content.
  case content
}

/// Everything there is to say about a rule but its check. Help, documentation, schemas and tables are generated from it.
public struct RuleDescription: Sendable {
  /// The rule's name.
  public let id: RuleID
  /// Names that the rule bore once and still answers to.
  public let aliases: [RuleID]
  /// The part of an archive that it is about.
  public let family: RuleFamily
  /// What it looks at in one go.
  public let scope: RuleScope
  /// How much its findings weigh, unless the definition says otherwise.
  public let severity: Severity
  /// Whether it checks what the application definition asks for; without a definition it is skipped.
  public let needsDefinition: Bool
  /// Whether it has something to say only when all contents are read, as with `--deep`; otherwise it is skipped.
  public let needsAllContents: Bool
  /// What it does, in one line: "An image's name claims a task group that is not admitted."
  public let summary: String
  /// Why it matters to the person who sends the archive. Markdown without headings.
  public let rationale: String
  /// What to do about a finding, in one or two sentences. The default remedy of its findings.
  public let remedy: String
  /// What can be set in the application definition, beside the severity.
  public let options: [RuleOption]
  /// An archive in which the rule finds nothing.
  public var goodExample: RuleExample { makeGoodExample() }
  /// An archive in which it does.
  public var badExample: RuleExample { makeBadExample() }
  // Every run makes all descriptions, and hardly any looks at an example.
  private let makeGoodExample: @Sendable () -> RuleExample
  private let makeBadExample: @Sendable () -> RuleExample

  /// Everything there is to say about a rule but its check.
  public init(
    id: RuleID, aliases: [RuleID] = [], family: RuleFamily, scope: RuleScope, severity: Severity,
    needsDefinition: Bool = false, needsAllContents: Bool = false, summary: String, rationale: String,
    remedy: String, options: [RuleOption] = [],
    goodExample: @autoclosure @escaping @Sendable () -> RuleExample,
    badExample: @autoclosure @escaping @Sendable () -> RuleExample
  ) {
    self.id = id
    self.aliases = aliases
    self.family = family
    self.scope = scope
    self.severity = severity
    self.needsDefinition = needsDefinition
    self.needsAllContents = needsAllContents
    self.summary = summary
    self.rationale = rationale
    self.remedy = remedy
    self.options = options
    makeGoodExample = goodExample
    makeBadExample = badExample
  }
}

/// Something that the application definition can set for a rule.
public struct RuleOption: Sendable {
  /// What values an option takes.
  public enum Kind: Sendable, Equatable {
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// `true` or `false`.
    case boolean
    /// A regular expression (PCRE2 syntax) that is searched for in a text.
    case pattern
    /// A list of texts.
    case texts
  }

  /// The key in the definition: `pattern`.
  public let name: String
  /// What values it takes.
  public let kind: Kind
  /// The value when the definition is silent.
  public let standard: RuleOptionValue
  /// What it does, in one line.
  public let summary: String

  /// Something that the application definition can set for a rule.
  public init(_ name: String, _ kind: Kind, standard: RuleOptionValue, summary: String) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.summary = summary
  }
}

/// The value of a rule's option.
public enum RuleOptionValue: Hashable, Sendable {
  /// A whole number.
  case integer(Int)
  /// `true` or `false`.
  case boolean(Bool)
  /// A text, or a pattern's source.
  case text(String)
  /// A list of texts.
  case texts([String])
}
