import ByteSources

/// Shares the bytes before the directory out among the entries, and says which belong to two of them, and which to none.
struct Coverage {
  let source: any ByteSource
  /// The entries in the order in which they lie in the file, in slices.
  let spans: [[EntrySpan]]
  let directoryStart: UInt64
  /// Whether all records of the directory are known.
  let isWhole: Bool
  /// By how much the offsets in the records are too small.
  let base: UInt64

  /// Whether the bytes of some entry could not be found.
  var hasUnplaced: Bool { !spans.allSatisfy { $0.allSatisfy(\.isPlaced) } }

  /// What is wrong with how the bytes are shared out.
  func problems() throws(ByteSourceError) -> [StructuralProblem] {
    // While entries are missing, or could not be found, what seems to belong to none may be theirs.
    let isComplete = isWhole && !hasUnplaced
    var problems = try beginning(isComplete)
    var gaps = GapInspector(source, end: directoryStart)
    var last: EntrySpan?
    for span in spans.joined() where span.isPlaced {
      if let last {
        if span.start == last.start {
          problems.append(
            .layout(.sharedHeader(other: Int(last.entry)), entry: Int(span.entry), at: span.start))
        } else if span.start < last.end {
          problems.append(
            .layout(
              .overlap(end: last.end, next: Int(span.entry), nextOffset: span.start),
              entry: Int(last.entry), at: span.start))
        } else if isComplete {
          try gaps.inspect(last.end..<span.start)
        }
      }
      if last.map({ span.end > $0.end }) ?? true { last = span }
    }
    if let last, isComplete, last.end < directoryStart { try gaps.inspect(last.end..<directoryStart) }
    return problems + gaps.problems
  }

  /// What stands before the first entry.
  private func beginning(_ isComplete: Bool) throws(ByteSourceError) -> [StructuralProblem] {
    let first = min(spans.joined().first?.start ?? directoryStart, directoryStart)
    var problems: [StructuralProblem] = []
    let head = try source.bytes(at: 0, count: Int(min(source.size, UInt64(OtherArchive.headLength))))
    if let format = OtherArchive.format(of: head) { problems.append(.layout(.otherArchive(format), at: 0)) }
    guard first > 0 else { return problems }
    if base > 0 { problems.append(.layout(.unadjustedPrefix(length: base), at: 0)) }
    guard base < first, isComplete else { return problems }
    let leading = try source.bytes(
      at: base, count: Int(min(first - base, UInt64(LeadingBytes.capacity))))
    let leadingBytes = unsafe LeadingBytes(leading.span.bytes)
    // Records that the directory does not name are no program or script.
    guard !leadingBytes.hasPrefix([0x50, 0x4b]) else {
      var gap = GapInspector(source, end: directoryStart)
      try gap.inspect(base..<first)
      return problems + gap.problems
    }
    let prefix = LayoutProblem.adjustedPrefix(length: first - base, leadingBytes: leadingBytes)
    return problems + [.layout(prefix, at: base)]
  }
}
