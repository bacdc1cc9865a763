public import ArgumentParser
import Glibc
import Wording

extension AsyncParsableCommand {
  /// Does what the command line asks for, and ends the process with an exit code of `Exit`.
  ///
  /// - Parameters:
  ///   - plainly: is done instead of parsing the command line; nil if that is to be parsed.
  ///   - check: looks at the command line before it is parsed.
  ///   - print: writes what help and version say to standard output.
  ///   - explain: says what an error means to people, and how the process ends; nil for what the parser has to say.
  public static func runToEnd(
    plainly: (() async throws -> Void)? = nil, checking check: () throws -> Void = {},
    printing print: (String) throws -> Void,
    explaining explain: (any Error) -> (message: String, code: ExitCode)?
  ) async -> Never {
    do {
      if let plainly { try await plainly() } else { try await parseAndRun(checking: check) }
      Glibc.exit(0)
    } catch let exit as ExitCode {
      Glibc.exit(exit.rawValue)
    } catch {
      if let (message, code) = explain(error) {
        Terminal.complain("\(configuration.commandName ?? ""): \(VisibleText.escaping(message))")
        Glibc.exit(code.rawValue)
      }
      // Help and version come this way too, with success.
      guard exitCode(for: error) == .success else {
        Terminal.complain(lines: fullMessage(for: error))
        Glibc.exit(Exit.usage.rawValue)
      }
      let isWritten = (try? print(fullMessage(for: error) + "\n")) != nil
      Glibc.exit(isWritten ? 0 : Exit.incomplete.rawValue)
    }
  }

  private static func parseAndRun(checking check: () throws -> Void) async throws {
    try check()
    var command = try parseAsRoot()
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
  }
}
