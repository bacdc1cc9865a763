import ApplicationDefinition
import ExactNumbers
import JSONTree

extension JSONValue {
  /// Whether the value is of a type that a definition can ask for.
  func isOf(_ type: ValueType) -> Bool {
    switch type {
    case .text: kind == .string
    case .number: kind == .number
    case .integer: isWholeNumber
    case .boolean: kind == .boolean
    case .list: kind == .array
    case .dictionary: kind == .object
    }
  }

  private var isWholeNumber: Bool {
    guard let text = numberText else { return false }
    // Digits alone are whole; a point or an exponent needs a closer look: 3.0 and 3e2 are whole too.
    if text.utf8.allSatisfy({ $0 <= UInt8(ascii: "9") && $0 != UInt8(ascii: ".") }) { return true }
    return DecimalNumber(text)?.isInteger ?? false
  }
}
