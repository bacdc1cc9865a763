import Foundation

/// Another program, run as a process.
public struct Tool: Sendable {
  /// The program's path.
  public let path: String

  /// Finds a program on the search path; nil if this machine has none of that name.
  public init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    guard let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") })
    else {
      return nil
    }
    path = "\(folder)/\(name)"
  }

  /// A program at a path.
  public init(path: String) { self.path = path }

  /// Whether this machine has a program of that name.
  public static func exists(_ name: String) -> Bool { Tool(name) != nil }

  /// What a program wrote and how it ended.
  public struct Result: Sendable {
    /// The exit code; negative for a signal.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error.
    public let errors: [UInt8]

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    public var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// Runs the program and waits for its end. Input and outputs go through files, so that no pipe can fill up.
  public func run(
    _ arguments: [String], input: [UInt8] = [], in directory: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    let folder = try ScratchFolder()
    try folder.write(input, to: "in")
    for name in ["out", "err"] { try folder.write([], to: name) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = FileHandle(forReadingAtPath: folder.file("in"))
    process.standardOutput = FileHandle(forWritingAtPath: folder.file("out"))
    process.standardError = FileHandle(forWritingAtPath: folder.file("err"))
    if let directory { process.currentDirectoryURL = URL(filePath: directory) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    try process.run()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Result(status: status, output: try folder.read("out"), errors: try folder.read("err"))
  }

  /// Runs a Python script and returns what it printed; it must succeed.
  public static func python(
    _ script: String, _ arguments: [String] = [], input: [UInt8] = [], in directory: String? = nil
  ) throws -> String {
    guard let python = Tool("python3") else { throw ToolError(message: "there is no python3") }
    let result = try python.run(["-c", script] + arguments, input: input, in: directory)
    guard result.status == 0 else { throw ToolError(message: "python3 failed: \(result.errorText)") }
    return result.text
  }
}

/// Why a tool cannot be used.
public struct ToolError: Error, CustomStringConvertible {
  /// What is wrong.
  public let message: String
  /// What is wrong.
  public var description: String { message }

  /// Why a tool cannot be used.
  public init(message: String) { self.message = message }
}
