import ExampleArchives
import TestSupport

/// A work order that is being made up: sound at first, then mistakes are put in.
///
/// Mistakes mostly add something of their own, so that they do not get into each other's way; what only one of them may change is a `Part`.
struct RandomWorkOrder: Sendable {
  /// What only one mistake may change, because two would change each other's findings.
  enum Part: Hashable, Sendable {
    case name
    /// That at most one photo is without a number.
    case numbers
    case meterPhotos
    case spliceBoxPhotos
    case cabinetPhotos
    case folderSettings
    case metadata
    case parameters
    /// One key of a document.
    case key(String)
  }

  /// The id.
  var name: String
  var metadata: RandomDocument
  var parameters: RandomDocument
  /// All but the documents, named from the work order's folder on.
  private(set) var entries: [ZipEntry] = []

  private var hasFolderEntry: Bool
  private var isDeflated: Bool
  private var taken: Set<Part> = []
  private var used: Set<Part> = []
  private var nextNumber = 0
  /// Tells the contents of photos apart, over all work orders of a run.
  private var nextContent: UInt32

  /// A sound work order.
  ///
  /// - Parameters:
  ///   - isNamed: whether no mistake may change its name.
  ///   - content: the number of its first photo; the 256 from there on are its own.
  init(_ name: String, isNamed: Bool, content: UInt32, _ random: inout SplitMix64) {
    self.name = name
    if isNamed { taken.insert(.name) }
    nextContent = content
    hasFolderEntry = Bool.random(using: &random)
    isDeflated = Int.random(in: 0..<16, using: &random) == 0
    metadata = .soundMetadata
    parameters = .soundParameters
    if Bool.random(using: &random) { parameters.set("cable_m", "61.5") }
    if Bool.random(using: &random) { parameters.set("indoor", "true") }
    // A plate is always there: no mistake takes it away.
    addNumbered("plate", ending: "jpg")
    for _ in 0..<Int.random(in: 1...3, using: &random) { addNumbered("meter", ending: "JPG") }
    addNumbered("splice_box", ending: "png")
    switch Int.random(in: 0..<8, using: &random) {
    case 0: addNumbered("box-2", ending: "jpeg")
    case 1: if take([.numbers]) { add("plate.jpeg") }
    case 2: if take([.cabinetPhotos]) { for _ in 0..<2 { addNumbered("cabinet", ending: "png") } }
    case 3: add("plate-1000000000000000000000\(number()).jpg")
    default: break
    }
  }

  // MARK: Claiming

  /// Claims parts for one mistake alone, and parts that other mistakes may use as well; false if that cannot be.
  mutating func take(_ parts: [Part], using others: [Part] = []) -> Bool {
    guard parts.allSatisfy({ !taken.contains($0) && !used.contains($0) }),
      others.allSatisfy({ !taken.contains($0) })
    else { return false }
    taken.formUnion(parts)
    used.formUnion(others)
    return true
  }

  // MARK: Adding

  /// A number that no photo of the work order has yet.
  mutating func number() -> Int {
    nextNumber += 1
    return nextNumber
  }

  /// Adds an entry.
  mutating func add(_ name: String, _ content: ZipContent, bending: (inout ZipEntry) -> Void = { _ in }) {
    var entry = ZipEntry(name, content)
    bending(&entry)
    entries.append(entry)
  }

  /// Adds a photo with a content of its own.
  mutating func add(_ name: String) {
    let bytes = name.hasSuffix(".png") ? freshPNG() : freshJPEG()
    add(name, isDeflated ? ZipContent(deflated: bytes) : ZipContent(stored: bytes))
  }

  /// Adds a sound photo that shows something, with a number of its own.
  mutating func addNumbered(_ group: String, ending: String = "jpg") { add("\(group)-\(number()).\(ending)") }

  /// Adds a photo that shows a plate, with a number of its own and something special about it.
  mutating func addPlate(
    ending: String = "jpg", _ bytes: [UInt8]? = nil, bending: (inout ZipEntry) -> Void = { _ in }
  ) {
    add("plate-\(number()).\(ending)", ZipContent(stored: bytes ?? freshJPEG()), bending: bending)
  }

  /// Takes all photos of a group away.
  mutating func removePhotos(of group: String) {
    entries.removeAll { $0.name.starts(with: Array("\(group)-".utf8)) }
  }

  /// How many numbered photos of a group there are.
  func photoCount(of group: String) -> Int {
    entries.count { $0.name.starts(with: Array("\(group)-".utf8)) }
  }

  // MARK: Contents

  /// The beginning of a JPEG image, unlike that of any other photo. Contents of equal length differ in four bytes only, so their CRC-32
  /// differ too.
  mutating func freshJPEG() -> [UInt8] {
    defer { nextContent += 1 }
    return Self.jpeg(nextContent)
  }

  /// The beginning of a PNG image, unlike that of any other photo.
  mutating func freshPNG() -> [UInt8] {
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + freshJPEG().suffix(4)
  }

  /// The beginning of the JPEG image with a number.
  static func jpeg(_ number: UInt32) -> [UInt8] {
    [0xff, 0xd8, 0xff, 0xe0] + (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  // MARK: Writing

  /// Everything in the work order, under the folder's name.
  func zipEntries() -> [ZipEntry] {
    var result: [ZipEntry] = hasFolderEntry ? [.directory("\(name)/")] : []
    let folder = Array("\(name)/".utf8)
    for entry in entries {
      var entry = entry
      entry.name = folder + entry.name
      // The name may have become one that is not ASCII (APPNOTE appendix D).
      if entry.name.contains(where: { $0 >= 0x80 }) { entry.flags |= 1 << 11 }
      result.append(entry)
    }
    for (file, document) in [("metadata.json", metadata), ("parameters.json", parameters)]
    where !document.isMissing {
      result.append(ZipEntry("\(name)/\(file)", content(of: document)))
    }
    return result
  }

  private func content(of document: RandomDocument) -> ZipContent {
    let bytes = Array(document.text.utf8)
    var content = isDeflated ? ZipContent(deflated: bytes) : ZipContent(stored: bytes)
    switch document.damage {
    case nil: break
    case .checksum: content.crc32 ^= 1
    case .stream:
      content = ZipContent(deflated: bytes)
      // A block of a type that does not exist (RFC 1951, 3.2.3).
      content.stream[0] |= 0b110
    }
    return content
  }
}
