import TestSupport
import Testing

extension CommandTests {
  /// Archives that are named in a list instead of on the command line.
  @Suite struct FileListTests {
    private func paths(
      _ arguments: String..., input: String, in folder: ScratchFolder
    ) throws -> [String] {
      let run = try Batchlint.run(
        ["lint", "-o", "json"] + arguments, in: folder, input: Array(input.utf8))
      #expect(run.status == 0)
      #expect(run.errors == "")
      return try LintReport(json: Array(run.output.utf8)).archives.map(\.path)
    }

    private func folder(_ names: String...) throws -> ScratchFolder {
      let folder = try Sample.folder()
      for (number, name) in names.enumerated() {
        try folder.write(Sample.archive(workOrder: "WO_\(number)"), to: name)
      }
      return folder
    }

    @Test func oneNameALine() throws {
      let folder = try folder("a.zip", "with a space.zip", "sub/c.zip")
      // The list may come from Windows, and may name a directory.
      let list = "with a space.zip\r\n\na.zip\nsub"
      #expect(
        try paths("--files-from", "-", input: list, in: folder) == ["with a space.zip", "a.zip", "sub/c.zip"])
    }

    @Test func namesThatEndWithNUL() throws {
      let folder = try folder("a.zip", "two\nlines.zip", "carriage return\r")
      let list = "two\nlines.zip\0carriage return\r\0"
      #expect(
        try paths("--files-from", "-", "-0", "a.zip", input: list, in: folder) == [
          "a.zip", "two\nlines.zip", "carriage return\r",
        ])
    }

    @Test func aListInAFile() throws {
      let folder = try folder("a.zip", "b.zip")
      try folder.write("b.zip\na.zip\nb.zip\n", to: "list.txt")
      #expect(try paths("--files-from", "list.txt", input: "", in: folder) == ["b.zip", "a.zip"])
    }

    /// `find` that finds nothing is no mistake.
    @Test func anEmptyList() throws {
      let folder = try folder()
      #expect(try paths("--files-from", "-", input: "", in: folder) == [])
    }

    @Test func aFileThatIsNotThere() throws {
      let folder = try folder("a.zip")
      let run = try Batchlint.run(
        "lint", "-q", "--files-from", "-", in: folder, input: Array("a.zip\nnowhere.zip".utf8))
      #expect(
        run
          == Batchlint.Run(
            status: 3,
            output: """
              ? nowhere.zip  could not be read
                not checked  cannot be opened: No such file or directory

              incomplete: 1 archive could not be read

              """))
    }

    @Test func noSuchList() throws {
      #expect(
        try Batchlint.run("lint", "--files-from", "nowhere.txt")
          == Batchlint.Run(
            status: 2, errors: "batchlint: nowhere.txt cannot be opened: No such file or directory\n"))
    }

    @Test func bytesThatAreNotUTF8() throws {
      let folder = try folder("a.zip")
      let run = try Batchlint.run(
        "lint", "-q", "--files-from", "-", in: folder, input: [0x61, 0xff, 0x0a] + Array("a.zip\n".utf8))
      #expect(run.status == 3)
      #expect(run.output.hasPrefix("? a\u{fffd}  could not be read\n"))
    }
  }
}
