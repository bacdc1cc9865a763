@testable import ZipArchive

extension EntryTable {
  /// Entries of which nothing but the names is known; the names lie one behind the other.
  init(names: [[UInt8]]) {
    var storage: [UInt8] = []
    var rows: [Row] = []
    for name in names {
      rows.append(
        Row(
          record: 0, nameStart: UInt32(storage.count), nameLength: UInt32(name.count),
          dataOffset: Row.unplaced,
          leadingBytes: LeadingBytes()))
      storage += name
    }
    self.init(storage: storage, rows: rows, base: 0)
  }
}
