import JSONTree
import Testing

@Suite struct JSONPointerTests {
  /// The keys of RFC 6901, section 5, and the pointers to them.
  @Test(arguments: [
    ("foo", "/foo"), ("", "/"), ("a/b", "/a~1b"), ("c%d", "/c%d"), ("e^f", "/e^f"), ("g|h", "/g|h"),
    ("i\\j", "/i\\j"), ("k\"l", "/k\"l"), (" ", "/ "), ("m~n", "/m~0n"), ("~1", "/~01"),
  ])
  func keysAreEscaped(_ key: String, _ pointer: String) {
    #expect(JSONPointer.root.appending(key: key).description == pointer)
  }

  @Test func partsAreAppended() {
    #expect(JSONPointer.root.description == "")
    #expect(JSONPointer.root.appending(key: "foo").appending(index: 0).description == "/foo/0")
  }

  @Test func pointersAreEqualScalarForScalar() {
    let composed = JSONPointer.root.appending(key: "\u{e9}")
    let decomposed = JSONPointer.root.appending(key: "e\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, .root.appending(key: "\u{e9}")]).count == 2)
  }
}
