import ExampleArchives
import Findings
import Testing
import ZipArchive

@testable import Rules

@Suite struct TaskGroupRulesTests {
  private let run = RuleRun(
    definition: """
      task_groups:
        - {name: meter, required: true}
        - {name: splice_box, images: {max: 1}}
        - {name: "\u{e9}tage"}
      """)

  @Test func otherCharactersOfTheSameLook() async throws {
    let found = try await run.findings(of: UnknownTaskGroup.self, [.image("WO_1/e\u{301}tage.jpg")])
    #expect(
      found == [
        "WO_1/e\u{301}tage.jpg: the photo claims the task group \"e\u{301}tage\", which is not admitted; "
          + "an admitted one looks the same, but is composed of other Unicode characters: type it anew"
      ])
  }

  @Test func aNameThatClaimsNothing() async throws {
    let found = try await run.findings(of: UnknownTaskGroup.self, [.image("WO_1/.jpg")])
    #expect(
      found == [
        "WO_1/.jpg: the photo's name claims no task group; admitted are \"meter\", \"splice_box\" and \"\u{e9}tage\""
      ])
  }

  @Test func veryLongNamesAreCut() async throws {
    let found = try await run.findings(
      of: UnknownTaskGroup.self, [.image("WO_1/\(String(repeating: "x", count: 30_000)).jpg")])
    let message = try #require(found.first).drop { $0 != ":" }
    #expect(message.count < 300)
    #expect(message.contains("(30000 characters)"))
  }

  /// What was probably meant for a required group is named in the place where it is missed.
  @Test func aMissingGroupThatIsThereUnderAnotherName() async throws {
    let found = try await run.findings(
      of: MissingTaskGroup.self,
      [
        .image("WO_1/splice_box.jpg"), .image("WO_1/Meter_2.jpg"), .image("WO_2/roof.jpg"),
        .text("WO_3/metadata.json", "{}"),
      ])
    #expect(
      found == [
        #"WO_1: there is no photo of the required task group "meter"; is "Meter_2.jpg" meant to be one?"#,
        #"WO_2: there is no photo of the required task group "meter""#,
        #"WO_3: there is no photo of the required task group "meter""#,
      ])
  }

  @Test func oneIsTheMost() async throws {
    let found = try await run.findings(
      of: TaskGroupCount.self,
      [.image("WO_1/splice_box-1.jpg"), .image("WO_1/splice_box-2.jpg"), .image("WO_2/meter.jpg")])
    #expect(
      found == [
        #"WO_1: the work order has 2 photos of the task group "splice_box", more than the 1 that is admitted"#
      ])
  }

  /// In an archive whose directory breaks off, what seems to be missing may lie behind the break.
  @Test func nothingIsMissedBehindABreak() async throws {
    let names = ["WO_1/splice_box.jpg", "WO_1/roof.jpg"]
    var bytes = archive(names.map { .image($0) })
    let second = try #require(position(ofRecord: 1, in: bytes))
    bytes[second] = 0
    let subject = try await run.subject(bytes: bytes)
    #expect(subject.archive.extent == .directoryBroken)
    #expect(subject.entries.count == 1)
    #expect(run.check(MissingTaskGroup.self, [subject]) == [])
    #expect(run.check(UnknownTaskGroup.self, [subject]) == [])
  }

  private func archive(_ entries: [RuleExample.Entry]) -> [UInt8] {
    RuleExample.Archive("batch.zip", entries).bytes()
  }

  /// Where a record of the central directory begins, by its signature.
  private func position(ofRecord number: Int, in bytes: [UInt8]) -> Int? {
    let signature: [UInt8] = [0x50, 0x4b, 0x01, 0x02]
    let starts = bytes.indices.dropLast(3).filter { Array(bytes[$0..<$0 + 4]) == signature }
    return starts.indices.contains(number) ? starts[number] : nil
  }
}
