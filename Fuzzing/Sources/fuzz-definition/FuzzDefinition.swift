internal import ApplicationDefinition
internal import Findings
internal import FuzzSupport
internal import Rules
internal import Wording

/// Reads the input as an application definition, and lints with it if it is one.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](fuzzInput: data, count)
  let decoded = ApplicationDefinition.decode(bytes, rules: RuleCatalogue.descriptions)
  claim(
    decoded.diagnostics.isEmpty == (decoded.definition != nil),
    "there is either a definition or something wrong")
  check(decoded.diagnostics, of: bytes)
  if let definition = decoded.definition { checkLinting(with: definition) }
  return 0
}

private func check(_ diagnostics: [DefinitionDiagnostic], of bytes: [UInt8]) {
  var last: DefinitionDiagnostic?
  for diagnostic in diagnostics {
    let position = diagnostic.position
    // YAML ends lines with other characters than LF too, but with one byte at least.
    claim((1...bytes.count + 1).contains(position.line), "there is no such line: \(diagnostic)")
    claim((1...bytes.count + 1).contains(position.column), "there is no such column: \(diagnostic)")
    claim(!diagnostic.message.isEmpty, "nothing is said: \(diagnostic)")
    claimIsPlain(Array(VisibleText.escaping(diagnostic.message).utf8), "a message as it is printed")
    claim(last.map { $0.position <= position } ?? true, "not in reading order: \(diagnostic)")
    last = diagnostic
  }
}
