import Batch
import ZipArchive

/// The task groups that the images' names claim.
///
/// Without a definition `box-2.jpg` may be the second photo of `box` or the first of `box-2`. The number is taken off, unless another
/// image, `box-2-5.jpg`, shows that there is a group of the longer name: then the whole stem is that group, as it will be when the
/// definition that names both is applied.
struct TaskGroupCensus: Sendable {
  /// The most names that are remembered from one archive to the next.
  static let mostNames = 10_000

  /// The groups, in the order in which they were met.
  private(set) var tallies: [TaskGroupTally] = []
  /// Images of groups that were forgotten because too many others were seen more often.
  private(set) var forgottenImages = 0
  /// Images whose names cannot be those of a task group: empty, not UTF-8, with control characters, or too long.
  private(set) var namelessImages = 0

  /// Sorts an archive's entries into work orders, with all task groups admitted that its names and those of earlier archives claim. Their
  /// positions are those in `tallies`.
  mutating func batch(of entries: EntryTable) -> Batch {
    let formats = ImageFormats.admitting(entries)
    let claims = Batch(entries: entries, taskGroups: [], formats: formats)
    var known = Set(tallies.map(\.name))
    for image in claims.images {
      let name = ExactText(claims.claimedName(of: image))
      if Self.canName(name), known.insert(name).inserted { tallies.append(TaskGroupTally(name)) }
    }
    return Batch(entries: entries, taskGroups: tallies.map(\.name.text), formats: formats)
  }

  /// Counts the images of one work order of a batch that `batch(of:)` made.
  mutating func count(_ workOrder: WorkOrder, of batch: Batch) {
    var counts: [Int: Int] = [:]
    for image in batch.images[workOrder.images] {
      guard let group = image.taskGroup else {
        namelessImages += 1
        continue
      }
      counts[group, default: 0] += 1
      if tallies[group].numbering != .varied { tallies[group].note(digits: batch.writtenNumber(of: image)) }
    }
    for (group, count) in counts { tallies[group].count(imagesOfWorkOrder: count) }
  }

  /// Drops the names that no image claims once all names are known, and the rarest of those that are too many.
  mutating func forgetTheRarest() {
    tallies.removeAll { $0.images == 0 }
    guard tallies.count > Self.mostNames else { return }
    let kept = Set(tallies.sorted(by: TaskGroupTally.isMoreFrequent).prefix(Self.mostNames).map(\.name))
    tallies.removeAll { tally in
      if kept.contains(tally.name) { return false }
      forgottenImages += tally.images
      return true
    }
  }

  /// Whether a definition can name a task group so.
  private static func canName(_ name: ExactText) -> Bool {
    (1...ExactText.longest).contains(name.text.utf8.count)
      && !name.text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

extension Batch {
  /// An image's name without extension and order number.
  fileprivate func claimedName(of image: Image) -> String {
    let stem = stem(of: image)
    guard let digits = orderNumberDigits(of: image) else { return stem }
    return String(decoding: stem.utf8.dropLast(digits.count + 1), as: UTF8.self)
  }

  /// The digits of an image's order number, as they are written.
  fileprivate func writtenNumber(of image: Image) -> String? {
    orderNumberDigits(of: image).map { String(decoding: entries.nameStorage[$0], as: UTF8.self) }
  }
}
