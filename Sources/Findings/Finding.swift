/// One violation of a rule at one place.
public struct Finding: Hashable, Sendable {
  /// The rule that is violated.
  public let rule: RuleID
  /// How much it weighs in this run.
  public var severity: Severity
  /// What is wrong, with the names and values that show it. Plain text on one line; may hold untrusted names, so
  /// every output escapes it.
  public var message: String
  /// What to do about it. Plain text, as `message`.
  public var remedy: String
  /// Where it is.
  public var location: Location
  /// What tells it from other findings of the same rule at the same place: the key that is missing, say. Part of the fingerprint,
  /// which must not change when a message is worded better.
  public var subject: String
  /// Where the application definition asks for what is violated.
  public var definition: SourcePosition?

  /// One violation of a rule at one place.
  public init(
    rule: RuleID, severity: Severity, message: String, remedy: String, location: Location,
    subject: String = "", definition: SourcePosition? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.location = location
    self.subject = subject
    self.definition = definition
  }
}

extension Finding {
  /// The order of findings within one archive's report: work order, entry, place, rule, message. It depends on the
  /// findings alone, so a report is the same whatever order they were found in.
  public static func reportOrder(_ left: Finding, _ right: Finding) -> Bool {
    let a = left.location
    let b = right.location
    if a.workOrder != b.workOrder { return precedes(a.workOrder, b.workOrder) }
    if a.entry?.name != b.entry?.name { return precedes(a.entry?.name, b.entry?.name) }
    if a.entry?.index != b.entry?.index { return (a.entry?.index ?? -1) < (b.entry?.index ?? -1) }
    if a.position != b.position {
      guard let first = a.position else { return true }
      guard let second = b.position else { return false }
      return first < second
    }
    if a.offset != b.offset { return (a.offset ?? 0) < (b.offset ?? 0) }
    if a.pointer != b.pointer { return precedes(a.pointer, b.pointer) }
    if left.rule != right.rule { return left.rule < right.rule }
    return precedes(left.message, right.message)
  }

  /// What is absent comes first; texts compare by their UTF-8 bytes.
  private static func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let left else { return right != nil }
    guard let right else { return false }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
