public import Findings
public import TextPatterns

/// How strictly a rule is applied: not at all, or with a severity.
public enum RuleLevel: Hashable, Sendable {
  /// The rule is not run.
  case off
  /// The rule's findings weigh so much.
  case severity(Severity)
}

/// What a definition says of one rule.
public struct RuleSetting: Sendable {
  /// How strictly it is applied; nil keeps the rule's own severity.
  public var level: RuleLevel?
  /// The options that are set, by name; the others keep their standard values.
  public var options: [String: RuleOptionValue]
  /// Where the rule is named in the file.
  public var position: SourcePosition

  /// What a definition says of one rule.
  public init(level: RuleLevel? = nil, options: [String: RuleOptionValue] = [:], position: SourcePosition) {
    self.level = level
    self.options = options
    self.position = position
  }
}

/// A finding that is accepted: which, why, and until when.
public struct Suppression: Sendable {
  /// The rule whose findings are accepted, by its present id.
  public var rule: RuleID
  /// The archives it is about, by file name; nil is all of them.
  public var archives: GlobPattern?
  /// The work orders it is about, by id; nil is all of them, and findings outside of any.
  public var workOrders: GlobPattern?
  /// The entries it is about, by whole name; nil is all of them.
  public var entries: GlobPattern?
  /// Why the findings are accepted.
  public var reason: String
  /// The last day on which they are.
  public var expires: CalendarDate?
  /// Where it stands in the file.
  public var position: SourcePosition

  /// A finding that is accepted.
  public init(
    rule: RuleID, archives: GlobPattern? = nil, workOrders: GlobPattern? = nil, entries: GlobPattern? = nil,
    reason: String, expires: CalendarDate? = nil, position: SourcePosition
  ) {
    self.rule = rule
    self.archives = archives
    self.workOrders = workOrders
    self.entries = entries
    self.reason = reason
    self.expires = expires
    self.position = position
  }
}

/// A day of the Gregorian calendar: `2027-01-31`.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day, or nil if the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...9999).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`; nil if the text is not a day in this form.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return nil
    }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Earlier.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
