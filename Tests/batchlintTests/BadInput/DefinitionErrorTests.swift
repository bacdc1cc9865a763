import TestSupport
import Testing

extension CommandTests {
  /// Definitions that cannot be used. Every mistake is said, with its place, and no archive is opened.
  @Suite struct DefinitionErrorTests {
    private static let broken = """
      schema_version: 2
      application: {name: demo}
      task_gruops: [meter]
      parameters:
        keys:
          nb_fibers: {type: integer, minimum: 9, maximum: 1}

      """

    @Test(arguments: ["lint", "order"]) func allMistakesAtOnce(_ subcommand: String) throws {
      let folder = try ScratchFolder()
      try folder.write(Self.broken, to: "broken.yaml")
      // That there is no such archive is not said: nobody looked.
      #expect(
        try Batchlint.run(subcommand, "--application", "broken.yaml", "nowhere.zip", in: folder)
          == Batchlint.Run(
            status: 2,
            errors: """
              broken.yaml:1:17: schema_version: expected 1, found the number 2; batchlint reads no other version
              broken.yaml:2:14: application: the key "version" is missing
              broken.yaml:3:1: task_gruops: unknown key "task_gruops"; did you mean "task_groups"?
              broken.yaml:6:53: parameters.keys.nb_fibers.maximum: expected at least 9, as "minimum" says, found the number 1
              batchlint: 4 mistakes in broken.yaml; no archive was opened

              """))
    }

    @Test func aDefinitionThatWasFound() throws {
      let folder = try ScratchFolder()
      try folder.write("task_groups: [", to: "application.yaml")
      let run = try Batchlint.run("lint", "nowhere.zip", in: folder)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("application.yaml:1:15: "))
      #expect(run.errors.hasSuffix("\nbatchlint: 1 mistake in application.yaml; no archive was opened\n"))
    }

    @Test func noSuchFile() throws {
      #expect(
        try Batchlint.run("lint", "-a", "nowhere.yaml", "valid.zip")
          == Batchlint.Run(
            status: 2, errors: "batchlint: nowhere.yaml cannot be opened: No such file or directory\n"))
    }

    @Test func aDirectory() throws {
      #expect(
        try Batchlint.run("lint", "-a", ".", "valid.zip")
          == Batchlint.Run(status: 2, errors: "batchlint: . cannot be read: Is a directory\n"))
    }

    /// A file that is not meant to be a definition is not read to its end.
    @Test func aHugeFile() throws {
      let folder = try ScratchFolder()
      try folder.write([], to: "huge.yaml")
      let run = try Batchlint.shell(
        #"truncate -s 3G huge.yaml && exec "$0" lint -a huge.yaml batch.zip"#, in: folder)
      #expect(
        run
          == Batchlint.Run(
            status: 2,
            errors: "batchlint: huge.yaml is larger than the 4194304 bytes that are read of such a file\n"))
    }
  }
}
