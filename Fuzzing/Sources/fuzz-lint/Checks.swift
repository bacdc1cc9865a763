internal import FuzzSupport
internal import JSONTree
internal import Linting

/// Claims what holds of every run's reports.
func check(_ reports: RunReports) {
  claimIsPlain(reports.json, "the JSON report")
  claimIsPlain(reports.text, "the text report")
  let report = parsed(reports.json, "the JSON report")
  claim(text(report, "result") == reports.result.rawValue, "the JSON report has another result")
  _ = parsed(reports.order, "the processing order")

  var errors = 0
  for archive in report.members(named: "archives").flatMap(\.value.elements) {
    for finding in archive.members(named: "findings").flatMap(\.value.elements) {
      if text(finding, "severity") == "error" { errors += 1 }
    }
    // An archive that holds an error is not valid, and one that is valid was checked whole.
    if text(archive, "verdict") == "valid" {
      claim(errors == 0, "a valid archive has errors")
      claim(text(archive, "status") == "complete", "a valid archive was not checked whole")
    }
  }
  if reports.result == .passed { claim(errors == 0, "a run passed with errors") }
}

private func parsed(_ json: [UInt8], _ what: String) -> JSONValue {
  do throws(JSONSyntaxError) {
    return try JSONTree.parse(json, limits: JSONLimits(bytes: .max, values: .max)).root
  } catch {
    fail("\(what) is not JSON: \(error)")
  }
}

private func text(_ object: JSONValue, _ key: String) -> String? {
  object.members(named: key).lazy.compactMap(\.value.string).first
}
