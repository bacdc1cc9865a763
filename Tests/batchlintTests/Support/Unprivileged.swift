import Glibc
import TestSupport
import Testing

/// The command, run by a user who may not read everything. The superuser may, so it is run as somebody else then.
enum Unprivileged {
  private static let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]

  /// Whether there is such a user, and they may run the command.
  static let isAvailable: Bool = {
    guard geteuid() == 0 else { return true }
    guard let setpriv = Tool("setpriv") else { return false }
    return (try? setpriv.run(nobody + [Batchlint.tool.path, "--version"]).status) == 0
  }()

  static func run(_ arguments: [String], in folder: ScratchFolder) throws -> Batchlint.Run {
    guard geteuid() == 0, let setpriv = Tool("setpriv") else {
      return try Batchlint.run(arguments, in: folder)
    }
    return try Batchlint.run(nobody + [Batchlint.tool.path] + arguments, by: setpriv, in: folder)
  }
}
