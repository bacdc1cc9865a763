import Findings
import JSONTree
import Wording

/// An element of a Code Quality report.
struct GitLabIssue {
  /// How much it weighs for GitLab.
  enum Severity: String {
    case info, minor, major, critical, blocker

    /// An error means that the site refuses the archive: critical. A warning may mean it: major. A note asks for nothing: info. What could not be
    /// checked may hide anything, so failures are blockers.
    init(_ severity: Findings.Severity) {
      switch severity {
      case .error: self = .critical
      case .warning: self = .major
      case .note: self = .info
      }
    }
  }

  let description: String
  let checkName: String
  let fingerprint: String
  let severity: Severity
  let path: String
  let line: Int
}

extension JSONWriter {
  /// An element of a Code Quality report, on a line.
  mutating func gitLabIssue(_ issue: GitLabIssue) throws(Failure) {
    try beginObject(.inline)
    try member("description", issue.description)
    try member("check_name", issue.checkName)
    try member("fingerprint", issue.fingerprint)
    try member("severity", issue.severity.rawValue)
    try key("location")
    try beginObject()
    try member("path", VisibleText.escaping(ReportPath.relative(issue.path)))
    try key("lines")
    try beginObject()
    try member("begin", max(1, issue.line))
    try endObject()
    try endObject()
    try endObject()
  }
}
