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
    // A point or an exponent needs a closer look: 3.0 and 3e2 are whole too.
    plainInteger != nil || (number?.isInteger ?? false)
  }
}
