import Foundation
import Glibc
import TestSupport
import Testing

extension CommandTests {
  /// Paths at which there is no archive that can be read. The run is incomplete, and says why.
  @Suite struct MissingInputTests {
    /// The text report on one archive that cannot be opened.
    private func unread(_ path: String, _ reason: String) -> Batchlint.Run {
      Batchlint.Run(
        status: 3,
        output: """
          ? \(path)  could not be read
            not checked  \(reason)

          ? nothing found in 1 archive (0 work orders, 0 images)
          incomplete: 1 archive could not be read

          """)
    }

    /// libzip is loaded when an archive is to be shown to it. The loader finds files of its names here that are no libraries.
    @Test func libzipThatCannotBeLoaded() throws {
      let folder = try ScratchFolder()
      for name in ["libzip.so.4", "libzip.so.5"] { try folder.write([], to: name) }
      let environment = ["LD_LIBRARY_PATH": folder.path]
      let plain = try Batchlint.run("lint", "--quiet", "valid.zip", environment: environment)
      #expect(plain == Batchlint.Run(status: 0, output: "passed\n"))
      let deep = try Batchlint.report("--deep", "valid.zip", environment: environment, status: 3)
      #expect(deep.failures.map(\.path) == ["valid.zip"])
      #expect(
        deep.failures.first?.message
          == "cannot be shown to libzip, which cannot be loaded: \(folder.path)/libzip.so.5: file too short; "
          + "\(folder.path)/libzip.so.4: file too short; install it: in Debian it is the package libzip4 or libzip5"
      )
    }

    @Test func noSuchFile() throws {
      let folder = try Sample.folder()
      let expected = unread("nowhere.zip", "cannot be opened: No such file or directory")
      #expect(try Batchlint.run("lint", "nowhere.zip", in: folder) == expected)
    }

    /// What is wrong with a directory is told of the run, and what is wrong with an archive, once, of the archive.
    @Test func aDirectoryWithoutArchivesBesideAMissingArchive() throws {
      let folder = try Sample.folder()
      try FileManager.default.createDirectory(
        atPath: folder.file("empty"), withIntermediateDirectories: false)
      let run = try Batchlint.run("lint", "empty", "nowhere.zip", in: folder)
      #expect(
        run
          == Batchlint.Run(
            status: 3,
            output: """
              ? nowhere.zip  could not be read
                not checked  cannot be opened: No such file or directory

              the run itself
                not checked  empty: holds no file whose name ends with .zip, at any depth

              ? nothing found in 1 archive (0 work orders, 0 images)
              incomplete: 1 archive could not be read

              """))
    }

    /// `order` has a table to print; that something is missing in it stands on standard error as well.
    @Test func noSuchFileToOrder() throws {
      let folder = try Sample.folder()
      #expect(
        try Batchlint.run("order", "nowhere.zip", in: folder)
          == Batchlint.Run(
            status: 3,
            output: """
              nowhere.zip  could not be read
                not read: cannot be opened: No such file or directory

              """,
            errors: "batchlint: nowhere.zip: cannot be opened: No such file or directory\n"))
    }

    /// What can be checked is checked all the same.
    @Test func oneOfTwoIsMissing() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.bad, to: "bad.zip")
      let report = try Batchlint.report("nowhere.zip", "bad.zip", in: folder, status: 3)
      #expect(report.result == "incomplete")
      #expect(report.archives.map(\.status) == ["unreadable", "complete"])
      #expect(report.archives.map(\.verdict) == ["unchecked", "invalid"])
      #expect(report.failures.map(\.path) == ["nowhere.zip"])
      #expect(report.failures.map(\.message) == ["cannot be opened: No such file or directory"])
      #expect(report.totals.errors == 1)
    }

    @Test func aDirectoryWithoutArchives() throws {
      let folder = try Sample.folder()
      try folder.write("", to: "outbox/notes.txt")
      #expect(
        try Batchlint.run("lint", "outbox", in: folder)
          == Batchlint.Run(
            status: 3,
            output: """
              the run itself
                not checked  outbox: holds no file whose name ends with .zip, at any depth

              ? nothing found in 0 archives (0 work orders, 0 images)
              incomplete: 1 thing could not be checked

              """))
      let report = try Batchlint.report("outbox", in: folder, status: 3)
      #expect(report.failures.map(\.path) == ["outbox"])
    }

    /// A pipe that nobody writes to is not waited for.
    @Test func aPipe() throws {
      let folder = try Sample.folder()
      #expect(unsafe mkfifo(folder.file("pipe.zip"), 0o600) == 0)
      #expect(
        try Batchlint.run("lint", "pipe.zip", in: folder) == unread("pipe.zip", "is not a regular file"))
    }

    @Test func aDevice() throws {
      let folder = try Sample.folder()
      #expect(
        try Batchlint.run("lint", "/dev/null", in: folder) == unread("/dev/null", "is not a regular file"))
    }

    /// Texts cannot hold every file name. A file that is not read for that reason is said not to be.
    @Test(arguments: ["./*.zip", "."]) func aNameThatIsNotUTF8(_ argument: String) throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "good")
      let run = try Batchlint.shell(
        #"mv good "$(printf 'b\377d.zip')" && exec "$0" lint --quiet "# + argument, in: folder)
      #expect(run.status == 3)
      #expect(run.output.contains("./b\u{fffd}d.zip"))
      let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("No such file or directory; if its name is not valid UTF-8, rename it"))
      #expect(run.errors == "")
    }
  }

  /// Files that the operating system does not let the command read or write.
  @Suite(.enabled(if: Unprivileged.isAvailable, "cannot run the command as a user with fewer rights"))
  struct PermissionTests {
    private func lint(_ arguments: String..., in folder: ScratchFolder) throws -> Batchlint.Run {
      try Unprivileged.run(["lint"] + arguments, in: folder)
    }

    @Test func anArchive() throws {
      let folder = try Sample.folder()
      #expect(unsafe chmod(try folder.write(Sample.good, to: "secret.zip"), 0) == 0)
      #expect(
        try lint("--quiet", "secret.zip", in: folder)
          == Batchlint.Run(
            status: 3,
            output: """
              ? secret.zip  could not be read
                not checked  cannot be opened: Permission denied

              incomplete: 1 archive could not be read

              """))
    }

    @Test func aDirectory() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "secret/good.zip")
      #expect(unsafe chmod(folder.file("secret"), 0) == 0)
      defer { _ = unsafe chmod(folder.file("secret"), 0o700) }
      #expect(
        try lint("--quiet", "secret", in: folder)
          == Batchlint.Run(
            status: 3,
            output: """
              the run itself
                not checked  secret: cannot be searched: Permission denied

              incomplete: 1 thing could not be checked

              """))
    }

    @Test func theDefinition() throws {
      let folder = try Sample.folder()
      #expect(unsafe chmod(folder.file("application.yaml"), 0) == 0)
      #expect(
        try lint("nowhere.zip", in: folder)
          == Batchlint.Run(
            status: 2, errors: "batchlint: application.yaml cannot be opened: Permission denied\n"))
    }

    @Test func theFolderOfTheReport() throws {
      let folder = try Sample.folder()
      try folder.write(Sample.good, to: "good.zip")
      #expect(unsafe chmod(folder.path, 0o755) == 0)
      #expect(
        try lint("-o", "json=report.json", "good.zip", in: folder)
          == Batchlint.Run(
            status: 3, errors: "batchlint: report.json cannot be created: Permission denied\n"))
    }
  }
}
