import Foundation
import TestSupport
import Testing

extension CommandTests {
  /// `batchlint init`: a definition from an archive is one by which that archive is good.
  @Suite struct InitTests {
    @Test func theArchivePasses() throws {
      let folder = try ScratchFolder()
      try FileManager.default.copyItem(atPath: "\(Fixtures.path)/valid.zip", toPath: folder.file("valid.zip"))
      let run = try Batchlint.run("init", "valid.zip", in: folder)
      #expect(run.status == 0)
      #expect(run.errors == "")
      try folder.write(run.output, to: "application.yaml")
      #expect(
        try Batchlint.run("lint", "valid.zip", in: folder)
          == Batchlint.Run(
            status: 0,
            output: """
              ✔ valid.zip  3 work orders, 12 images

              ✔ nothing found in 1 archive (3 work orders, 12 images)
              passed

              """))
      // It is no empty promise: another archive does not pass.
      let other = try Batchlint.run(
        "lint", "-q", "-a", folder.file("application.yaml"), "misspelt-task-groups.zip")
      #expect(other.status == 1)
    }

    @Test func nameAndFile() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "good.zip")
      let arguments = [
        "init", "--name", "ftth: install", "--app-version", "2.30", "-o", "new.yaml", "good.zip",
      ]
      #expect(try Batchlint.run(arguments, in: folder) == Batchlint.Run(status: 0))
      let report = try Batchlint.run("lint", "-o", "json", "-a", "new.yaml", "good.zip", in: folder)
      #expect(report.status == 0)
      #expect(report.output.contains(#""name": "ftth: install", "version": "2.30""#))
      _ = try LintReport(json: Array(report.output.utf8))

      // A file that exists is somebody's work.
      let before = try folder.read("new.yaml")
      let again = try Batchlint.run(arguments, in: folder)
      #expect(again.status == 2)
      #expect(again.errors.hasPrefix("Error: \"new.yaml\" exists; give --force to replace it.\n"))
      #expect(try folder.read("new.yaml") == before)
      let forced = try Batchlint.run("init", "--force", "-o", "new.yaml", "good.zip", in: folder)
      #expect(forced == Batchlint.Run(status: 0))
      #expect(try folder.read("new.yaml") != before)
    }

    /// A file that cannot be read exists all the same.
    @Test(.enabled(if: Unprivileged.isAvailable, "cannot run the command as a user with fewer rights"))
    func aFileThatCannotBeRead() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "good.zip")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: folder.file("application.yaml"))
      let run = try Unprivileged.run(["init", "-o", "application.yaml", "good.zip"], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("Error: \"application.yaml\" exists; give --force to replace it.\n"))
    }

    /// What can be learnt is written; that something is missing in it is said.
    @Test func someArchivesCannotBeRead() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "good.zip")
      try folder.write("Dear colleague,\n", to: "letter.zip")
      try folder.write("", to: "empty/notes.txt")
      let run = try Batchlint.run("init", "letter.zip", "nowhere.zip", "good.zip", "empty", in: folder)
      #expect(run.status == 3)
      #expect(run.output.contains("\n  - name: meter "))
      #expect(
        run.errors == """
          batchlint: empty: holds no file whose name ends with .zip, at any depth
          batchlint: letter.zip: is not a zip archive that can be read; batchlint lint says why
          batchlint: nowhere.zip: cannot be opened: No such file or directory

          """)
      let nothing = try Batchlint.run("init", "letter.zip", in: folder)
      #expect(nothing.status == 3)
      #expect(nothing.output == "")
    }
  }
}
