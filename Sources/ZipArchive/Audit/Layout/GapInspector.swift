import ByteSources

/// Looks at bytes that belong to no record: whether they are padding, or hide something.
struct GapInspector {
  private(set) var problems: [StructuralProblem] = []

  private var window: ByteWindow
  /// Where the directory starts.
  private let end: UInt64
  /// How many more bytes are looked at, in all gaps of an archive together.
  private var budget: UInt64 = 64 << 20

  private static let pieceLength: UInt64 = 256 << 10

  init(_ source: any ByteSource, end: UInt64) {
    window = ByteWindow(source, end: end)
    self.end = end
  }

  /// Looks at one gap.
  mutating func inspect(_ gap: Range<UInt64>) throws(ByteSourceError) {
    var start = gap.lowerBound
    while start < gap.upperBound {
      var next: UInt64?
      if let hidden = try hiddenEntry(at: start, before: gap.upperBound) {
        problems.append(.layout(.unlistedEntry(name: hidden.name), at: start))
        // With a data descriptor, nothing says how long its data is but the next header.
        if let end = hidden.end {
          next = try judge(min(end, gap.upperBound)..<gap.upperBound)
        } else {
          next = try nextHeader(in: start + UInt64(LocalRecord.length)..<gap.upperBound)
        }
      } else {
        next = try judge(start..<gap.upperBound)
      }
      guard let next, next > start else { return }
      start = next
    }
  }

  // MARK: Hidden entries

  private mutating func hiddenEntry(
    at offset: UInt64, before end: UInt64
  ) throws(ByteSourceError) -> (name: [UInt8], end: UInt64?)? {
    guard end - offset >= UInt64(LocalRecord.length), try window.reach(offset, LocalRecord.length),
      let header = window.localRecord(at: offset)
    else { return nil }
    let length = min(UInt64(header.totalLength), end - offset)
    guard try window.reach(offset, Int(length)), let local = window.localRecord(at: offset) else {
      return nil
    }
    let nameEnd = min(local.name.upperBound, window.position(of: offset) + Int(length))
    let name = unsafe window.buffer.span.bytes.array(local.name.lowerBound..<nameEnd)
    guard local.flags & ZipFlag.dataDescriptor == 0 else { return (name, nil) }
    let (dataEnd, overflow) = (offset + length).addingReportingOverflow(local.wideValues.compressed)
    return (name, overflow ? end : dataEnd)
  }

  private mutating func nextHeader(in range: Range<UInt64>) throws(ByteSourceError) -> UInt64? {
    var next: UInt64?
    _ = try scan(range) { bytes, position in
      var from = 0
      while let found = Self.signature(in: bytes, from: from) {
        if found.signature == LocalRecord.signature {
          next = position + UInt64(found.distance)
          return false
        }
        from = found.distance + 4
      }
      return true
    }
    return next
  }

  // MARK: Other bytes

  /// Says what a gap holds up to the first local header in it, and where that is.
  private mutating func judge(_ gap: Range<UInt64>) throws(ByteSourceError) -> UInt64? {
    var areZero = true
    var found: (signature: UInt32, place: UInt64)?
    let looked = try scan(gap) { bytes, position in
      let signature = Self.signature(in: bytes, from: 0)
      if areZero { areZero = Self.areZero(bytes, signature?.distance ?? bytes.byteCount) }
      found = signature.map { ($0.signature, position + UInt64($0.distance)) }
      return found == nil
    }
    if let found {
      let isHeader =
        found.signature == LocalRecord.signature
        && gap.upperBound - found.place >= UInt64(LocalRecord.length)
      if !isHeader {
        report(gap, .signature(found.signature, offset: found.place))
        return nil
      }
      report(gap.lowerBound..<found.place, areZero ? .zeros : .other)
      return found.place
    }
    report(
      gap, looked < gap.upperBound - gap.lowerBound ? .unread(looked: looked) : areZero ? .zeros : .other)
    return nil
  }

  private mutating func report(_ gap: Range<UInt64>, _ content: LayoutProblem.GapContent) {
    guard !gap.isEmpty else { return }
    problems.append(
      .layout(
        .gap(
          count: gap.upperBound - gap.lowerBound, content: content, isBeforeEntry: gap.upperBound < end),
        at: gap.lowerBound))
  }

  /// Shows the bytes of a range piece by piece, until `body` has seen enough or the budget is used up; says how many were shown.
  private mutating func scan(
    _ range: Range<UInt64>, _ body: (RawSpan, UInt64) -> Bool
  ) throws(ByteSourceError) -> UInt64 {
    var position = range.lowerBound
    while position < range.upperBound {
      let length = min(Self.pieceLength, range.upperBound - position)
      guard length <= budget else { break }
      budget -= length
      // Three bytes more, so that a signature across the border is seen.
      let reach = Int(min(length + 3, range.upperBound - position))
      guard try window.reach(position, reach) else { break }
      let start = window.position(of: position)
      let goesOn = body(unsafe window.buffer.span.bytes.extracting(start..<start + reach), position)
      position += length
      if !goesOn { break }
    }
    return position - range.lowerBound
  }

  /// The signatures of records that mean something to a reader.
  private static let signatures: Set<UInt32> = [
    LocalRecord.signature, CentralRecord.signature, EndRecord.signature, Zip64EndRecord.signature,
    Zip64Locator.signature, DataDescriptor.signature, 0x0806_4b50,
  ]

  /// The first signature in some bytes from a position on, and where it stands.
  private static func signature(
    in bytes: RawSpan, from start: Int
  ) -> (signature: UInt32, distance: Int)? {
    var position = start
    while position + 4 <= bytes.byteCount {
      if bytes.byte(at: position) == 0x50, bytes.byte(at: position + 1) == 0x4b {
        let signature = bytes.uint32(at: position)
        if signatures.contains(signature) { return (signature, position) }
      }
      position += 1
    }
    return nil
  }

  private static func areZero(_ bytes: RawSpan, _ count: Int) -> Bool {
    for position in 0..<count where bytes.byte(at: position) != 0 { return false }
    return true
  }
}
