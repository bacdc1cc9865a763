import ArgumentParser

/// Findings that are known of old.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Do not report the findings that this file holds; what is new is.",
      discussion:
        "Findings are told by rule and place, so an archive may be moved and its entries reordered.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write all findings of this run to a file for --baseline, and do not fail because of them.",
      discussion: "With --baseline too, what that file holds of other archives is kept.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var writeBaseline: String?

  @Flag(help: "Fail if a finding that the baseline holds is gone, so that the file is kept up to date.")
  var strictBaseline = false

  mutating func validate() throws {
    if strictBaseline, baseline == nil {
      throw ValidationError("--strict-baseline says how --baseline is used; give both or neither.")
    }
    if strictBaseline, writeBaseline != nil {
      throw ValidationError(
        "--strict-baseline and --write-baseline exclude each other: writing the file brings it up to date.")
    }
  }

  /// The files.
  var files: BaselineFiles { BaselineFiles(known: baseline, written: writeBaseline) }
}
