import ImageStructure
import Testing

/// Each problem in an image that is built to have it, with the offset that is told.
@Suite struct JPEGWalkTests {
  private typealias Bytes = JPEGBytes

  @Test func aSoundImage() {
    let image = Bytes.image(Bytes.segment(0xe0, [9]), Bytes.tables, Bytes.frame(), Bytes.scan())
    let verdict = walk(image, as: .jpeg)
    #expect(verdict.format == .jpeg)
    #expect(verdict.size == PixelSize(width: 300, height: 2))
    #expect(verdict.byteCount == UInt64(image.count))
    #expect(verdict.trailingByteCount == 0)
    #expect(verdict.problems == [])
    #expect(!verdict.isDamaged)
  }

  /// Several scans with tables between them, fill bytes before markers, a comment without content, restart markers in their turn.
  @Test func whateverIsAllowed() {
    let restarts = (0..<9).flatMap { [5, 0xff, 0xff, 0, 0xff, 0xd0 + $0 % 8] as [UInt8] }
    expectNone(
      Bytes.image(
        [0xff, 0xff, 0xff] + Bytes.segment(0xfe, []), Bytes.frame(0xc2, components: 3),
        Bytes.segment(0xdd, [0, 1]), Bytes.scan(restarts), Bytes.segment(0xc4, [0, 0, 0xff, 0xd9]),
        Bytes.scan([7, 0xff, 0, 0xff]), Bytes.scan([])))
  }

  /// A thumbnail is an image of its own, with an end marker, inside of a segment.
  @Test func thumbnailsAreContent() {
    let thumbnail = Bytes.image(Bytes.frame(width: 8, height: 8), Bytes.scan())
    let image = Bytes.image(Bytes.segment(0xe1, thumbnail), Bytes.frame(), Bytes.scan())
    expectNone(image)
    #expect(walk(image, as: .jpeg).size == PixelSize(width: 300, height: 2))
  }

  @Test func whatFollowsTheEndIsCounted() {
    let image = Bytes.image(Bytes.frame(), Bytes.scan())
    for (behind, zeros) in [(image, 0), ([0, 0, 0], 3), (Array("....ftyp".utf8), 0)] {
      let verdict = walk(image + behind, as: .jpeg)
      #expect(verdict.problems == [])
      #expect(verdict.trailingByteCount == UInt64(behind.count))
      #expect(verdict.zeroBytesAtEnd == UInt64(zeros))
    }
  }

  @Test(
    arguments: [[], [0xff], [0xff, 0xd9], [0], [0, 0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47]] as [[UInt8]])
  func otherStarts(_ bytes: [UInt8]) {
    let cut = bytes.count < 2 && bytes != [0]
    expect(bytes, cut ? .endsEarly(.start) : .wrongStart, at: cut ? bytes.count : 0)
  }

  @Test func endsEarlyInEachPart() throws {
    let marker = JPEGMarker(rawValue: 0xdb)
    let table = Bytes.segment(0xdb, [1, 2, 3])
    expect(Bytes.start, .endsEarly(.headers), at: 2)
    expect(Bytes.start + [0xff], .endsEarly(.headers), at: 3)
    expect(Bytes.start + table[..<2], .endsEarly(.segment(marker, missing: 2)), at: 4)
    expect(Bytes.start + table[..<3], .endsEarly(.segment(marker, missing: 1)), at: 5)
    expect(Bytes.start + table[..<4], .endsEarly(.segment(marker, missing: 3)), at: 6)
    expect(Bytes.start + table[..<6], .endsEarly(.segment(marker, missing: 1)), at: 8)
    let scan = Bytes.start + Bytes.frame() + Bytes.scan([1])
    expect(scan, .endsEarly(.scan), at: scan.count)
    expect(scan + [0xff], .endsEarly(.scan), at: scan.count + 1)
    expect(scan + table, .endsEarly(.betweenScans), at: scan.count + table.count)
  }

  /// A card was pulled out: the file has its size, and zeros where its end should be.
  @Test func zerosInPlaceOfTheEnd() {
    let scan = Bytes.start + Bytes.frame() + Bytes.scan([1, 2])
    for count in [1, 7, 8, 9, 100_000] {
      let image = scan + [UInt8](repeating: 0, count: count)
      expect(image, .endsEarly(.scan), at: image.count)
      for size in [1, 7, 4096, .max] {
        #expect(walk(image, as: .jpeg, piecesOf: size).zeroBytesAtEnd == UInt64(count))
      }
    }
  }

