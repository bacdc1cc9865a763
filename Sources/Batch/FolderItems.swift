/// Things found in folders, in the order in which they were found, and brought together by folder afterwards.
struct FolderItems<Item: Sendable>: Sendable {
  private var items: [Item] = []
  /// The number of each one's folder.
  private var folders: [UInt32] = []

  /// Makes room for that many: growing step by step takes twice the memory for a while.
  mutating func reserveCapacity(_ count: Int) {
    items.reserveCapacity(count)
    folders.reserveCapacity(count)
  }

  mutating func append(_ item: Item, folder: Int) {
    items.append(item)
    folders.append(UInt32(truncatingIfNeeded: folder))
  }

  /// Adds the items of the next slice, whose folders have these numbers here.
  mutating func append(_ next: consuming FolderItems, _ numbers: [UInt32]) {
    // Where no room was made there is but one slice.
    if items.capacity == 0, numbers.indices.allSatisfy({ numbers[$0] == UInt32(truncatingIfNeeded: $0) }) {
      self = next
      return
    }
    items += next.items
    for folder in next.folders { folders.append(numbers[Int(folder)]) }
  }

  /// The items of one folder after the other, keeping their order within a folder: a counting sort.
  ///
  /// - Parameters:
  ///   - ranks: by folder, at which place it comes.
  ///   - counts: by place, how many items there are.
  consuming func arranged(ranks: [Int], counts: [Int]) -> [Item] {
    // Tools write folder after folder, and often in the order of their names.
    let isInOrder = zip(folders, folders.dropFirst()).allSatisfy { ranks[Int($0)] <= ranks[Int($1)] }
    if isInOrder { return items }
    var next: [Int] = []
    var total = 0
    for count in counts {
      next.append(total)
      total += count
    }
    var sources = [UInt32](repeating: 0, count: total)
    for (position, folder) in folders.enumerated() {
      let rank = ranks[Int(folder)]
      sources[next[rank]] = UInt32(truncatingIfNeeded: position)
      next[rank] += 1
    }
    return sources.map { items[Int($0)] }
  }
}
