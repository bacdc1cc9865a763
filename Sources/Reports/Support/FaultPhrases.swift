import Findings
import Linting
import Wording

extension RunOutcome.Fault {
  /// What kind of fault it is, for programs.
  var name: String {
    switch self {
    case .findings: "findings"
    case .warnings: "warnings"
    case .absent: "absent-findings"
    }
  }

  /// What all kinds of faults are called.
  static let names = ["findings", "warnings", "absent-findings"]

  /// What it is, for people: "3 errors".
  var phrase: String {
    switch self {
    case .findings(let count, .error): counted(count, "error")
    case .findings(let count, let severity): "\(counted(count, "finding")) at or above \(severity.rawValue)"
    case .warnings(let count, let most):
      "\(counted(count, "warning")), and \(most == 0 ? "none is" : most == 1 ? "1 is" : "\(most) are") admitted"
    case .absent(let count):
      count == 1 ? "1 finding of the baseline is gone" : "\(count) findings of the baseline are gone"
    }
  }
}
