/// A folder at the root, and how much of an archive lies in it, or in a stretch of the directory. In a flood of folders there are as many as entries, so each
/// takes no more room than it must.
struct NamedFolder: Sendable {
  private let nameStart: UInt32
  private let nameLength: UInt32
  /// The entry that names the folder itself, if there is one; otherwise the first entry that lies in it.
  private(set) var entry: UInt32
  private var hasOwnEntry = false
  private(set) var imageCount: UInt32 = 0
  private(set) var documentCount: UInt32 = 0
  private(set) var fileCount: UInt32 = 0

  init(name: Range<Int>, entry: Int) {
    nameStart = UInt32(name.lowerBound)
    nameLength = UInt32(name.count)
    self.entry = UInt32(entry)
  }

  /// Where the name lies in the entry table's `nameStorage`.
  var name: Range<Int> { Int(nameStart)..<Int(nameStart) + Int(nameLength) }

  /// Notes the entry that names the folder itself.
  mutating func takeOwnEntry(_ entry: Int) {
    guard !hasOwnEntry else { return }
    self.entry = UInt32(entry)
    hasOwnEntry = true
  }

  mutating func countImage() { imageCount += 1 }
  mutating func countDocument() { documentCount += 1 }
  mutating func countFile() { fileCount += 1 }

  /// Adds what lies in the same folder in a later stretch.
  mutating func add(_ next: NamedFolder) {
    if next.hasOwnEntry { takeOwnEntry(Int(next.entry)) }
    imageCount += next.imageCount
    documentCount += next.documentCount
    fileCount += next.fileCount
  }
}
