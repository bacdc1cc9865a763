import Foundation

/// A site as a process of its own, at a free port.
public final class RunningSite: Sendable {
  /// What it keeps, and its log.
  public let folder: ScratchFolder
  /// A key that opens its API.
  public let key: String
  /// The port that it listens at.
  public let port: Int
  private let process: RunningTool

  private static let tool = Tool.built("batchlint-site")

  /// Starts a site.
  ///
  /// - Parameters:
  ///   - arguments: what `serve` gets beside the folder and the port.
  ///   - folder: what an earlier site has kept; nil for a new one.
  ///   - key: a key that opens the earlier site.
  public init(_ arguments: [String] = [], in folder: ScratchFolder? = nil, key: String? = nil) throws {
    let folder = try folder ?? ScratchFolder()
    self.folder = folder
    self.key = try key ?? Self.makeKey(in: folder)
    try folder.write("", to: "log")
    process = try RunningTool(
      Self.tool.path,
      ["serve", "--data", folder.file("data"), "--port", "0", "--keep-free", "0"] + arguments,
      errorsTo: folder.file("log"))
    var port: Int?
    try Self.wait { [process] in
      let line = String(decoding: try folder.read("log"), as: UTF8.self).split(separator: "\n").first {
        $0.hasPrefix("listening on ")
      }
      port = line.flatMap { Int($0.split(separator: ":").last ?? "") }
      return port != nil || !process.isRunning
    }
    guard let port else {
      throw ToolError(
        message: "the site does not start: \(String(decoding: try folder.read("log"), as: UTF8.self))")
    }
    self.port = port
  }

  /// Makes a key.
  public static func makeKey(in folder: ScratchFolder) throws -> String {
    let run = try tool.run(["token", "create", "--data", folder.file("data")])
    return run.text.trimmingCharacters(in: .newlines)
  }

  /// Runs another subcommand on the site's folder.
  public func run(_ words: [String], _ arguments: [String] = []) throws -> Tool.Result {
    try Self.tool.run(words + ["--data", folder.file("data")] + arguments)
  }

  /// What the site has written to standard error.
  public var log: String { get throws { String(decoding: try folder.read("log"), as: UTF8.self) } }

  /// How much memory it has, in bytes.
  public var residentBytes: Int {
    get throws {
      let status = try String(contentsOfFile: "/proc/\(process.number)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return 1024 * (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0)
    }
  }

  // MARK: Ends

  /// Ends the process at once (SIGKILL), as when the power goes.
  public func kill() { process.kill() }

  /// Asks the process to end (SIGTERM).
  public func terminate() { process.terminate() }

  /// Asks the process to end, and returns its exit code.
  public func stop() -> Int32 {
    terminate()
    return process.wait()
  }

  /// A site that goes on where this one has ended.
  public func again(_ arguments: [String] = []) throws -> RunningSite {
    try RunningSite(arguments, in: folder, key: key)
  }

  /// Waits until something is so.
  public static func wait(for seconds: Double = 20, until condition: () throws -> Bool) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while try !condition() {
      guard Date() < end else { throw ToolError(message: "it was waited for in vain") }
      usleep(5_000)
    }
  }
}