  @Test func strayBytes() {
    let (frame, scan) = (Bytes.frame(), Bytes.scan())
    expect(
      Bytes.image([1, 2, 3], frame, scan), .jpeg(.strayBytes(3, behindScan: false)), at: 2, damage: false)
    // FF 00 is data, which stands only in scans.
    expect(
      Bytes.image([0xff, 0, 4], frame, scan), .jpeg(.strayBytes(3, behindScan: false)), at: 2, damage: false)
    expect(
      Bytes.image(frame, scan, Bytes.tables, [1, 0xff, 0]), .jpeg(.strayBytes(3, behindScan: true)),
      at: 2 + frame.count + scan.count + Bytes.tables.count)
  }

  @Test(arguments: [0x02, 0x4f, 0xbf, 0xc8, 0xde, 0xdf, 0xf0, 0xfd] as [UInt8])
  func unsupportedMarkers(_ code: UInt8) {
    let problem = ImageProblem.Kind.jpeg(.unsupportedMarker(JPEGMarker(rawValue: code)))
    let (frame, scan) = (Bytes.frame(), Bytes.scan())
    expect(Bytes.image([0xff, code], frame, scan), problem, at: 2)
    expect(Bytes.image(frame, scan, [0xff, code, 1]), problem, at: 2 + frame.count + scan.count)
  }

  /// The rest of another file was written over this one's.
  @Test func aSecondStart() {
    let (frame, scan) = (Bytes.frame(), Bytes.scan())
    let image = Bytes.image(frame, scan)
    expect(image.dropLast(2) + image, .jpeg(.secondStart), at: image.count - 2)
    expect(Bytes.start + image, .jpeg(.secondStart), at: 2)
  }

  @Test func wrongLengths() {
    func problem(_ marker: UInt8, _ length: Int) -> ImageProblem.Kind {
      .jpeg(.wrongLength(JPEGMarker(rawValue: marker), length: length))
    }
    let (frame, scan) = (Bytes.frame(), Bytes.scan())
    for length in 0...1 as ClosedRange<UInt8> {
      expect(Bytes.image([0xff, 0xdb, 0, length], frame, scan), problem(0xdb, Int(length)), at: 2)
      expect(
        Bytes.image([0xff, 0xe5, 0, length], frame, scan), problem(0xe5, Int(length)), at: 2, damage: false)
    }
    expect(Bytes.image(Bytes.segment(0xdd, [0, 1, 0]), frame, scan), problem(0xdd, 5), at: 2)
    let longFrame = Bytes.segment(0xc0, [8, 0, 2, 0, 2, 1, 0, 0x11, 0, 9])
    expect(Bytes.image(longFrame, scan), problem(0xc0, 12), at: 2)
    let shortScan = Bytes.segment(0xda, [1, 0, 0])
    expect(Bytes.image(frame, shortScan), problem(0xda, 5), at: 2 + frame.count)
    let emptyScan = Bytes.segment(0xda, [0, 0, 0, 63])
    expect(Bytes.image(frame, emptyScan), problem(0xda, 6), at: 2 + frame.count)
  }

  @Test func frames() {
    let scan = Bytes.scan()
    expect(Bytes.image(scan, Bytes.frame()), .jpeg(.scanBeforeFrame), at: 2)
    expect(Bytes.image(Bytes.frame(width: 0), scan), .jpeg(.emptyFrame), at: 2)
    expect(Bytes.image(Bytes.frame(height: 0), scan), .jpeg(.emptyFrame), at: 2)
    expect(Bytes.image(Bytes.frame(components: 0), scan), .jpeg(.emptyFrame), at: 2)
    expect(Bytes.image(Bytes.frame(), Bytes.frame(), scan), .jpeg(.secondFrame), at: 2 + Bytes.frame().count)
    #expect(walk(Bytes.image(Bytes.frame(width: 0), scan), as: .jpeg).size == nil)
  }

  @Test(arguments: [0xc3, 0xc5, 0xc6, 0xc7, 0xcb, 0xcd, 0xce, 0xcf] as [UInt8])
  func rareCodings(_ marker: UInt8) {
    expect(
      Bytes.image(Bytes.frame(marker), Bytes.scan()),
      .jpeg(.rareCoding(JPEGMarker(rawValue: marker), precision: 8)), at: 2)
  }

