import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

/// A structural problem, with the one rule that words it and how.
struct WordedProblem: Sendable, CustomTestStringConvertible {
  let problem: StructuralProblem
  let rule: RuleID
  let message: String
  let subject: String

  init(_ problem: StructuralProblem, _ rule: RuleID, _ message: String, subject: String = "") {
    self.problem = problem
    self.rule = rule
    self.message = message
    self.subject = subject
  }

  /// A problem of the archive's end.
  static func end(
    _ problem: EndProblem, _ rule: RuleID, _ message: String, subject: String = ""
  ) -> WordedProblem {
    WordedProblem(.end(problem, at: 112), rule, message, subject: subject)
  }

  /// A problem of the second of two entries' place.
  static func layout(
    _ problem: LayoutProblem, _ rule: RuleID, _ message: String, subject: String = ""
  ) -> WordedProblem {
    WordedProblem(.layout(problem, entry: 1, at: 50), rule, message, subject: subject)
  }

  /// A problem of the second of two entries' headers.
  static func entry(
    _ problem: EntryProblem, _ rule: RuleID, _ message: String, subject: String = ""
  ) -> WordedProblem {
    WordedProblem(.entry(problem, of: 1, at: 50), rule, message, subject: subject)
  }

  var testDescription: String { message }

  /// What one rule alone is to say of it.
  var expected: [Said] { [Said(rule: rule, message: message, subject: subject)] }

  /// What a rule says.
  struct Said: Equatable {
    let rule: RuleID
    let message: String
    let subject: String
  }
}

/// What all rules about structure say of a problem in an archive of two entries.
func wordings(of problem: StructuralProblem) async throws -> [WordedProblem.Said] {
  let archive = try await subject(
    RuleExample.Archive("batch.zip", [.smallPhoto(), .smallPhoto("WO_1/meter-2.jpg")]))
  return RuleCatalogue.all.compactMap { type in
    guard let type = type as? any StructureRule.Type else { return nil }
    let rule = type.init(options: RuleOptions(type.description))
    return rule.wording(of: problem, in: archive).map {
      WordedProblem.Said(rule: type.description.id, message: $0.message(), subject: $0.subject())
    }
  }
}
