import Batch
import ExampleArchives
import Findings
import Testing

@testable import Rules

@Suite struct DuplicateImageTests {
  private let run = RuleRun()

  /// Every later place names the first one, also when archives lie between.
  @Test func threePlaces() async throws {
    let found = try await run.findings(
      of: DuplicateImage.self,
      archives: [
        .init("a.zip", [.init("WO_1/meter-0.jpg", .jpeg(seed: 1))]),
        .init(
          "b.zip", [.init("WO_2/meter-0.jpg", .jpeg(seed: 2)), .init("WO_3/meter-0.jpg", .jpeg(seed: 1))]),
        .init(
          "c.zip", [.init("WO_4/meter-0.jpg", .jpeg(seed: 1)), .init("WO_5/meter-0.jpg", .jpeg(seed: 2))]),
      ])
    #expect(
      found == [
        #"WO_3/meter-0.jpg: the photo has the same content as "WO_1/meter-0.jpg" in the archive "a.zip""#,
        #"WO_4/meter-0.jpg: the photo has the same content as "WO_1/meter-0.jpg" in the archive "a.zip""#,
        #"WO_5/meter-0.jpg: the photo has the same content as "WO_2/meter-0.jpg" in the archive "b.zip""#,
      ])
  }

  @Test func emptyPhotosAndDocumentsDoNotCount() async throws {
    let found = try await run.findings(
      of: DuplicateImage.self,
      [
        .text("WO_1/meter-0.jpg", ""), .text("WO_1/meter-1.jpg", ""), .text("WO_1/metadata.json", "{}"),
        .text("WO_1/parameters.json", "{}"),
      ])
    #expect(found == [])
  }

  /// The records of encrypted photos may say 0 for every CRC-32.
  @Test func encryptedPhotosDoNotCount() async throws {
    let entries = ["WO_1/meter-0.jpg", "WO_1/meter-1.jpg"].map { name in
      var entry = ZipEntry(name, ZipContent(stored: [1, 2, 3]))
      entry.flags |= 1
      return entry
    }
    let subject = try await run.subject(bytes: ZipWriter.archive(of: entries))
    #expect(subject.batch.images.count == 2)
    #expect(run.check(DuplicateImage.self, [subject]) == [])
  }

  /// Equal CRC-32 and another size, and the other way round, are other photos.
  @Test func bothCount() async throws {
    let contents: [(crc: UInt32, size: UInt32)] = [(1, 10), (1, 11), (2, 10), (1, 10)]
    let entries = contents.enumerated().map { number, content in
      var entry = ZipEntry("WO_1/meter-\(number).jpg", ZipContent(stored: [0]))
      entry.adjustCentralHeader = { header in
        header.crc32 = content.crc
        header.size = content.size
      }
      return entry
    }
    let subject = try await run.subject(bytes: ZipWriter.archive(of: entries))
    #expect(
      run.check(DuplicateImage.self, [subject]).map(\.message) == [
        #"the photo has the same content as "WO_1/meter-0.jpg""#
      ])
  }
}
