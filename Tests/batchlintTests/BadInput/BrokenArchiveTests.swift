import ExampleArchives
import TestSupport
import Testing

extension CommandTests {
  /// Files that are not archives, or no longer. That is a finding, and the run has failed.
  @Suite struct BrokenArchiveTests {
    private func lint(_ bytes: [UInt8]) throws -> Batchlint.Run {
      let folder = try Sample.folder()
      try folder.write(bytes, to: "batch.zip")
      return try Batchlint.run("lint", "batch.zip", in: folder)
    }

    @Test func anEmptyFile() throws {
      #expect(
        try lint([])
          == Batchlint.Run(
            status: 1,
            output: """
              ✖ batch.zip  could not be read: 1 error
                error  the file is empty [not-a-zip]
                       help: Zip the work orders' folders anew; giving another kind of file a
                       new name does not convert it.

              ✖ 1 error in 1 archive (0 work orders, 0 images)
              failed: 1 error

              """))
    }

    @Test func somethingElse() throws {
      #expect(
        try lint(Array("Dear colleague,\n".utf8))
          == Batchlint.Run(
            status: 1,
            output: """
              ✖ batch.zip  could not be read: 1 error
                error  the file is not a zip archive; it looks like plain text [not-a-zip]
                       help: Zip the work orders' folders anew; giving another kind of file a
                       new name does not convert it.

              ✖ 1 error in 1 archive (0 work orders, 0 images)
              failed: 1 error

              """))
    }

    /// `order` finds nothing to put in order, so it is incomplete rather than failed.
    @Test func somethingElseToOrder() throws {
      let folder = try Sample.folder()
      try folder.write("Dear colleague,\n", to: "batch.zip")
      #expect(
        try Batchlint.run("order", "batch.zip", in: folder)
          == Batchlint.Run(
            status: 3, output: "batch.zip  could not be read\n",
            errors: "batchlint: batch.zip: the file is not a zip archive; it looks like plain text\n"))
    }

    private static let whole = Fixture.all[0].bytes()

    /// In twenty places: within the photos, within the list of entries, and within the record at the end, which has 22 bytes.
    private static let cuts: [Int] = {
      let end = whole.count - 22
      let directory = whole[(end + 16)..<(end + 20)].reversed().reduce(0) { $0 << 8 | Int($1) }
      let inPhotos = (1...10).map { directory * $0 / 10 }
      let inDirectory = (1...5).map { directory + (end - directory) * $0 / 5 }
      return inPhotos + inDirectory + [end + 1, end + 4, end + 10, end + 20, end + 21]
    }()

    @Test(arguments: cuts) func cutShort(after count: Int) throws {
      let folder = try Sample.folder()
      try folder.write(Self.whole.prefix(count), to: "batch.zip")
      let report = try Batchlint.report("batch.zip", in: folder, status: 1)
      #expect(report.result == "failed")
      #expect(report.archives.map(\.status) == ["unreadable"])
      #expect(
        report.archives.flatMap(\.findings).map(\.message) == [
          "the file begins as a zip archive, but breaks off before the list of its entries ends"
        ])
      #expect(report.failures.isEmpty)
    }

    @Test func theCutsAreTwenty() { #expect(Set(Self.cuts).count == 20) }
  }
}
