internal import FuzzSupport
internal import JSONTree

/// Reads the input as a JSON text, and holds what comes of it against itself.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](fuzzInput: data, count)
  var parser = JSONParser()
  let outcome = parser.outcome(of: bytes)
  claim(parser.outcome(of: bytes) == outcome, "a parser that was used before reads another text")
  switch outcome {
  case .read(let tree):
    checkPlaces(in: tree, of: bytes)
    checkRoundTrip(of: tree)
  case .refused(let error):
    check(error, of: bytes)
  }
  checkNarrowLimits(bytes, outcome)
  return 0
}

/// What reading a text gives.
enum Outcome: Equatable {
  case read(JSONTree)
  case refused(JSONSyntaxError)

  static func == (left: Outcome, right: Outcome) -> Bool {
    switch (left, right) {
    case (.read(let left), .read(let right)): isSame(left.root, right.root)
    case (.refused(let left), .refused(let right)): left == right
    default: false
    }
  }
}

extension JSONParser {
  mutating func outcome(of bytes: [UInt8]) -> Outcome {
    do throws(JSONSyntaxError) { return .read(try parse(bytes)) } catch { return .refused(error) }
  }
}

/// What narrow limits let pass is what wide ones read; what they refuse is either too much or wrong anyway.
private func checkNarrowLimits(_ bytes: [UInt8], _ wide: Outcome) {
  var parser = JSONParser(limits: JSONLimits(bytes: 256, depth: 3, values: 20))
  let narrow = parser.outcome(of: bytes)
  if case .refused(let error) = narrow, [.tooLarge, .tooDeep, .tooManyValues].contains(error.kind) { return }
  claim(narrow == wide, "narrow limits change what is read")
}

private func check(_ error: JSONSyntaxError, of bytes: [UInt8]) {
  claim((0...bytes.count).contains(error.offset), "the error is outside the text: \(error)")
  claim(error.line >= 1 && error.column >= 1, "lines and columns count from 1: \(error)")
  claim(error.line - 1 <= error.offset && error.column - 1 <= error.offset, "there are not so many: \(error)")
  claim(!error.expected.isEmpty && !error.message.contains("\n"), "the message is one line: \(error)")
  claimIsPlain(Array(error.message.utf8), "the message")
}
