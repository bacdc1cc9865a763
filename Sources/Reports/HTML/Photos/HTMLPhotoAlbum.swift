import Batch
import Findings
import Linting
import ParallelWork
import Thumbnails

/// Makes the thumbnails of a page, archive by archive, until it is full.
///
/// A page that can be sent by mail holds about a thousand. Half of them are kept for work orders with findings, whose photos matter most.
struct HTMLPhotoAlbum {
  /// The most bytes that thumbnails take of a page. They may be exceeded by those that are made at once.
  static let bytes = 4 << 20
  /// The most photos that are read for a page.
  static let photos = 2_000
  /// The most bytes of a photo that is read.
  static let photoBytes = 64 << 20
  /// Thumbnails are 128 pixels wide or high at most.
  private static let thumbnailer = Thumbnailer(side: 128)

  /// How many tasks make thumbnails at once.
  let tasks: Int
  private var readPhotos = 0
  private var size = 0
  /// Whether photos were left out for want of room.
  private(set) var isFull = false

  init(tasks: Int) { self.tasks = tasks }

  /// The photos of an archive, those of work orders with findings first.
  mutating func photos(of archive: ArchiveReport) async throws -> HTMLPhotos {
    var photos = HTMLPhotos()
    guard let batch = archive.batch, let contents = archive.contents else { return photos }
    let named = Set(archive.findings.compactMap(\.location.workOrder).map { Array($0.utf8) })
    let parts = Dictionary(grouping: batch.workOrders) { named.contains(Array(batch.name(of: $0).utf8)) }
    for (hasFindings, share) in [(true, 1), (false, 2)] {
      let images = (parts[hasFindings] ?? []).flatMap { batch.images[$0.images] }
      try await add(images.map(\.entry), contents, share: share, to: &photos)
    }
    return photos
  }

  /// Adds photos until a share of the page (one whole, one half) is full.
  private mutating func add(
    _ entries: [Int], _ contents: ArchiveContents, share: Int, to photos: inout HTMLPhotos
  ) async throws {
    // As many at once as keep the tasks busy, but not so many that much is made in vain.
    let step = 32
    var rest = entries[...]
    while !rest.isEmpty {
      guard size < Self.bytes / share, readPhotos < Self.photos / share else {
        isFull = true
        return
      }
      let some = Array(rest.prefix(step))
      rest = rest.dropFirst(step)
      let previews = try await inSlices(of: some.count, tasks: tasks, atLeast: 4) { range in
        Self.previews(of: some[range], contents)
      }
      for (entry, preview) in zip(some, previews.joined()) {
        photos[entry] = preview
        size += preview.size
        readPhotos += 1
      }
    }
  }

  private static func previews(of entries: ArraySlice<Int>, _ contents: ArchiveContents) -> [HTMLPhotos
    .Preview]
  {
    var reader = contents.makeReader()
    var previews: [HTMLPhotos.Preview] = []
    for entry in entries {
      guard let content = reader.content(ofEntry: entry, atMost: photoBytes) else {
        previews.append(.none("cannot be read"))
        continue
      }
      do throws(ThumbnailError) {
        previews.append(.thumbnail(try thumbnailer.thumbnail(of: content)))
      } catch {
        previews.append(HTMLPhotos.Preview(error))
      }
    }
    return previews
  }
}
