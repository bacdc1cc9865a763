import Batch
import NameForms
import ZipArchive

/// Finds work orders whose ids are equal when upper and lower case, and encodings of the same characters, count as one.
enum EquivalentNames {
  /// Each work order whose id occurred before, with the first one of that id, as indices in ascending order of the later one.
  static func repetitions(in batch: Batch) -> [(later: Int, first: Int)] {
    let storage = batch.entries.nameStorage
    let isASCII = batch.workOrders.allSatisfy { workOrder in
      storage[workOrder.nameRange].allSatisfy { $0 < 0x80 }
    }
    return isASCII ? repetitionsInASCII(batch) : repetitionsInText(batch)
  }

  /// For ids in ASCII: one array holds them all in lower case, and no text is made.
  private static func repetitionsInASCII(_ batch: Batch) -> [(later: Int, first: Int)] {
    let storage = batch.entries.nameStorage
    var folded: [UInt8] = []
    var ranges: [Range<Int>] = []
    folded.reserveCapacity(batch.workOrders.reduce(0) { $0 + $1.nameRange.count })
    ranges.reserveCapacity(batch.workOrders.count)
    for workOrder in batch.workOrders {
      let start = folded.count
      for byte in storage[workOrder.nameRange] {
        folded.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
      }
      ranges.append(start..<folded.count)
    }
    var table = NameTable(capacity: ranges.count)
    var result: [(later: Int, first: Int)] = []
    for (index, range) in ranges.enumerated() {
      let hash = NameTable.hash(folded.span, range)
      if let first = table.find(hash, where: { folded[ranges[$0]] == folded[range] }) {
        result.append((index, first))
      } else {
        table.insert(hash, number: index)
      }
    }
    return result
  }

  /// How ids are compared: upper and lower case are one, and so are encodings of the same character.
  static let foldings: NameFoldings = [.letterCase, .canonical]

  /// For ids of any characters.
  private static func repetitionsInText(_ batch: Batch) -> [(later: Int, first: Int)] {
    let storage = batch.entries.nameStorage
    var known: [[UInt8]: Int] = [:]
    var result: [(later: Int, first: Int)] = []
    for (index, workOrder) in batch.workOrders.enumerated() {
      let folded = foldings.folded(storage[workOrder.nameRange])
      if let first = known[folded] {
        result.append((index, first))
      } else {
        known[folded] = index
      }
    }
    return result
  }
}
