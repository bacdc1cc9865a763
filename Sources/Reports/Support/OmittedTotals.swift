import Findings
import Linting
import Wording

extension ArchiveReport {
  /// The findings that are counted but not listed, by severity.
  var omittedTotals: Totals {
    var rest = Totals()
    for severity in Severity.allCases { rest[severity] = totals[severity] }
    for finding in findings { rest[finding.severity] -= 1 }
    return rest
  }
}

/// What a report with a limit does not list.
struct LeftOut {
  /// Findings for which there was no room.
  var crowded = Totals()
  /// Findings that were counted but not handed to the report, because of the run's limit for findings.
  var omitted = Totals()
  /// What the baseline holds and for which there was no room.
  var baselined = 0
  /// Failures for which there was no room.
  var failures = 0

  /// Whether everything is listed.
  var isEmpty: Bool { crowded.findings + omitted.findings + baselined + failures == 0 }

  /// What is not listed, a sentence each, with how to get it.
  ///
  /// - Parameter limit: what the reader takes: "GitHub takes 25,000 results".
  func sentences(limit: String) -> [String] {
    var sentences: [String] = []
    var rest = crowded.findingsPhrase.map { [$0] } ?? []
    if failures > 0 { rest.append(counted(failures, "failure")) }
    if baselined > 0 { rest.append("\(counted(baselined, "finding")) of the baseline") }
    if !rest.isEmpty {
      sentences.append(
        "Left out: \(rest.joined(separator: ", ")), because \(limit). Get all of them with --output json=FILE."
      )
    }
    if let sentence = omittedSentence { sentences.append(sentence) }
    return sentences
  }

  /// What the run's limit kept back, with how to get it.
  var omittedSentence: String? {
    omitted.findingsPhrase.map {
      "Counted but not listed: \($0). Raise the limit of each archive with --limit findings=NUMBER."
    }
  }
}
