package import ZipArchive

extension EntryTable {
  /// Entries of which nothing but the names is known.
  package init(names: [[UInt8]]) {
    var directory: [UInt8] = []
    var rows: [Row] = []
    for name in names {
      rows.append(Row(record: directory.count))
      // All that is read of the record is the name's length (APPNOTE 4.3.12).
      var record = [UInt8](repeating: 0, count: 46)
      (record[28], record[29]) = (UInt8(name.count & 0xff), UInt8(name.count >> 8))
      directory += record + name
    }
    self.init(directory: directory, rows: rows)
  }
}
