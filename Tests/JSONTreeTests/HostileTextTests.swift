import JSONTree
import Testing

@Suite struct HostileTextTests {
  /// Everything that the grammar has.
  private static let sample = Array(
    "{\"a\": [-1.5e+3, true, false, null, {}], \"\\u00e9\u{e9}\u{1f600}\\ud83d\\ude00\": \"x\\n\"}\r\n".utf8)

  @Test func aMillionOpenBracketsStopAtTheDepthLimit() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    let error = try refusal(of: bytes)
    #expect(error.kind == .tooDeep)
    #expect(error.offset == 128)
    #expect(error.message == "objects and arrays nest deeper than 128 levels")
    // Without the limit they are just a text that ends too early, and the stack does not grow.
    #expect(try refusal(of: bytes, limits: JSONLimits(depth: .max)).kind == .unexpectedEnd)
  }

  @Test func deepValuesCanBeWalkedAndPointedTo() throws {
    let depth = 20_000
    let text = String(repeating: #"{"a":["#, count: depth) + String(repeating: "]}", count: depth)
    let tree = try JSONTree.parse(Array(text.utf8), limits: JSONLimits(depth: .max))
    var value = tree.root
    while let inner = value.members.first(where: { _ in true })?.value
      ?? value.elements.first(where: { _ in true })
    {
      value = inner
    }
    #expect(value.offset == depth * 6 - 1)
    #expect(value.pointer.description.utf8.count == depth * 4 - 2)
  }

  @Test(arguments: [(128, true), (129, false)])
  func depthIsCountedExactly(_ depth: Int, _ isAccepted: Bool) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(((try? parse(text)) != nil) == isAccepted)
  }

  @Test func bytesAndValuesAreLimited() throws {
    let bytes = Array("[1, {\"a\": 2}]".utf8)
    #expect(throws: Never.self) { try JSONTree.parse(bytes, limits: JSONLimits(bytes: 13, values: 4)) }
    let tooLarge = try refusal(of: bytes, limits: JSONLimits(bytes: 12))
    #expect(tooLarge.kind == .tooLarge)
    #expect(tooLarge.message == "the text has 13 bytes, more than the 12 that are read")
    let tooMany = try refusal(of: bytes, limits: JSONLimits(values: 3))
    #expect(tooMany.kind == .tooManyValues)
    #expect(tooMany.offset == 10)
    #expect(tooMany.message == "the text holds more than 3 values")
  }

  @Test func longStringsAndNumbersAreKept() throws {
    let string = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
    #expect(try JSONTree.parse([0x22] + string + [0x22]).root.string?.utf8.count == 10_000_000)
    let digits = String(repeating: "9", count: 100_000)
    #expect(try parse(digits).root.numberText == digits)
    let huge = try parse("[1e999999, 1e1000000]").root.elements.compactMap(\.number)
    #expect(huge.count == 2)
    #expect(huge[0] < huge[1])
  }

  @Test func messagesStayShort() throws {
    let long = String(repeating: "\u{e9}", count: 100_000)
    for text in [long, "[\(long)", "{\(long)", "[1\(long)", "{\"a\"\(long)"] {
      #expect(try refusal(of: text).message.utf8.count < 200)
    }
  }

  @Test func everyTruncationIsRefused() throws {
    #expect(throws: Never.self) { try JSONTree.parse(Self.sample) }
    // The last two bytes are a line end, without which the text is still whole.
    for count in 0..<Self.sample.count - 2 {
      let error = try refusal(of: Array(Self.sample.prefix(count)))
      switch error.kind {
      case .empty, .unexpectedEnd, .unterminatedString: #expect(error.offset == count)
      case .invalidUTF8: #expect(error.offset >= count - 3)
      default: Issue.record("cut after \(count) bytes: \(error.kind)")
      }
    }
  }

  @Test func everyReplacedByteIsReadOrRefusedWithinTheText() {
    var parser = JSONParser()
    var refused = 0
    var faults: [String] = []
    for index in Self.sample.indices {
      var bytes = Self.sample
      for byte in UInt8.min...UInt8.max {
        bytes[index] = byte
        do throws(JSONSyntaxError) {
          _ = try parser.parse(bytes)
        } catch {
          refused += 1
          let isSound =
            error.offset >= 0 && error.offset <= bytes.count && error.line >= 1 && error.column >= 1
            && !error.message.isEmpty && error.message.unicodeScalars.allSatisfy { $0.value >= 0x20 }
          if !isSound { faults.append("\(index): \(byte): \(error)") }
        }
      }
    }
    #expect(faults == [])
    #expect(refused > Self.sample.count * 100)
  }
}
