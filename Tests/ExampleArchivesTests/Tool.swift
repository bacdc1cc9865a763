import Foundation
import Testing

/// A program of the machine, run as a process of its own: an independent judge of what is written here.
struct Tool {
  let name: String

  static let python = Tool(name: "python3")
  static let unzip = Tool(name: "unzip")
  static let sevenZip = Tool(name: "7z")
  static let bsdtar = Tool(name: "bsdtar")
  static let djpeg = Tool(name: "djpeg")
  static let pngcheck = Tool(name: "pngcheck")

  /// What a run gave.
  struct Result: Equatable {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The first executable file of the name along `PATH`.
  var path: String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  var isInstalled: Bool { path != nil }

  /// Whether Python has a module.
  static func pythonHas(_ module: String) -> Bool {
    (try? python.run(["-c", "import \(module)"]).status) == 0
  }

  func run(_ arguments: [String]) throws -> Result {
    try Self.run(#require(path), arguments)
  }

  /// Runs a program and waits for it. Its streams go through files, so that neither can fill a pipe.
  static func run(_ path: String, _ arguments: [String]) throws -> Result {
    try withTemporaryFolder { folder in
      let streams = try ["output", "errors"].map { name in
        let url = folder.appending(path: name)
        try Data().write(to: url)
        return try (url, FileHandle(forWritingTo: url))
      }
      let process = Process()
      process.executableURL = URL(filePath: path)
      process.arguments = arguments
      process.standardOutput = streams[0].1
      process.standardError = streams[1].1
      try process.run()
      process.waitUntilExit()
      let texts = try streams.map { String(decoding: try Data(contentsOf: $0.0), as: UTF8.self) }
      return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
  }
}

/// A folder that is gone when the body is done.
func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appending(path: "batchlint-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// A file with these bytes that is gone when the body is done.
func withTemporaryFile<Value>(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Value) throws
  -> Value
{
  try withTemporaryFolder { folder in
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try body(file.path)
  }
}

/// The repository's root.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
