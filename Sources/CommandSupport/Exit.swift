public import ArgumentParser

/// The exit codes of every subcommand, beside 0 for success and 1 for findings.
public enum Exit {
  /// The command line or the application definition is wrong.
  public static let usage = ExitCode(2)
  /// Something could not be done: checked, sent, served, or written.
  public static let incomplete = ExitCode(3)
}
