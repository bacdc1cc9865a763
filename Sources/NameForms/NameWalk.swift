/// Reads one name after the other and says of each what is worth a second look, and its keys, by which equal names are found.
///
/// What a name shares with the one before it, folder by folder, is not read again. Nothing is allocated for a name in ASCII, and no name
/// takes more time than its length asks for, however many folders it goes through.
public struct NameWalk {
  /// How far a name is read up to some separator.
  private struct Mark {
    /// How many bytes are read, with the separator.
    let length: Int
    /// The hash of what the name compares as.
    var folded = NameHash.start
    /// The hash of the name as it is written.
    var spelt = NameHash.start
    var depth = 0
    var traits: NameTraits = []

    var keys: NameKeys { NameKeys(folded: NameHash.key(folded), spelling: NameHash.key(spelt)) }
  }

  private let hash = NameHash()
  private let byteTraits = (0...255).map { NameTraits(of: UInt8($0)) }
  private var folder = TextFolder()
  /// One mark for each folder that the last name leads through.
  private var marks: [Mark] = []
  private var sharedMarks = 0
  private var lastStart = 0

  /// A walk that has read nothing. The keys of two walks have nothing to do with each other.
  public init() {}

  /// Reads the next name. `bytes` must be the same for all names of a walk.
  public mutating func read(_ bytes: RawSpan, _ name: Range<Int>) -> Reading {
    var mark = resume(bytes, name)
    lastStart = name.lowerBound
    while mark.length < name.count {
      mark = readComponent(bytes, name, after: mark)
    }
    if let last = name.last, ByteWord.byte(bytes, at: last) == UInt8(ascii: "\\") {
      mark.spelt = hash.adding(0, count: 0, marks: NameHash.behindBackslash, to: mark.spelt)
    }
    return Reading(traits: mark.traits, keys: mark.keys, depth: mark.depth)
  }

  /// Reads no more of the next name than its folders down to a depth.
  public mutating func readFolders(_ bytes: RawSpan, _ name: Range<Int>, toDepth limit: Int) {
    var mark = resume(bytes, name)
    lastStart = name.lowerBound
    while mark.length < name.count, mark.depth < limit { mark = readComponent(bytes, name, after: mark) }
  }

  /// The places of all folders that the last name leads through, from the outermost one on.
  public var folders: [Place] { marks.map { Place(state: $0.folded) } }

  /// The place that a component leads to, which is neither empty nor `.`.
  public mutating func place(_ bytes: RawSpan, _ component: Range<Int>, from place: Place) -> Place {
    marks.removeAll()
    let start = Mark(length: 0, folded: place.state)
    return Place(state: readComponent(bytes, component, after: start).folded)
  }

  /// Starts anew: the next name shares nothing with the one before. Keys stay what they are.
  public mutating func restart() { marks.removeAll() }

  /// How many of the folders of the last name the one before did not lead through.
  public var newFolderCount: Int { marks.count - sharedMarks }

  /// One of the folders of the last name that the one before did not lead through, from the outermost one on.
  public func newFolder(_ number: Int) -> Folder {
    let mark = marks[sharedMarks + number]
    return Folder(length: mark.length - 1, keys: mark.keys, depth: mark.depth)
  }

  /// Goes back to the innermost folder that a name shares with the one before.
  private mutating func resume(_ bytes: RawSpan, _ name: Range<Int>) -> Mark {
    if let last = marks.last {
      let limit = min(last.length, name.count)
      let common = ByteWord.commonLength(bytes, lastStart, name.lowerBound, limit: limit)
      while let mark = marks.last, mark.length > common { marks.removeLast() }
    }
    sharedMarks = marks.count
    return marks.last ?? beginning(bytes, name)
  }

  /// Reads what stands before the first component: a drive letter and separators.
  private func beginning(_ bytes: RawSpan, _ name: Range<Int>) -> Mark {
    guard !name.isEmpty else { return Mark(length: 0, traits: .empty) }
    let start = NamePrefix.afterDrive(bytes, name)
    let end = NamePrefix.afterSeparators(bytes, start..<name.upperBound)
    var mark = Mark(length: end - name.lowerBound)
    for position in name.lowerBound..<end {
      let byte = ByteWord.byte(bytes, at: position)
      mark.traits.formUnion(byteTraits[Int(byte)])
      mark.spelt = hash.adding(UInt64(byte), count: 1, marks: 0, to: mark.spelt)
    }
    if end > name.lowerBound, start == name.lowerBound { mark.traits.insert(.leadingSeparator) }
    return mark
  }

