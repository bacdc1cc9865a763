public import Findings

/// Something that the baseline holds and that was not found again.
public struct AbsentFinding: Hashable, Sendable {
  /// The finding's fingerprint.
  public var fingerprint: Fingerprint
  /// The rule that was violated.
  public var rule: RuleID
  /// The file name of the archive that it was in; nil if it was about the run itself. Untrusted: every output escapes it.
  public var archive: String?
  /// How many equal findings are gone.
  public var count: Int

  /// Something that was not found again.
  public init(fingerprint: Fingerprint, rule: RuleID, archive: String?, count: Int) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.archive = archive
    self.count = count
  }
}
