internal import FuzzSupport
internal import JSONTree

/// Claims that every value and key lies in the text where the tree says, one after the other.
func checkPlaces(in tree: JSONTree, of bytes: [UInt8]) {
  var last = -1
  var waiting = [tree.root]
  while let value = waiting.popLast() {
    claim(value.offset > last && value.offset < bytes.count, "a value lies at \(value.offset), after \(last)")
    last = value.offset
    claim(isFirstByte(bytes[value.offset], of: value.kind), "no \(value.kind) begins at \(value.offset)")
    claim(value.position == tree.position(ofOffset: value.offset), "a value has two positions")
    claim(
      value.position.line >= 1 && value.position.column >= 1 && value.position.line - 1 <= value.offset,
      "\(value.offset) cannot be at \(value.position)")
    checkMembers(of: value, bytes)
    // The first child is to be the next: values are visited in the order of the text.
    let children = value.kind == .object ? value.members.map(\.value) : Array(value.elements)
    claim(children.count == value.count, "\(children.count) children are counted as \(value.count)")
    waiting += children.reversed()
  }
}

private func checkMembers(of object: JSONValue, _ bytes: [UInt8]) {
  var seen: Set<[UInt8]> = []
  var duplicates: [Int] = []
  for member in object.members {
    claim(bytes[member.keyOffset] == UInt8(ascii: "\""), "no key begins at \(member.keyOffset)")
    claim(member.hasKey(member.key), "a key is not its own")
    claim(member.keyOffset < member.value.offset, "a key stands behind its value")
    if !seen.insert(Array(member.key.utf8)).inserted { duplicates.append(member.keyOffset) }
  }
  claim(object.duplicateKeys.map(\.keyOffset) == duplicates, "duplicate keys are not all found")
}

private func isFirstByte(_ byte: UInt8, of kind: JSONKind) -> Bool {
  switch kind {
  case .object: byte == UInt8(ascii: "{")
  case .array: byte == UInt8(ascii: "[")
  case .string: byte == UInt8(ascii: "\"")
  case .number: byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  case .boolean: byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f")
  case .null: byte == UInt8(ascii: "n")
  }
}
