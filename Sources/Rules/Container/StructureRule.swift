import Findings
import Wording
import ZipArchive

/// A rule that puts some of the problems that the audit of the zip structure finds into words. The audit decides what is wrong; a rule says what it
/// is called, how much it weighs, why it matters and what to do.
protocol StructureRule: ArchiveRule {
  /// Whether problems that have the same subject are one finding, at the first place where it shows, with the number of the others. That is so for
  /// habits of the tool that wrote the archive: what is odd about one entry is then odd about all.
  static var isReportedOnce: Bool { get }

  /// What is wrong, in words; nil if the problem is another rule's.
  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording?
}

/// A problem in words. They are put together only when they are asked for: a hostile archive can have a million problems, and not all of
/// them are shown.
struct ProblemWording {
  /// What is wrong, with the values that show it.
  let message: () -> String
  /// What tells it from other problems of the same rule at the same entry: the field that differs, say.
  let subject: () -> String

  init(_ message: @autoclosure @escaping () -> String, subject: @autoclosure @escaping () -> String = "") {
    self.message = message
    self.subject = subject
  }
}

extension StructureRule {
  static var isReportedOnce: Bool { false }

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    if Self.isReportedOnce {
      for group in groups(in: archive) {
        findings.add(group.message, at: archive.location(of: group.first), subject: group.subject)
      }
    } else {
      for problem in archive.archive.problems {
        guard let wording = wording(of: problem, in: archive) else { continue }
        findings.add(wording.message(), at: archive.location(of: problem), subject: wording.subject())
      }
    }
  }

  /// The problems that have the same subject, in the order of the first of each.
  private func groups(in archive: ArchiveSubject) -> [ProblemGroup] {
    var groups: [ProblemGroup] = []
    let entries = archive.entries
    for problem in archive.archive.problems {
      guard let wording = wording(of: problem, in: archive) else { continue }
      let subject = wording.subject()
      let name = problem.entry.map { entries.nameStorage[entries.nameRange(of: $0)] } ?? []
      if let index = groups.firstIndex(where: { $0.kind == subject }) {
        groups[index].add(problem, name, wording)
      } else {
        groups.append(ProblemGroup(problem, name, wording, kind: subject))
      }
    }
    return groups
  }
}

/// Problems of one rule with the same subject.
private struct ProblemGroup {
  /// What all of them have in common: the subject of each.
  let kind: String
  /// The first of them; where entries have it, the one whose name comes first, which stays the same when they are put in another order.
  private(set) var first: StructuralProblem
  private var firstName: ArraySlice<UInt8>
  private var wording: ProblemWording
  private var digest = NameDigest()

  init(_ problem: StructuralProblem, _ name: ArraySlice<UInt8>, _ wording: ProblemWording, kind: String) {
    self.kind = kind
    first = problem
    firstName = name
    self.wording = wording
    digest.add(name)
  }

  mutating func add(_ problem: StructuralProblem, _ name: ArraySlice<UInt8>, _ wording: ProblemWording) {
    if name.lexicographicallyPrecedes(firstName) {
      (first, firstName, self.wording) = (problem, name, wording)
    }
    digest.add(name)
  }

  /// What tells the group from one that has other members.
  var subject: String { digest.count > 1 ? "\(kind) \(digest.text)" : kind }

  var message: String {
    let others = digest.count - 1
    guard others > 0 else { return wording.message() }
    let places =
      first.entry == nil
      ? counted(others, "more place") : counted(others, "more entry", plural: "more entries")
    return "\(wording.message()); likewise \(first.entry == nil ? "in" : "for") \(places)"
  }
}
