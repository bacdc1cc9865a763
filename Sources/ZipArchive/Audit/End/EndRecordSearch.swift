import ByteSources

/// Finds the end record that counts, and with it the directory (APPNOTE 4.3.14 to 4.3.16).
///
/// Readers look for the end record from the end of the file backwards, and differ in what they make of a second one, of bytes behind it, and of a
/// comment whose length is wrong. Here the last record whose comment ends with the file counts, if it leads to a directory; every other record
/// that could be taken for the end of the archive is a problem.
struct EndRecordSearch {
  private let source: any ByteSource
  private let tail: EndTail
  private(set) var problems: [StructuralProblem] = []
  /// Whether any reader finds just the end record that was found: there is no other, and nothing about it is wide, moved or wrong.
  private(set) var isUnmistakable = false

  /// An end record, and where it leads.
  private struct Followed {
    let candidate: EndTail.Candidate
    let resolution: EndRecordResolver.Resolution
  }

  init(_ source: any ByteSource) throws(ByteSourceError) {
    self.source = source
    tail = try EndTail(source)
  }

  /// The end of the archive; nil if there is none that makes sense, and the problems say why.
  mutating func find() throws(ByteSourceError) -> EndOfArchive? {
    guard source.size > 0 else {
      problems = [.end(.emptyFile)]
      return nil
    }
    let all = tail.endRecords()
    let candidates = all.prefix(Self.mostFollowed)
    guard !candidates.isEmpty else {
      problems = [try noEndRecord()]
      return nil
    }
    let resolver = EndRecordResolver(source: source, tail: tail)
    let followed = try candidates.map { candidate throws(ByteSourceError) in
      Followed(candidate: candidate, resolution: try resolver.resolve(candidate))
    }
    guard let counting = followed.first(where: { $0.resolution.end != nil }),
      let end = counting.resolution.end
    else {
      problems = followed[0].resolution.problems
      return nil
    }
    problems = counting.resolution.problems + tail.problems(behind: counting.candidate)
    for other in followed where other.candidate.position != counting.candidate.position {
      if let problem = rivalry(of: other, to: counting.candidate, end) { problems.append(problem) }
    }
    if all.count > candidates.count {
      problems.append(.end(.manySignatures(count: all.count), at: end.endRecordOffset))
    }
    isUnmistakable = all.count == 1 && problems.isEmpty && !end.isZip64 && end.base == 0
    return end
  }

  /// The most records that are followed; a file with more of them in its last bytes is made to be slow.
  private static let mostFollowed = 64

  /// What another end record means beside the one that counts.
  ///
  /// Behind it, any directory that the other leads to is one too many. Before it, where contents are, an archive that was put into this one as it is
  /// has an end record of its own; its offsets do not count the bytes before it, so only one whose own offsets are right in this file is a rival.
  private func rivalry(
    of other: Followed, to counting: EndTail.Candidate, _ end: EndOfArchive
  ) -> StructuralProblem? {
    let position = other.candidate.position
    let offset = tail.start + UInt64(position)
    let rival = other.resolution.end
    if position < counting.position {
      guard let rival, rival.base == 0, rival.endsAtRecord else { return nil }
      return .end(.secondEndRecord(countingOffset: end.endRecordOffset), at: offset)
    }
    if rival != nil { return .end(.secondEndRecord(countingOffset: end.endRecordOffset), at: offset) }
    return counting.comment.contains(position) ? .end(.signatureInComment, at: offset) : nil
  }

  private func noEndRecord() throws(ByteSourceError) -> StructuralProblem {
    let head = try source.bytes(at: 0, count: Int(min(source.size, UInt64(LeadingBytes.capacity))))
    let leading = unsafe LeadingBytes(head.span.bytes)
    return .end(
      .noEndRecord(beginsAsZip: leading.hasPrefix([0x50, 0x4b, 0x03, 0x04]), leadingBytes: leading))
  }
}
