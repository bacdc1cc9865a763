import Foundation
import TestSupport

/// A program of the machine: an independent judge of what is written here.
enum Judge: String {
  case python = "python3"
  case unzip
  case sevenZip = "7z"
  case bsdtar
  case djpeg
  case pngcheck

  /// What a run gave.
  struct Verdict: Equatable {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Whether this machine has the program.
  var isInstalled: Bool { Tool.exists(rawValue) }

  /// Whether Python has a module.
  static func pythonHas(_ module: String) -> Bool { (try? Tool.python("import \(module)")) != nil }

  func run(_ arguments: [String]) throws -> Verdict {
    guard let tool = Tool(rawValue) else { throw ToolError(message: "there is no \(rawValue)") }
    return try Self.run(tool.path, arguments)
  }

  /// Runs the program at a path.
  static func run(_ path: String, _ arguments: [String]) throws -> Verdict {
    let result = try Tool(path: path).run(arguments)
    return Verdict(status: result.status, output: result.text, errors: result.errorText)
  }
}

/// A folder that is gone when the body is done.
func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
  let folder = try ScratchFolder()
  return try withExtendedLifetime(folder) { try body(URL(filePath: folder.path)) }
}

/// A file with these bytes that is gone when the body is done.
func withTemporaryFile<Value>(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Value) throws
  -> Value
{
  let folder = try ScratchFolder()
  return try withExtendedLifetime(folder) { try body(folder.write(bytes, to: name)) }
}

/// The repository's root.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
