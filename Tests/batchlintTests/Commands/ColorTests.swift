import TestSupport
import Testing

extension CommandTests {
  /// Colours are for terminals, unless somebody asks for them or asks for none.
  @Suite struct ColorTests {
    @Test(arguments: [
      ["lint", "valid.zip"], ["order", "valid.zip"], ["rules"], ["explain", "missing-key"],
    ])
    func whenAskedFor(_ command: [String]) throws {
      let plain = try Batchlint.run(command)
      let colored = try Batchlint.run(command + ["--color", "always"], environment: ["NO_COLOR": "1"])
      #expect(colored.output.contains("\u{1b}["))
      #expect(colored.output.replacing(/\u{1b}\[[0-9;]*m/, with: "") == plain.output)
      #expect(try Batchlint.run(command + ["--color", "never"]) == plain)
    }

    @Test func theJSONReportHasNone() throws {
      let report = try Batchlint.run("lint", "-o", "json", "--color", "always", "valid.zip")
      #expect(!report.output.contains("\u{1b}"))
    }

    /// Runs the command on a terminal of its own, and says whether what it prints there is coloured.
    private func isColoredOnATerminal(_ arguments: String..., environment: [String: String]) throws -> Bool {
      let output = try Tool.python(
        """
        import os, pty, sys
        variables = dict(v.split('=', 1) for v in sys.argv[1].split())
        process, terminal = pty.fork()
        if process == 0:
            os.execve(sys.argv[2], sys.argv[2:], variables)
        text = b''
        while True:
            try: piece = os.read(terminal, 4096)
            except OSError: break
            if not piece: break
            text += piece
        assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
        assert b'passed' in text, text
        print(b'\\x1b[' in text)
        """,
        [environment.map { "\($0)=\($1)" }.joined(separator: " "), Batchlint.tool.path, "lint"] + arguments,
        in: Fixtures.path)
      return output == "True\n"
    }

    /// Whether this machine gives terminals to those who ask; some containers have none.
    private static let hasTerminals = (try? Tool.python("import pty; pty.openpty()")) != nil

    @Test(.enabled(if: hasTerminals, "needs python3 and pseudo-terminals")) func onATerminal() throws {
      let terminal = ["TERM": "xterm"]
      #expect(try isColoredOnATerminal("valid.zip", environment: terminal))
      #expect(try !isColoredOnATerminal("--color", "never", "valid.zip", environment: terminal))
      #expect(try !isColoredOnATerminal("valid.zip", environment: ["TERM": "xterm", "NO_COLOR": "1"]))
      // Set, but empty, is as if it were not set (no-color.org).
      #expect(try isColoredOnATerminal("valid.zip", environment: ["TERM": "xterm", "NO_COLOR": ""]))
      #expect(try !isColoredOnATerminal("valid.zip", environment: ["TERM": "dumb"]))
      #expect(try isColoredOnATerminal("--color", "always", "valid.zip", environment: ["TERM": "dumb"]))
    }
  }
}
