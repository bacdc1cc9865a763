import Foundation

extension Tool {
  /// A command of this package: the build puts it beside the test program, if the test target depends on it.
  public static func built(_ name: String) -> Tool {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return Tool(path: folder.appending(path: name).path)
  }
}
