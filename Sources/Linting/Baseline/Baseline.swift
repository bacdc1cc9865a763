public import Findings

/// Findings that are known of old, and accepted until somebody gets round to them.
///
/// Findings are told by their fingerprints, so a baseline does not care where an archive lies or what was moved in it. Equal findings are counted:
/// a baseline that holds two of them does not hold a third.
public struct Baseline: Sendable, Hashable {
  /// Equal findings.
  public struct Entry: Sendable, Hashable {
    /// Their fingerprint.
    public var fingerprint: Fingerprint
    /// The rule that they violate.
    public var rule: RuleID
    /// The file name of the archive that they are in; nil if they are about the run itself. Untrusted: every output escapes it.
    public var archive: String?
    /// Where they are, for people who read the file; the fingerprint says it for batchlint.
    public var place: Place
    /// How many there are.
    public var count: Int

    /// Equal findings.
    public init(fingerprint: Fingerprint, rule: RuleID, archive: String?, place: Place, count: Int) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.archive = archive
      self.place = place
      self.count = count
    }
  }

  /// Where findings are, as far as that does not change from run to run.
  public struct Place: Sendable, Hashable {
    /// The work order's id.
    public var workOrder: String?
    /// The entry's name.
    public var entry: String?
    /// The JSON Pointer (RFC 6901) of the value.
    public var pointer: String?

    /// A place.
    public init(workOrder: String? = nil, entry: String? = nil, pointer: String? = nil) {
      self.workOrder = workOrder
      self.entry = entry
      self.pointer = pointer
    }
  }

  /// The version of the file's shape, by semantic versioning.
  public static let schemaVersion = "1.0"

  private var byFingerprint: [Fingerprint: Entry] = [:]

  /// A baseline that holds nothing.
  public init() {}

  /// What it holds, by archive, place, rule and fingerprint.
  public var entries: [Entry] { byFingerprint.values.sorted(by: Self.fileOrder) }

  /// Holds further findings.
  public mutating func add(_ entry: Entry) {
    byFingerprint[entry.fingerprint, default: entry.with(count: 0)].count += entry.count
  }

  /// Holds a further finding.
  ///
  /// - Parameter archive: the path of the archive that it is in; nil if it is about the run itself.
  public mutating func add(_ finding: Finding, inArchive archive: String?) {
    let place = Place(
      workOrder: finding.location.workOrder, entry: finding.location.entry?.name,
      pointer: finding.location.pointer)
    add(
      Entry(
        fingerprint: Fingerprint(of: finding, inArchive: archive), rule: finding.rule,
        archive: archive.map(fileName(ofPath:)), place: place, count: 1))
  }

  /// Forgets findings that are gone.
  public mutating func remove(_ absent: AbsentFinding) {
    guard let entry = byFingerprint[absent.fingerprint] else { return }
    let count = entry.count - absent.count
    byFingerprint[absent.fingerprint] = count > 0 ? entry.with(count: count) : nil
  }

  private static func fileOrder(_ left: Entry, _ right: Entry) -> Bool {
    func key(_ entry: Entry) -> [String] {
      let place = entry.place
      return [
        entry.archive ?? "", place.workOrder ?? "", place.entry ?? "", place.pointer ?? "",
        entry.rule.rawValue,
        entry.fingerprint.description,
      ]
    }
    return key(left).lexicographicallyPrecedes(key(right)) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Baseline.Entry {
  fileprivate func with(count: Int) -> Self {
    var entry = self
    entry.count = count
    return entry
  }
}
