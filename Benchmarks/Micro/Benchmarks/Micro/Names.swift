import Batch
import Benchmark
import ZipArchive

/// Reading the names of entries, and sorting these into work orders. They lie in the directory as they are processed, so that nothing has to be moved.
func namesBenchmarks() {
  Benchmark(
    "names, 4,000 entries", configuration: .micro(),
    closure: { _, entries in blackHole(sorted(entries)) },
    setup: { try await ExampleBatch().audited() })
}

/// Making out the processing order of photos that lie in the directory in any order. Names are read, too: the order is a part of sorting them.
func orderBenchmarks() {
  Benchmark(
    "order, 4,000 photos of 20 work orders, shuffled", configuration: .micro(),
    closure: { _, entries in blackHole(sorted(entries)) },
    setup: { try await ExampleBatch(workOrders: 20, photos: 200, isShuffled: true).audited() })
}

private func sorted(_ entries: EntryTable) -> Batch {
  Batch(entries: entries, taskGroups: ExampleBatch.taskGroups, formats: ExampleBatch.formats)
}