  /// Reads a component and the separator behind it.
  private mutating func readComponent(_ bytes: RawSpan, _ name: Range<Int>, after mark: Mark) -> Mark {
    let start = name.lowerBound + mark.length
    var position = start
    var folded = mark.folded
    var spelt = mark.spelt
    var traits: NameTraits = []
    var marks = NameHash.first
    var separatorLength = 0
    let isBehindBackslash =
      start > name.lowerBound && ByteWord.byte(bytes, at: start - 1) == UInt8(ascii: "\\")
    var speltMarks = marks | (isBehindBackslash ? NameHash.behindBackslash : 0)
    while position < name.upperBound, separatorLength == 0 {
      let word = ByteWord.load(bytes, at: position)
      var count = min(NameHash.wordLength, name.upperBound - position)
      let separator = ByteWord.firstSeparator(word)
      if separator < count {
        count = separator
        separatorLength = 1
        if count == 0 { break }
      }
      let text = ByteWord.prefix(word, count)
      if !ByteWord.isPlain(text, count: count) {
        for offset in 0..<count {
          traits.formUnion(byteTraits[Int(UInt8(truncatingIfNeeded: text >> UInt64(offset * 8)))])
        }
      }
      folded = hash.adding(ByteWord.lowercased(text), count: count, marks: marks, to: folded)
      spelt = hash.adding(text, count: count, marks: speltMarks, to: spelt)
      (marks, speltMarks) = (0, 0)
      position += count
    }

    let component = NameComponent(range: start..<position)
    if component.range.isEmpty { spelt = hash.adding(0, count: 0, marks: speltMarks, to: spelt) }
    traits.formUnion(component.traits(bytes, knowing: traits))
    // What is empty, or `.`, is where one already is.
    let isKept = !component.range.isEmpty && !traits.contains(.dotComponent)
    if !isKept {
      folded = mark.folded
    } else if !traits.isDisjoint(with: [.nonASCII, .trailingDotOrSpace]) {
      folded = fold(component, bytes, after: mark.folded, traits: &traits)
    }
    if separatorLength > 0 { traits.formUnion(byteTraits[Int(ByteWord.byte(bytes, at: position))]) }
    let result = Mark(
      length: position + separatorLength - name.lowerBound, folded: folded, spelt: spelt,
      depth: isKept ? mark.depth + 1 : mark.depth, traits: mark.traits.union(traits))
    if separatorLength > 0, isKept { self.marks.append(result) }
    return result
  }

  /// Takes a component in that compares as something else than it is: its end is cut, or its characters are folded.
  private mutating func fold(
    _ component: NameComponent, _ bytes: RawSpan, after state: UInt64, traits: inout NameTraits
  ) -> UInt64 {
    let kept =
      traits.contains(.trailingDotOrSpace) ? component.withoutTrailingDotsAndSpaces(bytes) : component.range
    guard traits.contains(.nonASCII) else { return add(bytes, kept, to: state) }
    guard folder.decode(bytes, component.range) else {
      traits.insert(.invalidUTF8)
      return add(bytes, kept, to: state)
    }
    traits.formUnion(InvisibleCharacters.traits(of: folder.scalars))
    if kept.count < component.range.count { _ = folder.decode(bytes, kept) }
    folder.fold(.all)
    if folder.bytes.isEmpty { return add(bytes, kept, to: state) }
    return unsafe add(folder.bytes.span.bytes, 0..<folder.bytes.count, to: state)
  }

  /// Takes the bytes of a component in.
  private func add(_ bytes: RawSpan, _ range: Range<Int>, to state: UInt64) -> UInt64 {
    var state = state
    var marks = NameHash.first
    var position = range.lowerBound
    while position < range.upperBound {
      let count = min(NameHash.wordLength, range.upperBound - position)
      let word = ByteWord.lowercased(ByteWord.prefix(ByteWord.load(bytes, at: position), count))
      state = hash.adding(word, count: count, marks: marks, to: state)
      marks = 0
      position += count
    }
    return state
  }
}
