public import Findings

/// What was found in an archive, or in a part of one: every finding counted, and the first ones of every rule kept.
///
/// Which findings are kept is decided in turns: the first one of every rule, the gravest rules first, then the second one of every rule, and
/// so on, until there are as many as may be kept. So a rare error is not crowded out by a million notes. And it does not matter how the
/// work was divided: a finding comes later in the whole than in its part, so the whole keeps nothing that a part has left out.
public struct CollectedFindings: Sendable {
  /// What each rule found, in no particular order; rules that found nothing are not there.
  public private(set) var tallies: [RuleTally] = []
  /// How many findings each suppression held back, by its number. They are in no other count.
  public private(set) var suppressed: [Int: Int] = [:]
  /// Whether something condemns the archive.
  public private(set) var isCondemned = false
  /// The work orders, by index, in which something does.
  public private(set) var condemnedWorkOrders: Set<Int> = []
  /// Further ones, of which the rule gave the id.
  public private(set) var condemnedWorkOrderNames: Set<String> = []

  /// Findings that the baseline may hold, by the number of its entry. They are in no count yet.
  private var candidates: [Int: BaselineCandidates] = [:]
  private let limit: Int
  /// The rules of which nothing is kept, because an earlier part lost a finding of theirs.
  private let exhausted: Set<ObjectIdentifier>
  private var keptCount = 0
  /// The rules' positions among the tallies.
  private var positions: [ObjectIdentifier: Int] = [:]
  /// Findings of one work order mostly come one after the other.
  private var lastCondemned = -1

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - limit: how many findings are kept.
  ///   - earlier: what was found in the parts before this one, as far as it is known: of a rule that lost a finding there, none of this part
  ///     would be kept in the whole.
  init(keeping limit: Int, following earlier: CollectedFindings? = nil) {
    self.limit = limit
    let cut = earlier?.tallies.filter(\.isCut) ?? []
    exhausted = (earlier?.exhausted ?? []).union(cut.map { ObjectIdentifier($0.rule) })
  }

  /// The findings that are kept.
  public var kept: [Finding] { tallies.flatMap(\.kept) }

  /// Hands over the findings that are kept, in report order. There may be very many, so there are never two lists of them.
  public mutating func takeKept() -> [Finding] {
    var all: [Finding] = []
    for position in tallies.indices.sorted(by: { tallies[$0].kept.count > tallies[$1].kept.count }) {
      var findings: [Finding] = []
      swap(&findings, &tallies[position].kept)
      if all.isEmpty { all = findings } else { all += findings }
    }
    all.sort(by: Finding.reportOrder)
    return all
  }

  /// Counts a finding, and keeps it if it is its turn.
  mutating func add(_ rule: RuleInForce, _ severity: Severity, _ finding: () -> Finding) {
    let position = position(of: rule)
    tallies[position].count(severity)
    if makeRoom(for: position) { tallies[position].kept.append(finding()) }
  }

  /// Sets a finding aside that equals an entry of the baseline.
  mutating func setAside(_ finding: Finding, _ rule: RuleInForce, _ match: BaselineFilter.Match) {
    let (room, isEndless) = match.count.addingReportingOverflow(limit)
    candidates[match.entry, default: BaselineCandidates(rule, room: isEndless ? .max : room)].add(finding)
  }

  mutating func countSuppressed(by suppression: Int) { suppressed[suppression, default: 0] += 1 }

  mutating func condemn(workOrder: Int) {
    guard workOrder != lastCondemned else { return }
    isCondemned = true
    lastCondemned = workOrder
    condemnedWorkOrders.insert(workOrder)
  }

  mutating func condemn(workOrderNamed name: String?) {
    isCondemned = true
    if let name { condemnedWorkOrderNames.insert(name) }
  }

  /// Adds what was found in a further part, which lies behind those before.
  public mutating func append(_ part: CollectedFindings) {
    for tally in part.tallies {
      let position = position(of: tally.rule)
      tallies[position].count(tally.counts)
      keep(tally.kept, for: position)
      if tally.isCut { tallies[position].isCut = true }
    }
    for (entry, others) in part.candidates {
      if candidates[entry]?.append(others) == nil { candidates[entry] = others }
    }
    suppressed.merge(part.suppressed, uniquingKeysWith: +)
    isCondemned = isCondemned || part.isCondemned
    condemnedWorkOrders.formUnion(part.condemnedWorkOrders)
    condemnedWorkOrderNames.formUnion(part.condemnedWorkOrderNames)
  }

  /// Decides which of the findings set aside the baseline holds, and counts the others: see `FindingCollector.settle`.
  mutating func settle(gate: Severity, _ take: (_ entry: Int, _ count: Int) -> Int) -> [Finding] {
    var all: [Finding] = []
    for (entry, found) in candidates.sorted(by: { $0.key < $1.key }) {
      let (held, new, keptNew) = found.split(at: take(entry, found.counts.all))
      all += held
      guard let gravest = new.gravest else { continue }
      let position = position(of: found.rule)
      tallies[position].count(new)
      // All of them lie in one work order, as their fingerprints are equal.
      if gravest >= gate { condemn(workOrderNamed: found.kept.first?.location.workOrder) }
      keep(Array(keptNew), for: position)
      if keptNew.count < new.all { tallies[position].isCut = true }
    }
    candidates = [:]
    return all
  }

  private mutating func position(of rule: RuleInForce) -> Int {
    if let known = positions[ObjectIdentifier(rule)] { return known }
    positions[ObjectIdentifier(rule)] = tallies.count
    tallies.append(RuleTally(rule, isCut: exhausted.contains(ObjectIdentifier(rule))))
    return tallies.count - 1
  }

  // MARK: Taking turns

  /// Keeps those of a rule's next findings whose turn it is.
  private mutating func keep(_ findings: [Finding], for position: Int) {
    if !tallies[position].isCut, findings.count <= limit - keptCount {
      // There may be very many, so they are not copied for nothing.
      if tallies[position].kept.isEmpty {
        tallies[position].kept = findings
      } else {
        tallies[position].kept += findings
      }
      keptCount += findings.count
      return
    }
    for finding in findings {
      guard makeRoom(for: position) else { break }
      tallies[position].kept.append(finding)
    }
  }

  /// Sees to it that there is room for the next finding of a rule, by giving up the finding whose turn comes last; false if that is the new one.
  ///
  /// What is given up comes later than all that stays, and what is added later comes later still. So a rule that has lost a finding never gets
  /// another one in.
  private mutating func makeRoom(for position: Int) -> Bool {
    if tallies[position].isCut { return false }
    guard keptCount >= limit else {
      keptCount += 1
      return true
    }
    var last = position
    var lastTurn = tallies[position].kept.count
    for other in tallies.indices {
      let turn = tallies[other].kept.count - 1
      if turn > lastTurn || turn == lastTurn && tallies[last].rule.precedes(tallies[other].rule) {
        (last, lastTurn) = (other, turn)
      }
    }
    tallies[last].isCut = true
    guard last != position else { return false }
    tallies[last].kept.removeLast()
    return true
  }
}
