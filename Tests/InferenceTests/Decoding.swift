import ApplicationDefinition
import Testing

/// Decodes a definition, in which nothing may be wrong.
@discardableResult
func expectDecodes(
  _ yaml: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> ApplicationDefinition {
  let decoded = ApplicationDefinition.decode(Array(yaml.utf8), rules: [])
  #expect(decoded.diagnostics == [], sourceLocation: sourceLocation)
  return try #require(decoded.definition, sourceLocation: sourceLocation)
}

/// The definition with everything taken into force that its comments propose.
func takingProposals(of yaml: String) -> String {
  let proposals = ["enum: [", "minimum: ", "maximum: ", "images: {min", "max_bytes: "].map { "# " + $0 }
  let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let indentation = line.prefix { $0 == " " }
    let rest = line.dropFirst(indentation.count)
    return proposals.contains { rest.hasPrefix($0) } ? indentation + rest.dropFirst(2) : line
  }
  return lines.joined(separator: "\n")
}
