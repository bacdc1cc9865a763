import TestSupport
import Testing

extension CommandTests {
  /// The steps of the GitHub Action, run as the runner does.
  @Suite(.enabled(if: Tool.exists("bash"))) struct ActionTests {
    private static let script = Fixtures.path + "/../Packaging/action"

    /// Runs a step in a folder, with the command on the PATH and the runner's files beside the archives.
    private func step(
      _ name: String, in folder: ScratchFolder, _ inputs: [String: String] = [:]
    ) throws -> Batchlint.Run {
      let bash = try #require(Tool("bash"))
      let command = Batchlint.tool.path
      let directory = command[..<(command.lastIndex(of: "/") ?? command.endIndex)]
      var environment = inputs
      for file in ["PATH", "STEP_SUMMARY", "OUTPUT"] {
        environment["GITHUB_" + file] = folder.path + "/runner-" + file.lowercased()
      }
      environment["PATH"] = "\(directory):/usr/local/bin:/usr/bin:/bin"
      return try Batchlint.run([Self.script, name], by: bash, in: folder, environment: environment)
    }

    @Test func lintsAndReports() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.bad, to: "out box/bad.zip")
      try folder.write(Sample.good, to: "good.zip")
      try folder.write("before\n", to: "runner-step_summary")
      let run = try step(
        "lint", in: folder, ["INPUT_PATHS": "out box\ngood.zip\n", "INPUT_SARIF": "batchlint.sarif"])
      #expect(run.status == 1)
      #expect(run.output.hasPrefix("::error file=out box/bad.zip,"), "\(run.output)")
      #expect(run.errors == "")
      let summary = try String(decoding: folder.read("runner-step_summary"), as: UTF8.self)
      #expect(summary.hasPrefix("before\n## "))
      #expect(summary.contains("missing-key"))
      #expect(try String(decoding: folder.read("runner-output"), as: UTF8.self) == "exit-code=1\n")
      #expect(
        try String(decoding: folder.read("batchlint.sarif"), as: UTF8.self).contains(
          "\"ruleId\": \"missing-key\""))
    }

    @Test func takesArguments() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.warned, to: "warned.zip")
      let run = try step(
        "lint", in: folder,
        ["INPUT_PATHS": "warned.zip", "INPUT_ARGUMENTS": "--fail-on=warning\n--no-application"])
      #expect(run.status == 0)
      let strict = try step(
        "lint", in: folder,
        [
          "INPUT_PATHS": "warned.zip", "INPUT_ARGUMENTS": "--max-warnings\n0",
          "INPUT_APPLICATION": "application.yaml",
        ])
      #expect(strict.status == 1)
    }

    @Test func aWrongDefinitionWritesNoSummary() throws {
      let folder = try ScratchFolder()
      try folder.write(Sample.good, to: "good.zip")
      let run = try step(
        "lint", in: folder, ["INPUT_PATHS": "good.zip", "INPUT_APPLICATION": "nowhere.yaml"])
      #expect(run.status == 2)
      #expect(run.errors.contains("nowhere.yaml"))
      #expect(try String(decoding: folder.read("runner-output"), as: UTF8.self) == "exit-code=2\n")
    }

    @Test func installingTakesWhatIsThere() throws {
      let folder = try ScratchFolder()
      let run = try step("install", in: folder)
      #expect(run.status == 0)
      #expect(run.output == "batchlint is there already: \(Batchlint.tool.path)\n")
    }

    @Test func otherStepsAreRefused() throws {
      let run = try step("upload", in: ScratchFolder())
      #expect(run == Batchlint.Run(status: 2, errors: "usage: Packaging/action install|lint\n"))
    }
  }
}
