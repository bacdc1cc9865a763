import ByteSources

/// The last bytes of a file: as many as an end record with the longest comment has, and the zip64 locator before it.
struct EndTail {
  let bytes: [UInt8]
  /// Where they start in the file.
  let start: UInt64

  init(_ source: any ByteSource) throws(ByteSourceError) {
    let length = min(source.size, UInt64(EndRecord.longest + Zip64Locator.length))
    start = source.size - length
    bytes = try source.bytes(at: start, count: Int(length))
  }

  /// A place that holds the signature of an end record.
  struct Candidate {
    /// Where the record starts in the tail.
    let position: Int
    /// Where its comment lies in the tail, as far as there are bytes.
    let comment: Range<Int>
    /// How long the record says that the comment is.
    let declaredCommentLength: Int
    let fit: Fit

    /// How a comment fits the end of the file; the likelier first.
    enum Fit: Int {
      case exact
      case tooShort
      case tooLong
    }
  }

  /// All end records, the likeliest first: those whose comment ends with the file, then those with bytes behind it, then those whose comment would be
  /// longer than the file; the last in the file first.
  func endRecords() -> [Candidate] {
    var candidates: [Candidate] = []
    let span = unsafe bytes.span.bytes
    let end = bytes.count - EndRecord.length + 1
    var start = 0
    while let position = span.firstPosition(of: 0x50, in: start..<max(start, end)) {
      if span.uint32(at: position) == EndRecord.signature { candidates.append(candidate(span, at: position)) }
      start = position + 1
    }
    // Sorting is stable only if the position takes part.
    return candidates.sorted { ($0.fit.rawValue, -$0.position) < ($1.fit.rawValue, -$1.position) }
  }

  private func candidate(_ span: RawSpan, at position: Int) -> Candidate {
    let length = EndRecord(span, at: position).commentLength
    let commentStart = position + EndRecord.length
    let end = commentStart + length
    return Candidate(
      position: position, comment: commentStart..<min(end, bytes.count), declaredCommentLength: length,
      fit: end == bytes.count ? .exact : end < bytes.count ? .tooShort : .tooLong)
  }

  /// What is wrong with the bytes behind the record that counts.
  func problems(behind record: Candidate) -> [StructuralProblem] {
    cutSignatures(in: record) + surplus(behind: record)
  }

  /// Signatures in a comment so close to the end of the file that no record fits behind them: readers that look for the last signature find them first.
  private func cutSignatures(in record: Candidate) -> [StructuralProblem] {
    let span = unsafe bytes.span.bytes
    let first = max(record.comment.lowerBound, bytes.count - EndRecord.length + 1)
    guard first + 4 <= record.comment.upperBound else { return [] }
    return (first...record.comment.upperBound - 4).filter { span.uint32(at: $0) == EndRecord.signature }
      .map { .end(.signatureInComment, at: start + UInt64($0)) }
  }

  private func surplus(behind record: Candidate) -> [StructuralProblem] {
    switch record.fit {
    case .exact: return []
    case .tooShort:
      let rest = bytes[record.comment.upperBound...]
      return [
        .end(
          .trailingBytes(count: UInt64(rest.count), areZero: rest.allSatisfy { $0 == 0 }),
          at: start + UInt64(record.comment.upperBound))
      ]
    case .tooLong:
      return [
        .end(
          .commentCutShort(declared: record.declaredCommentLength, found: record.comment.count),
          at: start + UInt64(record.position))
      ]
    }
  }
}
