import Foundation
import TestSupport
import YAMLTree

/// PyYAML in a Python process of its own.
enum PyYAML {
  /// A node as a row: what kind of node, from where to where, and a scalar's text.
  struct Row: Decodable, Hashable {
    let kind: String
    let start: [Int]
    let end: [Int]
    let text: String

    init(kind: String, start: [Int], end: [Int], text: String) {
      (self.kind, self.start, self.end, self.text) = (kind, start, end, text)
    }

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      kind = try values.decode(String.self)
      start = try values.decode([Int].self)
      end = try values.decode([Int].self)
      text = try values.decode(String.self)
    }
  }

  /// The nodes of the first document in reading order, or the place of the first mistake.
  struct Reading: Decodable {
    let rows: [Row]
    let error: [Int]?
  }

  /// What both parsers find.
  struct Answer: Decodable {
    let python: Reading
    /// Nil if PyYAML was built without libyaml.
    let libyaml: Reading?
  }

  /// Whether there is a Python with PyYAML.
  static let isAvailable: Bool = (try? Tool.python("import yaml")) != nil

  /// What PyYAML says of each document.
  static func read(_ documents: [[UInt8]]) throws -> [Answer] {
    let input = try JSONEncoder().encode(documents.map { Data($0).base64EncodedString() })
    let answer = try Tool.python(pyYAMLScript, input: Array(input))
    return try JSONDecoder().decode([Answer].self, from: Data(answer.utf8))
  }
}

extension YAMLNode {
  /// The tree as rows, to be compared with PyYAML's.
  var rows: [PyYAML.Row] {
    all.map { node in
      let (kind, text) =
        switch node.content {
        case .scalar(let scalar): ("scalar", scalar.text)
        case .sequence: ("sequence", "")
        case .mapping: ("mapping", "")
        }
      return PyYAML.Row(kind: kind, start: node.start.numbers, end: node.end.numbers, text: text)
    }
  }
}

extension YAMLMark {
  /// Line, column and offset.
  var numbers: [Int] { [line, column, offset] }
}
