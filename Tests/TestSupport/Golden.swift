import Foundation
public import Testing

/// Expected outputs, as files in the folder `Golden` beside a test's source. `UPDATE_GOLDEN=1 swift test` writes them anew; the
/// difference is then to be read before it is committed.
public enum Golden {
  /// Expects an output to be what the file of this name holds.
  public static func expect(
    _ output: [UInt8], equals name: String, sourceFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: sourceFile).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(output).write(to: file)
      return
    }
    let expected = try Data(contentsOf: file)
    guard Data(output) != expected else { return }
    let expectedLines = String(decoding: expected, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let lines = String(decoding: output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let number = zip(lines, expectedLines).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name) differs from line \(number + 1) on
      expected: \(number < expectedLines.count ? String(expectedLines[number]) : "the end")
      found:    \(number < lines.count ? String(lines[number]) : "the end")
      """, sourceLocation: sourceLocation)
  }
}
