import Batch
import ZipArchive

/// What was seen of images whatever their task group.
struct ImageCensus: Sendable {
  /// How many images were seen of each extension, in lower case. There are few: an image is known by its extension.
  private(set) var formats: [String: Int] = [:]
  /// The size of the largest image in bytes, uncompressed, as its record says.
  private(set) var largest: UInt64 = 0

  mutating func count(_ workOrder: WorkOrder, of batch: Batch) {
    for image in batch.images[workOrder.images] {
      formats[batch.fileExtension(of: image).lowercased(), default: 0] += 1
      largest = max(largest, batch.entries[image.entry].size)
    }
  }

  /// The extensions, the most frequent first.
  var formatsByFrequency: [(name: String, count: Int)] {
    formats.map { (name: $0.key, count: $0.value) }.sorted {
      $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count
    }
  }
}
