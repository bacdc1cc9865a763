import Foundation
import TestSupport
import Testing

extension CommandTests {
  /// The README shows what the command really prints.
  @Suite struct ReadmeTests {
    /// Every command of the session is run in the folder that it is shown in, and prints what stands below it.
    @Test func theSessionIsReal() throws {
      let readme = try String(contentsOfFile: Fixtures.path + "/../README.md", encoding: .utf8)
      let section = try #require(readme.components(separatedBy: "\n## A session\n").dropFirst().first)
      let block = try #require(section.components(separatedBy: "```").dropFirst().first)
      var commands: [(words: [String], output: String)] = []
      for line in block.components(separatedBy: "\n").dropFirst() {
        if line.hasPrefix("$ ") {
          commands.append((line.dropFirst(2).split(separator: " ").map(String.init), ""))
        } else if !commands.isEmpty {
          commands[commands.count - 1].output += line + "\n"
        }
      }
      #expect(commands.map(\.words.first) == ["cd", "batchlint", "batchlint"])
      for (words, output) in commands.dropFirst() {
        let run = try Batchlint.run(Array(words.dropFirst()))
        #expect(run.output.trimmingSuffix("\n") == output.trimmingSuffix("\n"))
      }
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> Substring {
    self[..<(lastIndex { $0 != suffix }.map(index(after:)) ?? startIndex)]
  }
}
