internal import FuzzSupport
internal import JSONTree

// The parser bounds the depth, so these may call themselves.

/// Claims that what is written of a tree, in either style, is read as the same tree.
func checkRoundTrip(of tree: JSONTree) {
  for style in [JSONStyle.pretty, .compact] {
    let bytes = JSONWriter.bytes(style) { write(tree.root, to: &$0) }
    claimIsPlain(bytes, "what was written")
    do throws(JSONSyntaxError) {
      let copy = try JSONTree.parse(bytes, limits: JSONLimits(bytes: .max))
      claim(isSame(tree.root, copy.root), "another tree is read than was written")
    } catch {
      fail("what was written cannot be read: \(error)")
    }
  }
}

/// Writes a value. The writer knows whole numbers only; any other number becomes a text.
private func write(_ value: JSONValue, to writer: inout JSONWriter<Never>) {
  switch value.kind {
  case .object:
    writer.beginObject()
    for member in value.members {
      writer.key(member.key)
      write(member.value, to: &writer)
    }
    writer.endObject()
  case .array:
    writer.beginArray()
    for element in value.elements { write(element, to: &writer) }
    writer.endArray()
  case .string: writer.string(value.string ?? "")
  case .number:
    let text = value.numberText ?? ""
    if isWhole(text) { writer.rawNumber(digits: text.utf8Span.span) } else { writer.string(text) }
  case .boolean: writer.bool(value.boolean == true)
  case .null: writer.null()
  }
}

private func isWhole(_ number: String) -> Bool { number.utf8.allSatisfy { (0x30...0x39).contains($0) } }

/// Whether two values are the same, but for the numbers that were written as texts.
func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
  if let number = left.numberText, right.kind == .string { return right.string == number && !isWhole(number) }
  guard left.kind == right.kind, left.count == right.count else { return false }
  switch left.kind {
  case .object:
    return zip(left.members, right.members).allSatisfy {
      $0.key.utf8.elementsEqual($1.key.utf8) && isSame($0.value, $1.value)
    }
  case .array: return zip(left.elements, right.elements).allSatisfy { isSame($0, $1) }
  case .string: return left.string?.utf8.elementsEqual(right.string?.utf8 ?? "".utf8) == true
  case .number: return left.numberText == right.numberText && left.number == right.number
  case .boolean: return left.boolean == right.boolean
  case .null: return true
  }
}
