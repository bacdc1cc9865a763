import CommandSupport
import Findings
import Linting
import Outputs
import Reports
import Wording

/// The files that hold findings which are known of old.
struct BaselineFiles {
  /// The one that the run is held against.
  var known: String?
  /// The one that the run writes.
  var written: String?

  /// Opens the baseline that is to be written, if one is.
  ///
  /// - Parameter earlier: the one that the run is held against.
  func writers(after earlier: Baseline) throws -> [FanOutWriter.Branch] {
    guard let written else { return [] }
    let name = VisibleText.escaping(written)
    let output = try ReportWritingError.naming(name) { () throws(OutputError) in try FileOutput(path: written)
    }
    return [FanOutWriter.Branch(name: name, writer: BaselineReport(to: output, after: earlier))]
  }

  /// The known baseline, or nil if none is given. What is wrong with it is said on standard error and ends the command.
  func load() throws -> Baseline? {
    guard let known else { return nil }
    do throws(BaselineError) {
      return try Baseline(contentsOf: known)
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
