import ArgumentParser
import Linting

/// The exit codes of every subcommand.
enum Exit {
  /// The command line or the application definition is wrong.
  static let usage = ExitCode(2)
  /// Something could not be checked, or a report could not be written.
  static let incomplete = ExitCode(3)

  /// The code that says how a run ended; nil for success.
  static func code(of result: RunResult) -> ExitCode? {
    switch result {
    case .passed: nil
    case .failed: ExitCode(1)
    case .incomplete: incomplete
    }
  }
}

extension RunResult {
  /// The worse one of two: what could not be done goes before what was found.
  func worse(than other: RunResult) -> RunResult {
    [self, other].contains(.incomplete) ? .incomplete : [self, other].contains(.failed) ? .failed : .passed
  }
}
