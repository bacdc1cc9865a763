import JSONTree
import Testing

func parse(_ text: String) throws(JSONSyntaxError) -> JSONTree { try JSONTree.parse(Array(text.utf8)) }

/// The error of a text that must not parse.
func refusal(
  of bytes: [UInt8], limits: JSONLimits = JSONLimits(), sourceLocation: SourceLocation = #_sourceLocation
) throws -> JSONSyntaxError {
  try #require(
    throws: JSONSyntaxError.self, sourceLocation: sourceLocation,
    performing: { try JSONTree.parse(bytes, limits: limits) })
}

func refusal(of text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> JSONSyntaxError {
  try refusal(of: Array(text.utf8), sourceLocation: sourceLocation)
}
