public import Findings

/// Takes the findings of one rule after the other and fills in what the rule need not say: its name, severity and remedy.
///
/// Every finding is counted. Its texts and its place are made only if it is kept, or if something depends on them: a million findings cost
/// little more than counting to a million.
public struct FindingCollector: Sendable {
  /// What has been found.
  public private(set) var collected: CollectedFindings

  /// The index of the work order that all findings lie in that are added now; nil if they may lie anywhere.
  public var workOrder: Int?

  private let policy: FindingPolicy
  private var rule: RuleInForce?

  /// An empty collector.
  ///
  /// - Parameters:
  ///   - policy: what becomes of the findings.
  ///   - earlier: what is known of the parts of the archive before the one that is collected for: findings that could not be kept after
  ///     those are only counted.
  public init(_ policy: FindingPolicy = FindingPolicy(), following earlier: CollectedFindings? = nil) {
    self.policy = policy
    collected = CollectedFindings(keeping: policy.limit, following: earlier)
  }

  /// The findings that are kept: those of one rule after the other, each rule's in the order in which they were found.
  public var findings: [Finding] { collected.kept }

  /// The next findings are those of this rule.
  ///
  /// - Parameter workOrder: where all of them lie, as `workOrder` says.
  public mutating func begin(_ rule: RuleInForce, workOrder: Int? = nil) {
    self.rule = rule
    self.workOrder = workOrder
  }

  /// Adds a finding.
  ///
  /// - Parameters:
  ///   - message: what is wrong, with the names and values that show it.
  ///   - location: where.
  ///   - remedy: what to do, where the rule's own remedy is too general.
  ///   - subject: what tells the finding from others of the same rule at the same place: the key that is missing, say.
  ///   - severity: how much it weighs, where the definition says so at this very place.
  ///   - definition: where the definition asks for what is violated.
  public mutating func add(
    _ message: @autoclosure () -> String, at location: @autoclosure () -> Location,
    remedy: @autoclosure () -> String? = nil, subject: @autoclosure () -> String = "",
    severity: Severity? = nil, definition: SourcePosition? = nil
  ) {
    guard let rule else { preconditionFailure("a finding is added before its rule is named") }
    var made: Location?
    func place() -> Location {
      let place = made ?? location()
      made = place
      return place
    }

    if let suppression = policy.suppressions.number(accepting: rule.description.id, at: place()) {
      collected.countSuppressed(by: suppression)
      return
    }
    let severity = severity ?? rule.severity
    var madeFinding: Finding?
    func finding() -> Finding {
      let finding =
        madeFinding
        ?? Finding(
          rule: rule.description.id, severity: severity, message: message(),
          remedy: remedy() ?? rule.description.remedy, location: place(), subject: subject(),
          definition: definition)
      madeFinding = finding
      return finding
    }
    if let match = policy.baseline.match(rule.description.id, finding) {
      return collected.setAside(finding(), rule, match)
    }
    if severity >= policy.gate { condemn(at: place()) }
    collected.add(rule, severity, finding)
  }

  /// Decides, when everything was found, which of the findings that equal entries of the baseline it holds. The others are new, and count like all.
  ///
  /// - Parameter take: says how many findings of an entry the baseline holds, given the entry's number and how many equal it.
  /// - Returns: those that it holds. They are in no count.
  public mutating func settle(_ take: (_ entry: Int, _ count: Int) -> Int) -> [Finding] {
    collected.settle(gate: policy.gate, take)
  }

  /// Hands over the findings that are kept, in report order. Counts stay.
  public mutating func takeKept() -> [Finding] { collected.takeKept() }

  /// Adds what was found in a further part of the archive.
  public mutating func append(_ part: CollectedFindings) { collected.append(part) }

  private mutating func condemn(at place: @autoclosure () -> Location) {
    if let workOrder {
      collected.condemn(workOrder: workOrder)
    } else {
      collected.condemn(workOrderNamed: place().workOrder)
    }
  }
}

/// What becomes of the findings of an archive.
public struct FindingPolicy: Sendable {
  /// How many are kept.
  public var limit: Int
  /// From which severity on one of them condemns the archive, and the work order that it lies in.
  public var gate: Severity
  /// What the definition accepts.
  public var suppressions: SuppressionFilter
  /// What is known of old, and only counts when there is more of it.
  public var baseline: BaselineFilter

  /// What becomes of the findings of an archive; unless said otherwise, all are kept.
  public init(
    limit: Int = .max, gate: Severity = .error, suppressions: SuppressionFilter = SuppressionFilter(),
    baseline: BaselineFilter = BaselineFilter()
  ) {
    self.limit = limit
    self.gate = gate
    self.suppressions = suppressions
    self.baseline = baseline
  }
}
