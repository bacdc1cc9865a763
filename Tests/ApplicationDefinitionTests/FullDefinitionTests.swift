import ApplicationDefinition
import ExactNumbers
import Findings
import Testing
import TextPatterns

/// What the definition that uses everything says, value by value and place by place.
@Suite struct FullDefinitionTests {
  private let definition: ApplicationDefinition

  init() throws {
    let decoded = ApplicationDefinition.decode(Array(FullDefinition.text.utf8), rules: SampleRules.all)
    #expect(decoded.diagnostics.map(\.line) == [])
    definition = try #require(decoded.definition)
  }

  @Test func application() {
    #expect(definition.name == "ftth-install")
    #expect(definition.version == "2.3")
  }

  @Test func taskGroups() {
    let groups = definition.taskGroups
    #expect(groups.map(\.name) == ["splice_box", "meter", "PM-ferme-apres"])
    #expect(groups.map(\.description) == [nil, "The meter, closed", nil])
    #expect(groups.map(\.isRequired) == [false, true, false])
    #expect(groups.map(\.minimumImages) == [nil, 1, nil])
    #expect(groups.map(\.maximumImages) == [nil, 4, nil])
    #expect(groups.map(\.position) == [at(6, 5), at(7, 11), at(11, 12)])
  }

  @Test func images() {
    #expect(definition.images.formats == ["jpg", "png"])
    #expect(definition.images.formatsPosition == at(13, 3))
    #expect(definition.images.maximumBytes == 5_000_000)
    #expect(definition.images.maximumBytesPosition == at(14, 3))
    #expect(definition.images.minimumSide == 600)
    #expect(definition.images.minimumSidePosition == at(15, 3))
    #expect(definition.images.maximumSide == 12_000)
    #expect(definition.images.maximumSidePosition == at(16, 3))
  }

  @Test func metadata() throws {
    let metadata = definition.metadata
    #expect(metadata.position == at(17, 1))
    #expect(metadata.maximumBytes == 65_536)
    #expect(metadata.isRequired)
    #expect(metadata.keys.unknownKeys == nil)
    #expect(metadata.keys.unknownKeysPosition == nil)

    let keys = metadata.keys.list
    #expect(keys.map(\.name) == ["region", "ID PB", "visited", "remark", "address"])
    #expect(keys.map(\.position) == [at(20, 5), at(21, 5), at(22, 5), at(23, 5), at(24, 5)])
    #expect(keys.map(\.isRequired) == [true, false, false, false, false])
    #expect(keys.map(\.description) == [nil, nil, nil, nil, "Where it is"])
    #expect(keys.map(\.type?.value) == [.text, .text, .boolean, nil, .dictionary])
    #expect(keys.map(\.type?.position) == [at(20, 20), at(4, 22), at(22, 14), nil, at(24, 5)])
    #expect(keys[0].allowedValues?.value == [.text("north"), .text("no")])
    #expect(keys[0].allowedValues?.position == at(20, 48))
    #expect(keys[1].pattern?.value.source == "^[A-Z]+$")
    #expect(try keys[1].pattern?.value.matches("AB") == true)
    #expect(keys[1].pattern?.position == at(4, 37))
    #expect(keys[1].minimumLength?.value == 2)
    #expect(keys[1].maximumLength?.value == 8)

    let address = try #require(keys[4].keys)
    #expect(address.unknownKeys == .severity(.note))
    #expect(address.unknownKeysPosition == at(26, 7))
    #expect(address.list.map(\.name) == ["street", "floors"])
    #expect(address.list.map(\.type?.value) == [.text, .list])
    #expect(address.list[1].maximumLength?.value == 3)
    #expect(keys.dropLast().allSatisfy { $0.keys == nil })
  }

  @Test func parameters() throws {
    let parameters = definition.parameters
    #expect(parameters.position == at(30, 1))
    #expect(parameters.maximumBytes == nil)
    #expect(parameters.keys.unknownKeys == .severity(.warning))
    #expect(parameters.keys.unknownKeysPosition == at(31, 3))

    let keys = parameters.keys.list
    #expect(keys.map(\.name) == ["nb_fibers", "loss", "extra"])
    #expect(keys.map(\.type?.value) == [.integer, .number, nil])
    #expect(keys[0].minimum?.value == DecimalNumber(1))
    #expect(keys[0].minimum?.position == at(33, 57))
    #expect(keys[0].maximum?.value == DecimalNumber(144))
    #expect(keys[0].allowedValues?.value == [.number(DecimalNumber(12)), .number(DecimalNumber(24))])
    #expect(keys[1].maximum?.value == DecimalNumber("-0.5"))
    #expect(keys[2].allowedValues?.value == [.boolean(true), .number(DecimalNumber(1)), .text("one")])
  }

  @Test func rules() {
    #expect(
      Set(definition.rules.keys) == ["unspecified-order", "image-too-large", "work-order-name", "os-junk"])
    let unspecified = definition.rules["unspecified-order"]
    #expect(unspecified?.level == .off)
    #expect(unspecified?.options == [:])
    #expect(unspecified?.position == at(37, 3))
    #expect(definition.rules["image-too-large"]?.level == .severity(.error))
    let name = definition.rules["work-order-name"]
    #expect(name?.level == nil)
    #expect(name?.options == ["max_length": .integer(20), "pattern": .text("^WO_")])
    #expect(name?.position == at(39, 3))
    let junk = definition.rules["os-junk"]
    #expect(junk?.level == .severity(.note))
    #expect(junk?.options == ["names": .texts(["Thumbs.db", "a b"]), "in_folders": .boolean(false)])
  }

  @Test func suppressions() {
    let suppressions = definition.suppressions
    #expect(suppressions.map(\.rule) == ["unknown-key", "missing-key"])
    #expect(suppressions.map(\.archives) == [nil, GlobPattern("old.zip")])
    #expect(suppressions.map(\.workOrders) == [GlobPattern("WO_19*"), nil])
    #expect(suppressions.map(\.entries) == [nil, GlobPattern("*/metadata.json")])
    #expect(suppressions.map(\.reason) == ["imported", "It is so"])
    #expect(suppressions.map(\.expires) == [CalendarDate(year: 2027, month: 1, day: 31), nil])
    #expect(suppressions.map(\.position) == [at(42, 5), at(43, 5)])
  }

  @Test func limits() {
    let limits = definition.limits
    #expect(limits[.entries] == 2_000_000)
    #expect(limits.position(of: .entries) == at(48, 12))
    #expect(limits[.nesting] == 16)
    #expect(limits.position(of: .nesting) == at(49, 12))
    for limit in Limit.all where limit != .entries && limit != .nesting {
      #expect(limits[limit] == limit.standard)
      #expect(limits.position(of: limit) == nil)
    }
  }

  private func at(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(line: line, column: column) }
}
