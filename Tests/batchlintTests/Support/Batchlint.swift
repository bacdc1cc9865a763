import TestSupport
import Testing

/// The command that is tested.
enum Batchlint {
  static let tool = Tool.built("batchlint")

  /// What a run gave.
  struct Run: Equatable {
    let status: Int32
    let output: String
    let errors: String

    init(status: Int32, output: String = "", errors: String = "") {
      self.status = status
      self.output = output
      self.errors = errors
    }
  }

  /// Runs the command, or a shell script that does; whatever the test is about, nothing that acts on a terminal may come out.
  static func run(
    _ arguments: [String], by tool: Tool = tool, in folder: ScratchFolder? = nil, input: [UInt8] = [],
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Run {
    let result = try tool.run(
      arguments, input: input, in: folder?.path ?? Fixtures.path, environment: environment)
    // Colours are asked for, or they are not there.
    let isColored = arguments.contains("always")
    for (stream, bytes) in [("output", result.output), ("error", result.errors)] where !isColored {
      let text = String(validating: bytes, as: UTF8.self)
      let culprit = text?.unicodeScalars.first { $0 != "\n" && $0.properties.generalCategory == .control }
      #expect(
        text != nil && culprit == nil, "standard \(stream) holds \(text ?? "what is not UTF-8")",
        sourceLocation: sourceLocation)
    }
    return Run(status: result.status, output: result.text, errors: result.errorText)
  }

  /// Runs the command in a folder; in that of the fixtures if none is given.
  static func run(
    _ arguments: String..., in folder: ScratchFolder? = nil, input: [UInt8] = [],
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Run {
    try run(arguments, in: folder, input: input, environment: environment, sourceLocation: sourceLocation)
  }

  /// Runs a line of a POSIX shell, in which `"$0"` is the command and `"$1"` and so on are the arguments.
  static func shell(
    _ script: String, _ arguments: String..., in folder: ScratchFolder? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Run {
    let shell = try #require(Tool("sh"))
    return try run(
      ["-c", script, tool.path] + arguments, by: shell, in: folder, sourceLocation: sourceLocation)
  }

  /// Lints with a JSON report on standard output, and reads it.
  static func report(
    _ arguments: String..., in folder: ScratchFolder? = nil, environment: [String: String] = [:],
    status: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> LintReport {
    let run = try run(
      ["lint", "-o", "json"] + arguments, in: folder, environment: environment, sourceLocation: sourceLocation
    )
    #expect(run.status == status, sourceLocation: sourceLocation)
    #expect(run.errors == "", sourceLocation: sourceLocation)
    return try LintReport(json: Array(run.output.utf8))
  }
}
