import TestSupport
import Testing

extension CommandTests {
  /// Command lines that make no sense. The first line says what is wrong, the last one where to read on.
  @Suite struct UsageErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
      let arguments: [String]
      let message: String
      /// The subcommand whose help is pointed to.
      let subcommand: String

      init(_ subcommand: String, _ arguments: String..., message: String) {
        self.arguments = (subcommand.isEmpty ? [] : [subcommand]) + arguments
        self.message = message
        self.subcommand = subcommand
      }

      var testDescription: String { arguments.joined(separator: " ") }
    }

    static let cases = [
      Case("lint", message: "No archive is given. Name one, or a directory to search."),
      Case("order", message: "No archive is given. Name one, or a directory to search."),
      Case("init", message: "No archive is given. Name one, or a directory to search."),
      Case(
        "lint", "--aplication", "a.yaml", "a.zip",
        message: "Unknown option '--aplication'. Did you mean '--application'?"),
      Case("lint", "--application", message: "Missing value for '--application <file>'"),
      Case(
        "lint", "--watch", "--files-from", "-",
        message: "--watch reads the list of archives again and again, and standard input only once."),
      Case(
        "lint", "--watch", "--write-baseline", "b.json", "a.zip",
        message: "--watch and --write-baseline exclude each other: what comes later is to be seen."),
      Case(
        "lint", "--strict-baseline", "a.zip",
        message: "--strict-baseline says how --baseline is used; give both or neither."),
      Case(
        "lint", "--max-warnings=-1", "a.zip", message: "--max-warnings takes a number from 0 on."),
      Case("lint", "-q", "-v", "a.zip", message: "--quiet and --verbose exclude each other."),
      Case(
        "lint", "-a", "a.yaml", "--no-application", "a.zip",
        message: "--application and --no-application exclude each other."),
      Case("lint", "-0", "a.zip", message: "--null says how --files-from reads; give both or neither."),
      Case(
        "lint", "-o", "jsno", "a.zip",
        message:
          "The value 'jsno' is invalid for '-o <format[=file]>'. Please provide one of the following:"
      ),
      Case(
        "lint", "-o", "json=", "a.zip",
        message:
          "The value 'json=' is invalid for '-o <format[=file]>'. Please provide one of the following:"
      ),
      Case(
        "lint", "-o", "text", "-o", "json", "a.zip",
        message:
          "Two reports would be mixed on standard output; give all but one a file: --output json=report.json"),
      Case(
        "lint", "-o", "text=report", "-o", "json=report", "a.zip",
        message: "Two reports would go to the same file."),
      Case(
        "lint", "--timing", "jsno", "a.zip",
        message:
          "The value 'jsno' is invalid for '--timing <format[=file]>'. Please provide one of 'text' and 'json'."
      ),
      Case(
        "order", "--timing", "json=", "a.zip",
        message:
          "The value 'json=' is invalid for '--timing <format[=file]>'. Please provide one of 'text' and 'json'."
      ),
      Case(
        "lint", "--timing", "text", "--timing", "json", "a.zip",
        message:
          "Two timings would be mixed on standard error; give all but one a file: --timing json=timing.json"),
      Case(
        "lint", "-o", "json=run.json", "--timing", "json=run.json", "a.zip",
        message: "A timing and something else would go to the same file."),
      Case(
        "lint", "--write-baseline", "known.json", "--timing", "json=known.json", "a.zip",
        message: "A timing and something else would go to the same file."),
      Case(
        "lint", "--fail-on", "warnings", "a.zip",
        message:
          "The value 'warnings' is invalid for '--fail-on <severity>'. Please provide one of 'error', 'warning', 'note' or 'never'."
      ),
      Case("lint", "--jobs", "0", "a.zip", message: "--jobs takes a number from 1 to 1024."),
      Case("lint", "--max-findings=-1", "a.zip", message: "--max-findings takes a number from 0 on."),
      Case(
        "lint", "--limit", "entires=5", "a.zip",
        message:
          #"The value 'entires=5' is invalid for '--limit <name=n>': There is no limit "entires"; did you mean entries?"#
      ),
      Case(
        "order", "--limit", "pixels=5", "a.zip",
        message:
          #"The value 'pixels=5' is invalid for '--limit <name=n>': There is no limit "pixels"; the limits are entries, entry_bytes, total_bytes, ratio, ratio_floor_bytes, name_bytes, document_bytes, nesting and findings"#
      ),
      Case(
        "lint", "--limit", "nesting", "a.zip",
        message:
          "The value 'nesting' is invalid for '--limit <name=n>': The limit nesting takes a whole number from 1 to 999_999, such as nesting=128"
      ),
      Case(
        "lint", "--limit", "entry_bytes=4 GiB", "a.zip",
        message:
          "The value 'entry_bytes=4 GiB' is invalid for '--limit <name=n>': The limit entry_bytes takes a number of bytes from 1 to 999_999_999_999_999, such as entry_bytes=17_179_869_184"
      ),
      Case(
        "order", "--format", "xml", "a.zip",
        message:
          "The value 'xml' is invalid for '--format <format>'. Please provide one of 'table', 'json' or 'csv'."
      ),
      Case("explain", message: "Name the rules to explain, or give --all. batchlint rules lists them."),
      Case(
        "explain", "--all", "missing-key",
        message: "Name the rules to explain, or give --all. batchlint rules lists them."),
      Case(
        "explain", "no-such-rule", message: #"There is no rule "no-such-rule"; batchlint rules lists them"#),
      Case("explain", "mising-key", message: #"There is no rule "mising-key"; did you mean missing-key?"#),
      Case("schema", message: "Missing expected argument '<name>'"),
      Case(
        "schema", "reports",
        message: "The value 'reports' is invalid for '<name>'. Please provide one of the following:"
      ),
      Case("", "lnt", "a.zip", message: #"There is no subcommand "lnt"; did you mean lint?"#),
      Case(
        "", "batch.zip",
        message:
          #"There is no subcommand "batch.zip": they are lint, order, rules, explain, schema, init, upload, batches and help"#
      ),
      Case("", "--verison", message: "Unknown option '--verison'"),
      // What is repeated from the command line does not act on the terminal.
      Case("lint", "--\u{1b}[31m\u{202e}", "a.zip", message: #"Unknown option '--\x1b[31m\u{202e}'"#),
      Case("explain", "a\n\u{1b}b", message: #"There is no rule "a\n\x1bb"; batchlint rules lists them"#),
    ]

    @Test(arguments: cases) func saysWhatIsWrong(_ usage: Case) throws {
      let run = try Batchlint.run(usage.arguments)
      #expect(run.status == 2)
      #expect(run.output == "")
      let lines = run.errors.split(separator: "\n")
      let name = usage.subcommand.isEmpty ? "batchlint" : "batchlint \(usage.subcommand)"
      #expect(lines.first == "Error: \(usage.message)")
      #expect(lines.contains { $0.hasPrefix("Usage: \(name) ") })
      #expect(lines.last == "  See '\(name) --help' for more information.")
    }
  }
}
