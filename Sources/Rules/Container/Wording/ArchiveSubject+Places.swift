import Batch
import Findings
import ZipArchive

extension ArchiveSubject {
  /// The place of a structural problem: its entry if it is about one, and the byte at which it shows.
  func location(of problem: StructuralProblem) -> Location {
    problem.entry.map { location(ofEntry: $0, offset: problem.offset) } ?? Location(offset: problem.offset)
  }

  /// The place of an entry, in the work order that it lies in, and of a byte of the file that belongs to it.
  func location(ofEntry index: Int, offset: UInt64?) -> Location {
    var location = location(ofEntry: index, workOrder: workOrder(ofEntry: index))
    location.offset = offset
    return location
  }

  /// The work order that an entry lies in, found by name; nil outside of any.
  private func workOrder(ofEntry index: Int) -> Int? {
    let storage = entries.nameStorage
    let name = storage[entries.nameRange(of: index)]
    let wrapper = batch.wrapper.utf8
    guard name.starts(with: wrapper) else { return nil }
    let inside = name.dropFirst(wrapper.count)
    guard let slash = inside.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let folder = inside[..<slash]

    // The work orders are sorted by the bytes of their ids.
    var candidates = batch.workOrders[...]
    while let middle = candidates.indices.dropFirst(candidates.count / 2).first {
      let id = storage[batch.workOrders[middle].nameRange]
      if id.elementsEqual(folder) { return middle }
      candidates = id.lexicographicallyPrecedes(folder) ? candidates[(middle + 1)...] : candidates[..<middle]
    }
    return nil
  }
}
