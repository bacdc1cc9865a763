import Findings
import Linting
import Wording

extension Totals {
  /// "3 errors, 1 warning": the findings by severity; nil if there are none.
  var findingsPhrase: String? {
    let severities = Severity.allCases.filter { self[$0] > 0 }.sorted(by: >)
    if severities.isEmpty { return nil }
    return severities.map { counted(self[$0], $0.rawValue) }.joined(separator: ", ")
  }

  /// "3 errors": the findings of the highest severity that there are; nil if there are none.
  var gravestPhrase: String? { gravest.map { counted(self[$0], $0.rawValue) } }

  /// The highest severity that a finding has; nil if there are none.
  var gravest: Severity? { Severity.allCases.filter { self[$0] > 0 }.max() }

  /// "2 work orders, 8 images": what was seen.
  var contentPhrase: String { "\(counted(workOrders, "work order")), \(counted(images, "image"))" }
}

extension Severity {
  /// The colours that the severity's name is shown in.
  func painted(_ text: String, with ink: Ink) -> String {
    switch self {
    case .error: ink(text, .bold, .red)
    case .warning: ink(text, .bold, .yellow)
    case .note: ink(text, .bold, .cyan)
    }
  }
}

extension Verdict {
  /// A sign that tells verdicts apart without colours: ✔, ✖, or ? for what was not checked whole.
  func sign(with ink: Ink) -> String {
    switch self {
    case .valid: ink("✔", .green)
    case .invalid: ink("✖", .red)
    case .unchecked: ink("?", .yellow)
    }
  }
}
