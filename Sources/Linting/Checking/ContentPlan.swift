import Batch
import Rules
import ZipArchive

/// In which order and in which parts an archive's contents are read, and which are not read because they are beyond a limit.
///
/// Parts have about the same number of bytes, whatever the entries' sizes, so that several tasks end together.
struct ContentPlan: Sendable {
  /// All entries with data, in the order in which it lies in the file.
  private let order: [Int]
  /// Where in the order each part starts; and the end.
  private let starts: [Int]
  private let places: [Place]
  private let admission: ContentAdmission

  /// What an entry is to which work order.
  private struct Place: Sendable {
    var role = ContentSubject.Role.other
    /// The index of the work order; -1 outside of any.
    var workOrder: Int32 = -1
  }

  /// How many bytes a part has: content and data together, with something for each entry.
  private static let partLength: UInt64 = 8 << 20
  private static let entryWeight: UInt64 = 512

  /// A plan for all of an archive's contents; nil if they are not to be read at all.
  init?(_ subject: ArchiveSubject) {
    guard let admission = ContentAdmission(subject) else { return nil }
    self.admission = admission
    let entries = subject.entries
    var keys: [(offset: UInt64, index: Int)] = []
    for index in 0..<entries.count {
      let entry = entries[index]
      guard entry.compressedSize > 0 || entry.size > 0 else { continue }
      keys.append((entry.dataOffset ?? .max, index))
    }
    if zip(keys, keys.dropFirst()).contains(where: { $0.offset > $1.offset }) {
      keys.sort { ($0.offset, $0.index) < ($1.offset, $1.index) }
    }
    order = keys.map(\.index)

    var starts = [0]
    var weight: UInt64 = 0
    for (position, index) in order.enumerated() {
      let entry = entries[index]
      if weight >= Self.partLength {
        starts.append(position)
        weight = 0
      }
      weight =
        weight &+ min(entry.size, .max >> 2) &+ min(entry.compressedSize, .max >> 2) &+ Self.entryWeight
    }
    self.starts = starts + [order.count]
    places = Self.places(in: subject.batch, count: entries.count)
  }

  private static func places(in batch: Batch, count: Int) -> [Place] {
    var places = [Place](repeating: Place(), count: count)
    for (number, workOrder) in batch.workOrders.enumerated() {
      func put(_ entry: Int, _ role: ContentSubject.Role) {
        places[entry] = Place(role: role, workOrder: Int32(truncatingIfNeeded: number))
      }
      for image in batch.images[workOrder.images] { put(image.entry, .image) }
      for document in batch.documents[workOrder.documents] { put(document.entry, .document) }
      for file in batch.otherFiles[workOrder.otherFiles] { put(file.entry, .other) }
    }
    return places
  }

  var partCount: Int { starts.count - 1 }

  func entries(ofPart part: Int) -> ArraySlice<Int> { order[starts[part]..<starts[part + 1]] }

  func place(of entry: Int) -> (role: ContentSubject.Role, workOrder: Int?) {
    let place = places[entry]
    return (place.role, place.workOrder < 0 ? nil : Int(place.workOrder))
  }

  /// Whether an entry's content is within the limits for one entry.
  func admits(_ entry: Entry) -> Bool { admission.admits(entry) }
}
