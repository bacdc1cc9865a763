import Findings
import Testing

@testable import Rules

@Suite struct WorkOrderRulesTests {
  // MARK: work-order-name

  private func nameFindings(_ id: String, _ options: [String: RuleOptionValue] = [:]) async throws -> [String]
  {
    try await RuleRun(options: options).findings(of: WorkOrderName.self, [.image("\(id)/meter-0.jpg")])
  }

  @Test(arguments: ["WO_123456", "a", "0-9", String(repeating: "x", count: 128)])
  func goodIDs(_ id: String) async throws { #expect(try await nameFindings(id) == []) }

  @Test(arguments: [
    ("WO 1", "a space"), ("WO.1", "\".\""), ("é1", "\"é\""), ("a b.c d", "a space and \".\""),
    ("WO\t1", "the character U+0009"),
    ("WO\u{200b}1", "the character U+200B"), ("WO\u{a0}1", "the character U+00A0"),
    ("WO\n", "the character U+000A"),
    ("1,2;3:4!5?6", "\",\", \";\", \":\", \"!\" and \"?\""),
  ])
  func charactersAreNamed(_ id: String, _ characters: String) async throws {
    #expect(
      try await nameFindings(id)
        == [
          "\(id)/meter-0.jpg: the work order's id \"\(id)\" has \(characters) in it; letters, digits, \"_\" and \"-\" are safe everywhere"
        ].map { $0.replacing("/meter-0.jpg", with: "") })
  }

  @Test func length() async throws {
    #expect(
      try await nameFindings("WO_123", ["max_length": .integer(5)]) == [
        #"WO_123: the work order's id "WO_123" has 6 characters, more than the 5 that are admitted"#
      ])
    // Characters count, not bytes.
    #expect(try await nameFindings("äöüäö", ["max_length": .integer(5), "pattern": .text(".")]) == [])
  }

  @Test func pattern() async throws {
    let options: [String: RuleOptionValue] = ["pattern": .text("^WO_[0-9]{6}$")]
    #expect(try await nameFindings("WO_123456", options) == [])
    #expect(
      try await nameFindings("WO_1", options) == [
        #"WO_1: the work order's id "WO_1" does not match the pattern "^WO_[0-9]{6}$""#
      ])
  }

  /// A pattern that takes for ever on an id is reported instead of being taken for a match.
  @Test func aPatternWithoutEnd() async throws {
    let id = String(repeating: "a", count: 60) + "b"
    let found = try await nameFindings(id, ["pattern": .text("^(a|aa|a+)+$")])
    #expect(found.count == 1)
    #expect(try #require(found.first).contains("cannot be compared with the pattern"))
  }

  // MARK: work-order-collision

  @Test(
    arguments: [
      (
        ["WO_1", "wo_1"],
        [#"wo_1: the work order "wo_1" has the same id as "WO_1" wherever upper and lower case count as one"#]
      ),
      (
        ["straße", "STRASSE"],
        [
          #"straße: the work order "straße" has the same id as "STRASSE" wherever upper and lower case count as one"#
        ]
      ),
      (
        ["caf\u{e9}", "cafe\u{301}"],
        [
          "caf\u{e9}: the work order \"caf\u{e9}\" has the same id as \"cafe\u{301}\" wherever two encodings of a character count as one"
        ]
      ),
      // The Kelvin sign is a K.
      (
        ["1\u{212a}", "1k"],
        [
          "1\u{212a}: the work order \"1\u{212a}\" has the same id as \"1k\" wherever upper and lower case count as one"
        ]
      ),
      (["WO_1", "WO_2", "WO-1", "é", "è"], []),
    ] as [([String], [String])])
  func collisions(_ ids: [String], _ expected: [String]) async throws {
    let found = try await RuleRun().findings(
      of: WorkOrderCollision.self, ids.map { .image("\($0)/meter-0.jpg") })
    #expect(found == expected)
  }

  @Test func everyLaterOneNamesTheFirst() async throws {
    let found = try await RuleRun().findings(
      of: WorkOrderCollision.self, ["wo_1", "WO_1", "Wo_1", "WO_2"].map { .image("\($0)/meter-0.jpg") })
    #expect(
      found.map { $0.prefix(60) } == [
        #"Wo_1: the work order "Wo_1" has the same id as "WO_1" wherev"#,
        #"wo_1: the work order "wo_1" has the same id as "WO_1" wherev"#,
      ])
  }

  // MARK: duplicate-work-order

  @Test func theFirstArchiveIsNamed() async throws {
    let archives = ["a.zip", "b.zip", "c.zip"].map { name in
      RuleExample.Archive(name, [.image("WO_1/meter-0.jpg"), .image("WO_\(name)/meter-0.jpg")])
    }
    let found = try await RuleRun().findings(of: DuplicateWorkOrder.self, archives: archives)
    let message = #"WO_1: the work order "WO_1" is also in the archive "a.zip""#
    #expect(found == [message, message])
  }

  // MARK: empty-work-order

  @Test func whatAnEmptyWorkOrderHolds() async throws {
    let found = try await RuleRun().findings(
      of: EmptyWorkOrder.self,
      [
        .text("WO_1/a.heic", "-"), .text("WO_1/b.heic", "-"), .text("WO_1/metadata.json", "{}"),
        .text("WO_1/x.txt", "-"),
        .image("WO_1/photos/meter.jpg"), .image("WO_2/meter.jpg"),
      ])
    #expect(
      found == [
        "WO_1: the work order \"WO_1\" has no photo; it holds only metadata.json, 2 images in formats that are not admitted, "
          + "1 entry in an inner folder and 1 other file"
      ])
  }
}
