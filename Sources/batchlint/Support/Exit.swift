import ArgumentParser
import CommandSupport
import Linting

extension Exit {
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
