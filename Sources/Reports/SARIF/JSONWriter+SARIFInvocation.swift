import Findings
import JSONTree
import Linting

/// What stands behind the results of a SARIF log.
extension JSONWriter {
  /// The archives and entries that the results name (section 3.24).
  mutating func sarifArtifacts(_ artifacts: SARIFArtifacts) throws(Failure) {
    try beginArray()
    for artifact in artifacts.list {
      try beginObject(.inline)
      if let parent = artifact.parent {
        if !artifact.path.isEmpty {
          try key("location")
          try beginObject()
          try member("uri", ReportPath.percentEncoded(artifact.path))
          try endObject()
        }
        try member("parentIndex", parent.index)
        // It also tells two entries of one name apart.
        try key("properties")
        try beginObject()
        try member("entryIndex", parent.entry)
        try endObject()
      } else {
        try key("location")
        try sarifFile(artifact.path, index: nil)
      }
      try endObject()
    }
    try endArray()
  }

  /// How the run went (section 3.20): what could not be checked, what is not listed, and which rules were not run.
  mutating func sarifInvocation(
    _ summary: RunSummary, failures: ArraySlice<Findings.Failure>, remarks: [String],
    skippedRules: [RunHeader.SkippedRule], ruleIndices: [RuleID: Int]
  ) throws(Failure) {
    try beginArray(.joined)
    try beginObject()
    try key("executionSuccessful")
    try bool(summary.result != .incomplete)
    try key("toolExecutionNotifications")
    try beginArray()
    for failure in failures { try sarifNotification(of: failure) }
    for remark in remarks {
      try beginObject(.inline)
      try sarifDescriptor("descriptor", id: "left-out", index: nil)
      try member("level", "warning")
      try key("message")
      try sarifText(SARIFText.message(remark))
      try endObject()
    }
    try endArray()
    try key("toolConfigurationNotifications")
    try beginArray()
    for skipped in skippedRules {
      try beginObject(.inline)
      try sarifDescriptor("associatedRule", id: skipped.rule.rawValue, index: ruleIndices[skipped.rule])
      try member("level", "note")
      try key("message")
      try sarifText(SARIFText.message("\(skipped.rule) was not run: \(skipped.reason)"))
      try endObject()
    }
    try endArray()
    try endObject()
    try endArray()
  }

  private mutating func sarifNotification(of failure: Findings.Failure) throws(Failure) {
    try beginObject(.inline)
    try sarifDescriptor("descriptor", id: failure.kind.rawValue, index: nil)
    try member("level", "error")
    try key("message")
    try sarifText(SARIFText.message(failure.visibleText(withPath: true)))
    try key("locations")
    try beginArray()
    try beginObject()
    try key("physicalLocation")
    try beginObject()
    try key("artifactLocation")
    try sarifFile(failure.path, index: nil)
    try endObject()
    try endObject()
    try endArray()
    try endObject()
  }

  private mutating func sarifDescriptor(_ name: String, id: String, index: Int?) throws(Failure) {
    try key(name)
    try beginObject()
    try member("id", id)
    if let index { try member("index", index) }
    try endObject()
  }
}
