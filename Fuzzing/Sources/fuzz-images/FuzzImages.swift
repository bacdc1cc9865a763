internal import FuzzSupport
internal import ImageStructure

/// Walks through the input as an image of each format, whole and in pieces.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](fuzzInput: data, count)
  for format in ImageFormat.allCases {
    var walk = ImageWalk(format)
    unsafe walk.feed(bytes.span.bytes)
    let verdict = walk.finish()
    check(verdict, of: bytes)
    for size in [1, 7, 300] {
      var walk = ImageWalk(format)
      inPieces(bytes, upTo: size) { walk.feed($0) }
      claim(walk.finish() == verdict, "in pieces of up to \(size) bytes the verdict is another")
    }
  }
  return 0
}

private func check(_ verdict: ImageVerdict, of bytes: [UInt8]) {
  claim(verdict.byteCount == UInt64(bytes.count), "\(verdict.byteCount) bytes are counted")
  claim(verdict.trailingByteCount <= verdict.byteCount, "there are not so many bytes behind the end")
  let zeros = bytes.count - (bytes.lastIndex { $0 != 0 } ?? -1) - 1
  claim(verdict.zeroBytesAtEnd == UInt64(zeros), "\(verdict.zeroBytesAtEnd) zeros are counted, not \(zeros)")

  claim(
    verdict.problems.count == min(verdict.problemCount, ImageVerdict.problemLimit),
    "\(verdict.problems.count) of \(verdict.problemCount) problems are listed")
  claim(verdict.damageCount <= verdict.problemCount, "there is more damage than there are problems")
  let listedDamage = verdict.problems.count(where: \.isDamage)
  claim(listedDamage <= verdict.damageCount, "damage is listed that is not counted")
  for problem in verdict.problems {
    claim(problem.offset <= verdict.byteCount, "a problem is outside the image: \(problem)")
  }
  // An image without damage was walked through to its end.
  if !verdict.isDamaged { claim(verdict.size != nil, "an image without damage has no size") }
}
