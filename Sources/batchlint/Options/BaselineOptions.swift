import ArgumentParser
import CommandSupport
import Findings
import Linting
import Outputs
import Reports
import Wording

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

  /// Opens the baseline that is to be written, if one is.
  ///
  /// - Parameter earlier: the one that the run is held against.
  func writers(after earlier: Baseline) throws -> [FanOutWriter.Branch] {
    guard let writeBaseline else { return [] }
    let name = VisibleText.escaping(writeBaseline)
    do throws(OutputError) {
      let output = try FileOutput(path: writeBaseline)
      return [FanOutWriter.Branch(name: name, writer: BaselineReport(to: output, after: earlier))]
    } catch {
      throw ReportWritingError(name: name, reason: error)
    }
  }

  /// The baseline, or nil if none is given. What is wrong with it is said on standard error and ends the command.
  func load() throws -> Baseline? {
    guard let baseline else { return nil }
    do throws(BaselineError) {
      return try Baseline(contentsOf: baseline)
    } catch {
      for problem in error.problems {
        Terminal.complain("batchlint: \(VisibleText.escaping(problem))")
      }
      Terminal.complain(
        "batchlint: no archive was opened; --write-baseline writes a file that --baseline reads")
      throw Exit.usage
    }
  }
}
