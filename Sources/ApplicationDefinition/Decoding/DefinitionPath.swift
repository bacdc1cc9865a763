/// The way from the root of a definition to one of its values: `metadata.keys["ID PB"].pattern`.
struct DefinitionPath: Sendable, CustomStringConvertible {
  private enum Step: Sendable {
    case key(String)
    case element(Int)
  }

  private var steps: [Step] = []

  /// The way to a key of the dictionary that this way leads to.
  func appending(key: String) -> DefinitionPath { appending(.key(key)) }

  /// The way to an element, counted from 0, of the list that this way leads to.
  func appending(element: Int) -> DefinitionPath { appending(.element(element)) }

  private func appending(_ step: Step) -> DefinitionPath {
    var result = self
    result.steps.append(step)
    return result
  }

  /// The way as messages show it: keys of ASCII letters, digits, `_` and `-` bare, all others in brackets and quotation marks, long
  /// ones cut.
  var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .element(let index): text += "[\(index)]"
      case .key(let key) where isBare(key): text += text.isEmpty ? key : "." + key
      case .key(let key): text += "[\(inQuotes(key))]"
      }
    }
    return text
  }

  private func isBare(_ key: String) -> Bool {
    (1...64).contains(key.utf8.count)
      && key.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }
}
