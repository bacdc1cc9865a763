import Findings
import ZipArchive

/// A rule that puts some of the problems that the audit of the zip structure finds into words. The audit decides what is wrong; a rule says what it
/// is called, how much it weighs, why it matters and what to do.
protocol StructureRule: ArchiveRule {
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
  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    for problem in archive.archive.problems {
      guard let wording = wording(of: problem, in: archive) else { continue }
      findings.add(wording.message(), at: archive.location(of: problem), subject: wording.subject())
    }
  }
}
