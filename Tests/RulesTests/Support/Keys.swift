import ApplicationDefinition
import ExactNumbers
import Findings
import TextPatterns

/// A listed key, as if it stood in the given line of a definition: the key in column 5, its type in column 10.
func key(
  _ name: String, _ type: ValueType? = nil, required: Bool = false, line: Int = 1,
  _ configure: (inout KeyRequirement) -> Void = { _ in }
) -> KeyRequirement {
  var requirement = KeyRequirement(name: name, position: SourcePosition(line: line, column: 5))
  requirement.isRequired = required
  requirement.type = type.map { Located($0, at: SourcePosition(line: line, column: 10)) }
  configure(&requirement)
  return requirement
}

/// A value of a definition that stands in column 20 of a line.
func located<Value>(_ value: Value, line: Int = 1) -> Located<Value> {
  Located(value, at: SourcePosition(line: line, column: 20))
}

func keys(_ list: KeyRequirement..., unknown: RuleLevel? = nil) -> KeyRequirements {
  var requirements = KeyRequirements()
  requirements.list = list
  requirements.unknownKeys = unknown
  return requirements
}
