import Findings
import Testing

@testable import Rules

@Suite struct OrderRulesTests {
  private let run = RuleRun()

  /// One finding for each number, at its second photo; numbers of one value are one number.
  @Test func equalNumbers() async throws {
    let names = ["a-1", "b-01", "c-1", "a-2", "b-3", "c-3", "a", "b"]
    let found = try await run.findings(of: DuplicateOrderNumber.self, names.map { .image("WO_1/\($0).jpg") })
    #expect(
      found == [
        #"WO_1/b-01.jpg: 3 photos have the number 1: "a-1.jpg", "b-01.jpg" and "c-1.jpg""#,
        #"WO_1/c-3.jpg: 2 photos have the number 3: "b-3.jpg" and "c-3.jpg""#,
      ])
  }

  @Test func manyPhotosAreCounted() async throws {
    let found = try await run.findings(
      of: DuplicateOrderNumber.self,
      (0..<12).map { .image("WO_1/\(Character(Unicode.Scalar(UInt8(97 + $0))))-1.jpg") })
    let finding = try #require(found.first)
    #expect(finding.hasPrefix(#"WO_1/b-1.jpg: 12 photos have the number 1: "a-1.jpg", "b-1.jpg""#))
    #expect(finding.hasSuffix("and 4 more"))
  }

  @Test func longNumbersAreCut() async throws {
    let digits = "0" + String(repeating: "9", count: 5000)
    let found = try await run.findings(of: OrderNumberFormat.self, [.image("WO_1/meter-\(digits).jpg")])
    let message = try #require(found.first).drop { $0 != ":" }
    #expect(message.count < 200)
  }

  @Test(arguments: [("0", true), ("10", true), ("00", false), ("01", false)])
  func zeros(_ number: String, _ isFine: Bool) async throws {
    let found = try await run.findings(of: OrderNumberFormat.self, [.image("WO_1/meter-\(number).jpg")])
    #expect(found.isEmpty == isFine)
  }

  @Test func onePhotoWithoutNumberIsLast() async throws {
    #expect(
      try await run.findings(of: UnspecifiedOrder.self, [.image("WO_1/a.jpg"), .image("WO_2/b.jpg")]) == [])
  }
}
