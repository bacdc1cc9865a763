import ArgumentParser

/// The exit codes of every subcommand; they are those of `batchlint`.
enum Exit {
  /// The command line or the application definition is wrong.
  static let usage = ExitCode(2)
  /// The disk, the network or the database does not do what it should.
  static let failure = ExitCode(3)
}
