import Findings
import Rules

/// Holds the findings of a run against a baseline.
///
/// Two archives of one file name share what the baseline holds of it: the earlier one in the report takes first.
struct BaselineMatcher {
  /// The baseline, for the tasks that check archives.
  let index: Index
  /// How many findings of each entry were not found yet, by its number.
  private var missing: [Int]
  /// The file names of archives that were checked completely; nil is the run itself.
  private var seen: Set<String?> = []
  /// The file names of archives that were not.
  private var doubtful: Set<String?> = []

  init(_ baseline: Baseline) {
    index = Index(baseline)
    missing = index.entries.map(\.count)
  }

  /// Takes from the baseline what it holds of an archive's findings, and notes that the archive was looked at.
  ///
  /// - Parameters:
  ///   - path: the archive's path; nil for the run itself.
  ///   - isComplete: whether all of it was checked. Otherwise nothing of it is said to be gone.
  /// - Returns: the findings that the baseline holds, in report order.
  mutating func settle(
    _ collector: inout FindingCollector, archive path: String?, isComplete: Bool
  ) -> [Finding] {
    guard !missing.isEmpty else { return [] }
    let name = path.map(fileName(ofPath:))
    if isComplete { seen.insert(name) } else { doubtful.insert(name) }
    let held = collector.settle { entry, count in
      let taken = min(count, missing[entry])
      missing[entry] -= taken
      return taken
    }
    return held.sorted(by: Finding.reportOrder)
  }

  /// What was not found again, of the archives that were checked completely and the rules that were run.
  func absent(_ rules: @autoclosure () -> Set<RuleID>) -> [AbsentFinding] {
    guard !missing.isEmpty else { return [] }
    let rules = rules()
    return zip(index.entries, missing).compactMap { entry, count in
      guard count > 0, seen.contains(entry.archive), !doubtful.contains(entry.archive),
        rules.contains(entry.rule)
      else { return nil }
      return AbsentFinding(
        fingerprint: entry.fingerprint, rule: entry.rule, archive: entry.archive, count: count)
    }
  }
}

extension BaselineMatcher {
  /// A baseline's entries, to be looked up by several tasks at once.
  struct Index: Sendable {
    let entries: [Baseline.Entry]
    private let numbers: [Fingerprint: Int]
    /// The rules whose findings it holds, of each archive.
    private let ofArchives: [String: Set<RuleID>]
    /// The same of the run itself.
    private let ofRun: Set<RuleID>

    init(_ baseline: Baseline) {
      entries = baseline.entries
      var numbers: [Fingerprint: Int] = [:]
      var ofArchives: [String: Set<RuleID>] = [:]
      var ofRun: Set<RuleID> = []
      for (number, entry) in entries.enumerated() {
        numbers[entry.fingerprint] = number
        if let archive = entry.archive {
          ofArchives[archive, default: []].insert(entry.rule)
        } else {
          ofRun.insert(entry.rule)
        }
      }
      self.numbers = numbers
      self.ofArchives = ofArchives
      self.ofRun = ofRun
    }

    /// What tells an archive's findings that equal an entry; without a path, those of the run itself.
    func filter(forArchive path: String?) -> BaselineFilter {
      guard !entries.isEmpty else { return BaselineFilter() }
      let rules = path.map { ofArchives[fileName(ofPath: $0), default: []] } ?? ofRun
      return BaselineFilter(rules: rules) { finding in
        numbers[Fingerprint(of: finding, inArchive: path)].map {
          BaselineFilter.Match(entry: $0, count: entries[$0].count)
        }
      }
    }
  }
}
