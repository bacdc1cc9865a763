import JSONTree
import TestSupport

/// A value that the tests make up, write, and read back. Texts are bytes, so that equality is exact.
indirect enum Sample: Equatable {
  case object([Member])
  case array([Sample])
  case string([UInt8])
  case number(String)
  case boolean(Bool)
  case null

  struct Member: Equatable {
    let key: [UInt8]
    let value: Sample
  }

  /// What a tree holds.
  init(_ value: JSONValue) {
    switch value.kind {
    case .object:
      self = .object(value.members.map { Member(key: Array($0.key.utf8), value: Sample($0.value)) })
    case .array: self = .array(value.elements.map { Sample($0) })
    case .string: self = .string(Array((value.string ?? "").utf8))
    case .number: self = .number(value.numberText ?? "")
    case .boolean: self = .boolean(value.boolean == true)
    case .null: self = .null
    }
  }

  /// A random value of limited depth.
  init(depth: Int, using random: inout SplitMix64) {
    switch Int.random(in: depth == 0 ? 2..<7 : 0..<7, using: &random) {
    case 0:
      self = .object(
        (0..<Int.random(in: 0..<5, using: &random)).map { _ in
          Member(key: Self.text(using: &random), value: Sample(depth: depth - 1, using: &random))
        })
    case 1:
      self = .array(
        (0..<Int.random(in: 0..<5, using: &random)).map { _ in Sample(depth: depth - 1, using: &random) })
    case 2: self = .string(Self.text(using: &random))
    case 3: self = .number(String(Int.random(in: Int.min...Int.max, using: &random)))
    case 4: self = .number(String(Int.random(in: -9...9, using: &random)))
    case 5: self = .boolean(Bool.random(using: &random))
    default: self = .null
    }
  }

  /// A random text with a liking for characters that matter.
  static func text(using random: inout SplitMix64) -> [UInt8] {
    let notable: [Unicode.Scalar] = [
      "\"", "\\", "/", "\0", "\n", "\r", "\t", "\u{1b}", "\u{7f}", "\u{85}", "\u{e9}", "\u{301}", "\u{200f}",
      "\u{2028}",
      "\u{202e}", "\u{d7ff}", "\u{e000}", "\u{feff}", "\u{fffd}", "\u{ffff}", "\u{10000}", "\u{1f600}",
      "\u{10ffff}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<24, using: &random) {
      if Int.random(in: 0..<3, using: &random) == 0 {
        text.unicodeScalars.append(notable.randomElement(using: &random) ?? " ")
      } else {
        text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0x20..<0x7f, using: &random)))
      }
    }
    return Array(text.utf8)
  }

  /// Writes the value in a random layout.
  func write(to writer: inout JSONWriter<Never>, using random: inout SplitMix64) {
    let layout = ([.lines, .inline, .joined] as [JSONLayout]).randomElement(using: &random) ?? .lines
    switch self {
    case .object(let members):
      writer.beginObject(layout)
      for member in members {
        writer.key(String(decoding: member.key, as: UTF8.self))
        member.value.write(to: &writer, using: &random)
      }
      writer.endObject()
    case .array(let elements):
      writer.beginArray(layout)
      for element in elements { element.write(to: &writer, using: &random) }
      writer.endArray()
    case .string(let text): writer.string(utf8: text.span)
    case .number(let text): writer.int(Int(text) ?? 0)
    case .boolean(let value): writer.bool(value)
    case .null: writer.null()
    }
  }

  /// The value on one line, the same as the tests' Python program prints it.
  var canonical: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\(Self.hexadecimal($0.key)):\($0.value.canonical)" }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.canonical).joined(separator: ",") + "]"
    case .string(let text): "s" + Self.hexadecimal(text)
    case .number(let text): "n" + text
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    }
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
