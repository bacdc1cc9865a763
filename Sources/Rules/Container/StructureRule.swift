import Findings
import ZipArchive

/// A rule that puts some of the problems that the audit of the zip structure finds into words. The audit decides what is wrong; a rule says what it
/// is called, how much it weighs, why it matters and what to do.
protocol StructureRule: ArchiveRule {
  /// What is wrong, in words; nil if the problem is another rule's.
  func wording(of problem: StructuralProblem, in archive: ArchiveSubject) -> ProblemWording?
}

/// A problem in words.
struct ProblemWording {
  /// What is wrong, with the values that show it.
  let message: String
  /// What tells it from other problems of the same rule at the same entry: the field that differs, say.
  let subject: String

  init(_ message: String, subject: String = "") {
    self.message = message
    self.subject = subject
  }
}

extension StructureRule {
  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for problem in archive.archive.problems {
      guard let wording = wording(of: problem, in: archive) else { continue }
      let location =
        problem.entry.map { archive.location(ofEntry: $0, offset: problem.offset) }
        ?? Location(offset: problem.offset)
      findings.add(wording.message, at: location, subject: wording.subject)
    }
  }
}
