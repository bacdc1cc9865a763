public import Findings

/// A small archive with one thing wrong in its bytes, and what the rules of the container family must say of it.
///
/// Together they show every line of the checklist, and every kind of disagreement between readers in the variants that are known. What they expect
/// comes from the format's specification and from what readers do, not from what batchlint does.
public struct HostileArchive: Sendable, CustomStringConvertible {
  /// Findings of one rule that linting the archive must give.
  public struct Expectation: Sendable, Hashable {
    /// The rule.
    public let rule: RuleID
    /// How many findings it gives in the archive.
    public let count: Int
    /// The entry that they are at; nil where it does not matter, or where they are at none.
    public let entry: String?

    /// Findings of a rule.
    static func finding(_ rule: RuleID, count: Int = 1, at entry: String? = nil) -> Expectation {
      Expectation(rule: rule, count: count, entry: entry)
    }
  }

  /// The archive's name, without `.zip`.
  public let name: String
  /// What is wrong with it, in one line.
  public let story: String
  /// The lines of the checklist that it shows, by their ids.
  public let lines: [String]
  /// The disagreement between readers that it shows, if it does.
  public let disagreement: ParserDisagreement?
  /// All findings of the container family that it gives, no more and no less.
  public let findings: [Expectation]
  /// Whether it gives them only when all contents are read (`--deep`).
  public let isDeep: Bool
  /// The application definition with which it gives them; nil is a run without one.
  public let definition: String?
  private let makeBytes: @Sendable () -> [UInt8]

  /// An archive, written by its own code.
  init(
    _ name: String, _ story: String, shows lines: [String], disagreement: ParserDisagreement? = nil,
    finds findings: [Expectation], isDeep: Bool = false, definition: String? = nil,
    bytes: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    self.story = story
    self.lines = lines
    self.disagreement = disagreement
    self.findings = findings
    self.isDeep = isDeep
    self.definition = definition
    makeBytes = bytes
  }

  /// An archive of entries of which one is bent.
  init(
    _ name: String, _ story: String, shows lines: [String], disagreement: ParserDisagreement? = nil,
    finds findings: [Expectation], isDeep: Bool = false, definition: String? = nil,
    entries: @escaping @Sendable () -> [ZipEntry]
  ) {
    self.init(
      name, story, shows: lines, disagreement: disagreement, finds: findings, isDeep: isDeep,
      definition: definition
    ) {
      ZipWriter.archive(of: entries())
    }
  }

  /// The archive's name.
  public var description: String { name }

  /// The archive's bytes; the same at every call.
  public func bytes() -> [UInt8] { makeBytes() }
}
