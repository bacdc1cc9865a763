import Foundation
import YAMLTree

extension YAMLNode {
  /// The node as JSON, as an editor that applies a JSON Schema to YAML takes it: keys become texts, and of equal keys the last
  /// one counts.
  var jsonForm: String {
    get throws {
      switch content {
      case .scalar(let scalar):
        return try scalar.jsonForm
      case .sequence(let elements):
        return "[" + (try elements.map { try $0.jsonForm }).joined(separator: ",") + "]"
      case .mapping(let members):
        let pairs = try members.map { try $0.key.jsonKey + ":" + $0.value.jsonForm }
        return "{" + pairs.joined(separator: ",") + "}"
      }
    }
  }

  private var jsonKey: String {
    get throws {
      guard case .scalar(let scalar) = content else { return try YAMLScalar.quoted(jsonForm) }
      return try YAMLScalar.quoted(scalar.text)
    }
  }
}

extension YAMLScalar {
  fileprivate var jsonForm: String {
    get throws {
      switch value {
      case .null: "null"
      case .boolean(let value): String(value)
      case .integer(let digits): digits
      case .float(".inf"), .float(".Inf"): "Infinity"
      case .float(".nan"), .float(".NaN"): "NaN"
      case .float(let text): Self.completed(text)
      case .text(let text): try Self.quoted(text)
      }
    }
  }

  fileprivate static func quoted(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }

  /// `.5` as `0.5`, `1.` as `1.0`.
  private static func completed(_ text: String) -> String {
    text.replacing(/^(-?)\./) { "\($0.1)0." }.replacing(/\.(?=[eE]|$)/) { _ in ".0" }
  }
}
