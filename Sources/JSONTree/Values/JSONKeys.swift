// Keys are compared where they lie, as the bytes they stand for: `"\u0061"` and `"a"` are the same key, while
// two Unicode normalisations of `é` are two.

extension JSONTree {
  /// The index of the member after the one whose key is at `key`, or the end of its object.
  func indexAfterMember(_ key: Int) -> Int { Int(nodes[key + 1].end) }

  /// Whether the key at `index` stands for these bytes.
  func key(at index: Int, equals name: Span<UInt8>) -> Bool {
    let node = nodes[index]
    let content = node.content
    if node.hasEscapes {
      var count = 0
      for byte in JSONTextBytes(bytes, content: content) {
        guard count < name.count, byte == name[count] else { return false }
        count += 1
      }
      return count == name.count
    }
    guard content.count == name.count else { return false }
    for (offset, position) in zip(content, name.indices) where bytes[offset] != name[position] {
      return false
    }
    return true
  }

  /// Whether any object of the text holds a key more than once. Nothing is allocated for a text of small objects without any.
  public var hasDuplicateKeys: Bool {
    let nodes = nodes
    return nodes.indices.contains { index in
      nodes[index].kind == .object && nodes[index].length > 1
        && JSONValue(tree: self, index: index).hasDuplicateKeys
    }
  }

  /// Whether two keys stand for the same bytes.
  fileprivate func keysAreEqual(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (nodes[left], nodes[right])
    if !a.hasEscapes, !b.hasEscapes {
      guard a.length == b.length else { return false }
      let bytes = bytes.span
      let distance = Int(b.offset) - Int(a.offset)
      for position in a.content where bytes[position] != bytes[position + distance] { return false }
      return true
    }
    return JSONTextBytes(bytes, content: a.content).elementsEqual(JSONTextBytes(bytes, content: b.content))
  }

  /// Whether the left key comes before the right one, in the order of their bytes and, of equal keys, of the
  /// text.
  fileprivate func keyPrecedes(_ left: Int, _ right: Int) -> Bool {
    var a = JSONTextBytes(bytes, content: nodes[left].content)
    var b = JSONTextBytes(bytes, content: nodes[right].content)
    while true {
      switch (a.next(), b.next()) {
      case (nil, nil): return left < right
      case (nil, _): return true
      case (_, nil): return false
      case (let x?, let y?): if x != y { return x < y }
      }
    }
  }
}

extension JSONValue {
  /// The second and later occurrences of every key that an object holds more than once, in the order of the
  /// text. Nothing is allocated for a small object without any.
  public var duplicateKeys: [JSONMember] {
    guard node.kind == .object, node.length > 1 else { return [] }
    let indices = node.length <= Self.fewKeys ? duplicatesByComparingAll() : duplicatesBySorting()
    return indices.map { JSONMember(tree: tree, index: $0) }
  }

  fileprivate var hasDuplicateKeys: Bool {
    node.length <= Self.fewKeys ? nextDuplicate(from: index + 1) != nil : !duplicatesBySorting().isEmpty
  }

  /// The most keys of an object of which every one is compared with every other.
  private static let fewKeys = 16

  /// Compares every key with those before it.
  private func duplicatesByComparingAll() -> [Int] {
    var duplicates: [Int] = []
    var key = index + 1
    while let duplicate = nextDuplicate(from: key) {
      duplicates.append(duplicate)
      key = tree.indexAfterMember(duplicate)
    }
    return duplicates
  }

  /// The first key from a place on that is equal to one before it.
  private func nextDuplicate(from start: Int) -> Int? {
    var key = start
    while key < node.end {
      var earlier = index + 1
      while earlier < key, !tree.keysAreEqual(earlier, key) { earlier = tree.indexAfterMember(earlier) }
      if earlier < key { return key }
      key = tree.indexAfterMember(key)
    }
    return nil
  }

  /// Sorts the keys, so that a hostile object of a million keys takes no quadratic time.
  private func duplicatesBySorting() -> [Int] {
    var keys: [Int] = []
    keys.reserveCapacity(count)
    var key = index + 1
    while key < node.end {
      keys.append(key)
      key = tree.indexAfterMember(key)
    }
    keys.sort(by: tree.keyPrecedes)
    let duplicates = zip(keys, keys.dropFirst()).filter { tree.keysAreEqual($0, $1) }.map(\.1)
    return duplicates.sorted()
  }
}
