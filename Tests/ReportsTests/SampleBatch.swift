import Batch

@testable import ZipArchive

/// A batch of entries of which only the names matter.
func sampleBatch(_ names: [[UInt8]], taskGroups: [String]) -> Batch {
  var storage: [UInt8] = []
  var rows: [EntryTable.Row] = []
  for name in names {
    rows.append(
      EntryTable.Row(
        record: 0, nameStart: UInt32(storage.count), nameLength: UInt32(name.count), dataOffset: 0,
        leadingBytes: LeadingBytes()))
    storage += name
  }
  return Batch(
    entries: EntryTable(storage: storage, rows: rows, base: 0), taskGroups: taskGroups,
    formats: ["jpg", "png"])
}

/// As above, with names that are text.
func sampleBatch(_ names: [String], taskGroups: [String] = SampleRun.taskGroups) -> Batch {
  sampleBatch(names.map { Array($0.utf8) }, taskGroups: taskGroups)
}
