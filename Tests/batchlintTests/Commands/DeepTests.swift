import ExampleArchives
import TestSupport
import Testing

extension CommandTests {
  /// `batchlint lint --deep`: what is said of contents, and what the exit code is.
  @Suite(.reportsFollowTheSchema) struct DeepTests {
    private static func archive(_ photo: ZipContent) -> [UInt8] {
      ZipWriter.archive(of: [
        ZipEntry("WO_1/meter-1.jpg", photo),
        ZipEntry(
          "WO_1/parameters.json", ZipContent(deflated: Array(#"{"work_type": "repair"}"#.utf8))),
      ])
    }

    private static let image = SampleImage(.meter, seed: 3, width: 64, height: 48).jpeg()

    private func folder(_ photo: ZipContent, definition: String = "") throws -> ScratchFolder {
      let folder = try Sample.folder()
      try folder.write(Sample.definition + definition, to: "application.yaml")
      try folder.write(Self.archive(photo), to: "batch.zip")
      return folder
    }

    /// What is found with the option, after it was seen that without it nothing is.
    private func deepRules(in folder: ScratchFolder, status: Int32) throws -> [String] {
      let shallow = try Batchlint.report("batch.zip", in: folder, status: 0)
      #expect(shallow.archives.map(\.verdict) == ["valid"])
      #expect(shallow.archives.flatMap(\.findings).isEmpty)
      let deep = try Batchlint.report("--deep", "batch.zip", in: folder, status: status)
      #expect(deep.archives.map(\.status) == ["complete"])
      return deep.archives.flatMap(\.findings).map(\.rule)
    }

    @Test func aSoundPhoto() throws {
      #expect(try deepRules(in: folder(ZipContent(stored: Self.image)), status: 0) == [])
      #expect(try deepRules(in: folder(ZipContent(deflated: Self.image)), status: 0) == [])
    }

    @Test func aPhotoThatBreaksOff() throws {
      let photo = ZipContent(stored: Array(Self.image.dropLast(200)))
      #expect(try deepRules(in: folder(photo), status: 1) == ["image-damaged"])
      let folder = try folder(photo, definition: "rules: {image-damaged: warning}\n")
      #expect(try deepRules(in: folder, status: 0) == ["image-damaged"])
    }

    /// The checksum tells all there is to tell; that the photo's structure is broken, too, follows from it.
    @Test func aPhotoThatWasDamagedInTheArchive() throws {
      var photo = ZipContent(stored: Self.image)
      photo.stream.replaceSubrange(300..<302, with: [0xff, 0xd9])
      #expect(try deepRules(in: folder(photo), status: 1) == ["damaged-content"])
    }

    @Test func bytesBehindAStream() throws {
      var photo = ZipContent(deflated: Self.image)
      photo.stream += Array("bye".utf8)
      #expect(try deepRules(in: folder(photo), status: 1) == ["bytes-after-stream"])
    }

    @Test func aPhotoOfTooFewPixels() throws {
      let folder = try folder(ZipContent(stored: Self.image), definition: "images: {min_side: 49}\n")
      #expect(try deepRules(in: folder, status: 0) == ["image-dimensions"])
      let report = try Batchlint.report(
        "--deep", "--fail-on", "warning", "batch.zip", in: folder, status: 1)
      #expect(
        report.archives.flatMap(\.findings).map(\.message) == [
          "the photo has 64 × 48 pixels; its shorter side must have at least 49"
        ])
    }

    /// What cannot be read for its method or a limit is not called sound.
    @Test func whatIsNotReadIsNotPassed() throws {
      let folder = try folder(ZipContent(stored: Self.image))
      let report = try Batchlint.report(
        "--deep", "--limit", "entry_bytes=100", "batch.zip", in: folder, status: 1)
      #expect(report.archives.map(\.status) == ["partial"])
      #expect(report.archives.flatMap(\.findings).map(\.rule) == ["oversized-content"])
    }

    /// The page for dispatchers shows photos if whole contents are read, unless that is forbidden; and without it if they are asked for.
    @Test(arguments: [
      ([], false), (["--deep"], true), (["--thumbnails"], true), (["--deep", "--no-thumbnails"], false),
    ])
    func photosOnThePage(_ options: [String], _ areShown: Bool) throws {
      let folder = try folder(ZipContent(stored: Self.image))
      let run = try Batchlint.run(["lint", "batch.zip", "-o", "html"] + options, in: folder)
      #expect(run.status == 0)
      #expect(
        run.output.contains("<img alt=\"\" width=\"64\" height=\"48\" src=\"data:image/jpeg;base64,")
          == areShown)
    }

    @Test func photosNeedAPage() throws {
      let run = try Batchlint.run(
        "lint", "batch.zip", "--thumbnails", in: folder(ZipContent(stored: Self.image)))
      #expect(run.status == 2)
      #expect(run.errors.contains("--thumbnails is for the HTML report: add --output html=FILE."))
    }
  }
}
