import ExampleArchives
import Findings
import Testing

@testable import Rules

@Suite struct ImageContentTests {
  private func finding(_ name: String, _ bytes: [UInt8], formats: String = "[jpg, png, dng]") async throws
    -> Finding?
  {
    let run = RuleRun(definition: "task_groups: [meter]\nimages: {formats: \(formats)}\n")
    let archive = RuleExample.Archive("batch.zip", [.init("WO_1/" + name, .bytes(bytes))])
    let subject = try await run.subject(bytes: archive.bytes())
    let findings = run.check(ImageContent.self, [subject])
    #expect(findings.count < 2)
    return findings.first
  }

  private static let heic = Array("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic".utf8)

  @Test func heicUnderAnotherName() async throws {
    let finding = try #require(try await finding("meter.JPG", Self.heic))
    #expect(
      finding.message
        == "the extension JPG claims a JPEG image, but the content is a HEIC image, as telephones write it")
    #expect(finding.remedy.contains("most compatible"))
  }

  /// Where the format itself is admitted, a new name is enough.
  @Test func anAdmittedFormatUnderAnotherName() async throws {
    let finding = try #require(try await finding("meter.jpg", Self.heic, formats: "[jpg, heic]"))
    #expect(finding.remedy == "Name the file .heic, or export it as JPEG.")
  }

  @Test func aLostPhoto() async throws {
    let finding = try #require(try await finding("meter.png", Array(repeating: 0, count: 100)))
    #expect(
      finding.message
        == "the extension png claims a PNG image, but the content is nothing but zero bytes at its beginning")
    #expect(finding.remedy == "Fetch the photo from the camera again.")
  }

  @Test func twoBytes() async throws {
    let finding = try #require(try await finding("meter.jpg", [0xff, 0xd8]))
    #expect(
      finding.message == "the extension jpg claims a JPEG image, but the content begins with the bytes ff d8")
  }

  /// An empty photo is another rule's finding, and of a format without a known signature nothing can be said.
  @Test func nothingToSay() async throws {
    #expect(try await finding("meter.jpg", []) == nil)
    #expect(try await finding("meter.dng", [1, 2, 3, 4]) == nil)
  }
}
