import Batch
import NameForms
import ZipArchive

/// Photos by their contents, each content once, as far as the records of an archive tell: by CRC-32 and size.
struct PhotoIndex: Sendable {
  /// A content, and the photo that was the first to show it.
  struct Photo: Sendable {
    let size: UInt64
    let crc32: UInt32
    /// The index of the archive that it was first seen in.
    fileprivate(set) var archive: UInt32 = 0
    /// The image's position in the batch; or whatever its owner calls it by later.
    fileprivate(set) var position: UInt32

    fileprivate func hasContent(of other: Photo) -> Bool { crc32 == other.crc32 && size == other.size }

    /// The upper half of a product is spread well by any odd multiplier, and by one that nobody knows also for contents that were made up.
    fileprivate var hash: UInt32 {
      UInt32(truncatingIfNeeded: (UInt64(crc32) | size << 32) &* PhotoIndex.multiplier >> 32)
    }
  }

  /// A photo whose content another one has shown.
  struct Repetition: Sendable {
    /// The image's position in the batch.
    let position: Int
    /// The number of the first photo.
    let photo: Int
  }

  /// The contents, in the order in which they were first seen.
  private(set) var photos: [Photo] = []
  /// The photos of the archive whose contents were seen in it before.
  private(set) var repetitions: [Repetition] = []
  private var table: NameTable
  /// Keeps the visits to the table from being optimised away.
  private var visited: UInt32 = 0

  private static let multiplier = UInt64.random(in: 0...(.max)) | 1

  /// No photos.
  init() { table = NameTable() }

  /// The photos of an archive. Nothing is known of the content of an encrypted one.
  init(of archive: ArchiveSubject) {
    let images = archive.batch.images
    let entries = archive.entries
    // Growing step by step costs more than the search itself when there are very many photos.
    table = NameTable(capacity: images.count)
    photos.reserveCapacity(images.count)
    var block: [Photo] = []
    for position in images.indices {
      guard let digest = entries.contentDigest(of: images[position].entry) else { continue }
      block.append(
        Photo(size: digest.size, crc32: digest.crc32, position: UInt32(truncatingIfNeeded: position)))
      if block.count == Self.blockLength { enter(&block) }
    }
    enter(&block)
  }

  /// How many photos are looked up together: the table's slots for all of them are fetched at the same time.
  private static let blockLength = 64

  private mutating func enter(_ block: inout [Photo]) {
    for (photo, entered) in zip(block, enter(block, archive: 0)) where !entered.isNew {
      repetitions.append(Repetition(position: Int(photo.position), photo: entered.number))
    }
    block.removeAll(keepingCapacity: true)
  }

  /// What became of a photo that was to be entered: the number of the photo that shows its content first, and whether it is this one.
  typealias Entered = (number: Int, isNew: Bool)

  /// Enters photos, in their order, each unless its content is known. Gives what became of each.
  mutating func enter(_ photos: [Photo], archive: UInt32) -> [Entered] {
    var entered: [Entered] = []
    entered.reserveCapacity(photos.count)
    for start in stride(from: 0, to: photos.count, by: Self.blockLength) {
      let block = photos[start..<min(start + Self.blockLength, photos.count)]
      for photo in block { visited &+= table.visit(photo.hash) }
      for photo in block { entered.append(enter(photo, archive: archive)) }
    }
    return entered
  }

  private mutating func enter(_ photo: Photo, archive: UInt32) -> Entered {
    let known = table.find(photo.hash, orInsert: photos.count) { photos[$0].hasContent(of: photo) }
    if let known { return (known, false) }
    photos.append(photo)
    photos[photos.count - 1].archive = archive
    return (photos.count - 1, true)
  }

  /// Calls a photo by another number from now on.
  mutating func renumber(_ number: Int, to position: Int) {
    photos[number].position = UInt32(truncatingIfNeeded: position)
  }
}
