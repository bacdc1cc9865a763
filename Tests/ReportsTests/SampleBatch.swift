import Batch
import TestSupport
import ZipArchive

/// A batch of entries of which only the names matter.
func sampleBatch(_ names: [[UInt8]], taskGroups: [String]) -> Batch {
  Batch(entries: EntryTable(names: names), taskGroups: taskGroups, formats: ["jpg", "png"])
}

/// As above, with names that are text.
func sampleBatch(_ names: [String], taskGroups: [String] = SampleRun.taskGroups) -> Batch {
  sampleBatch(names.map { Array($0.utf8) }, taskGroups: taskGroups)
}
