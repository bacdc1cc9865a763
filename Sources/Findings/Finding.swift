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
    return earlier(order(a.workOrder, b.workOrder))
      ?? earlier(order(a.entry?.name, b.entry?.name))
      ?? earlier(order(a.entry?.index, b.entry?.index))
      ?? earlier(order(a.position, b.position))
      ?? earlier(order(a.offset, b.offset))
      ?? earlier(order(a.pointer, b.pointer))
      ?? earlier(order(left.rule.rawValue, right.rule.rawValue))
      ?? (order(left.message, right.message) < 0)
  }

  /// Whether an order is decided, and how.
  private static func earlier(_ order: Int) -> Bool? { order == 0 ? nil : order < 0 }

  /// What is absent comes first; texts compare by their UTF-8 bytes, so that two spellings of one letter stay apart.
  private static func order(_ left: String?, _ right: String?) -> Int {
    guard let left, let right else { return order(left != nil, right != nil) }
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  private static func order<Value: Comparable>(_ left: Value?, _ right: Value?) -> Int {
    guard let left, let right else { return order(left != nil, right != nil) }
    return left < right ? -1 : left == right ? 0 : 1
  }

  private static func order(_ left: Bool, _ right: Bool) -> Int { left == right ? 0 : left ? 1 : -1 }
}
