/// Hands bytes on in pieces of 1 to `size` bytes, the sizes going round: nothing may depend on where the cuts are.
public func inPieces(_ bytes: [UInt8], upTo size: Int, _ body: (RawSpan) -> Void) {
  var start = 0
  var length = 1
  while start < bytes.count {
    let end = min(start + length, bytes.count)
    unsafe body(bytes.span.bytes.extracting(start..<end))
    start = end
    length = length % size + 1
  }
}