  @Test func codingsThatDecodersKnow() {
    for marker in [0xc0, 0xc1, 0xc2, 0xc9, 0xca] as [UInt8] {
      expectNone(Bytes.image(Bytes.frame(marker), Bytes.scan()))
      expect(
        Bytes.image(Bytes.frame(marker, precision: 12), Bytes.scan()),
        .jpeg(.rareCoding(JPEGMarker(rawValue: marker), precision: 12)), at: 2)
    }
  }

  @Test func heightBehindTheScan() {
    let (frame, scan, height) = (Bytes.frame(height: 0), Bytes.scan(), Bytes.segment(0xdc, [1, 2]))
    let image = Bytes.image(frame, scan, height)
    expect(image, .jpeg(.heightBehindScan), at: 2 + frame.count + scan.count, damage: false)
    #expect(walk(image, as: .jpeg).size == PixelSize(width: 300, height: 258))
    // A height that is known already is not changed.
    let known = Bytes.image(Bytes.frame(), scan, height)
    expectNone(known)
    #expect(walk(known, as: .jpeg).size == PixelSize(width: 300, height: 2))
  }

  @Test func noScan() {
    expect(Bytes.image(), .jpeg(.noScan), at: 2)
    expect(Bytes.image(Bytes.frame()), .jpeg(.noScan), at: 2 + Bytes.frame().count)
  }

  @Test func restartMarkersOutOfTurn() {
    let head = Bytes.frame() + Bytes.segment(0xdd, [0, 1])
    func image(_ restarts: [UInt8]) -> [UInt8] {
      Bytes.image(head, Bytes.scan(restarts.flatMap { [4, 0xff, 0xd0 + $0] }))
    }
    let first = 2 + head.count + Bytes.scan([]).count + 1
    expect(image([0, 1, 3, 4]), .jpeg(.restartOutOfTurn(found: 3, expected: 2)), at: first + 6)
    expect(image([1, 2]), .jpeg(.restartOutOfTurn(found: 1, expected: 0)), at: first)
    expectNone(image([0, 1, 2, 3, 4, 5, 6, 7, 0]))
    // Without an interval there are none; 0 takes an interval back.
    for interval in [[], Bytes.segment(0xdd, [0, 1]) + Bytes.segment(0xdd, [0, 0])] as [[UInt8]] {
      let image = Bytes.image(Bytes.frame(), interval, Bytes.scan([0xff, 0xd0]))
      expect(image, .jpeg(.restartOutOfTurn(found: 0, expected: nil)), at: image.count - 4)
    }
  }

  /// Hostile bytes can have any number of problems: the first are listed, and all of them counted.
  @Test func manyProblemsAreCounted() {
    let stray = (0..<1_000).flatMap { _ in [7, 0xff, 0xd0] as [UInt8] }
    let verdict = walk(Bytes.image(stray, Bytes.frame(), Bytes.frame(), Bytes.scan()), as: .jpeg)
    #expect(verdict.problems.count == ImageVerdict.problemLimit)
    #expect(verdict.problemCount == 1_001)
    #expect(verdict.damageCount == 1)
    #expect(verdict.isDamaged)
  }

  /// Messages name markers as ITU T.81 does.
  @Test(
    arguments: [
      (0x01, "TEM"), (0x02, nil), (0xc0, "SOF0"), (0xc4, "DHT"), (0xc8, "JPG"), (0xcc, "DAC"),
      (0xcf, "SOF15"),
      (0xd7, "RST7"), (0xd8, "SOI"), (0xda, "SOS"), (0xdf, "EXP"), (0xef, "APP15"), (0xfd, "JPG13"),
      (0xfe, "COM"),
      (0xff, nil),
    ] as [(UInt8, String?)])
  func markerNames(_ code: UInt8, _ name: String?) {
    #expect(JPEGMarker(rawValue: code).name == name)
  }

  private func expectNone(_ image: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(walk(image, as: .jpeg).problems == [], sourceLocation: sourceLocation)
  }

  /// Expects one problem and no other.
  private func expect(
    _ image: [UInt8], _ kind: ImageProblem.Kind, at offset: Int, damage: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let verdict = walk(image, as: .jpeg)
    let problem = ImageProblem(kind, at: UInt64(offset))
    #expect(verdict.problems == [problem], sourceLocation: sourceLocation)
    #expect(verdict.isDamaged == damage, sourceLocation: sourceLocation)
  }
}
