import ByteSources
import ParallelWork

extension ZipArchive {
  /// Whether libzip's view of this archive is compared as a matter of course: it is not too large for that to cost next to nothing, and its records are
  /// not of the plainest kind.
  public var isWorthSecondOpinion: Bool { entries.count <= SecondOpinion.capacity && !isUnmistakable }

  /// Where libzip sees something else in the archive than the audit does. Of an archive without a directory, or with one that breaks off, nothing is
  /// compared: there the audit has said what is wrong.
  ///
  /// - Parameter tasks: how many tasks may work at once, when there are very many entries.
  /// - Throws: `ByteSourceError`, if the bytes cannot be read.
  public func secondOpinion(tasks: Int) async throws -> [StructuralProblem] {
    guard extent == .whole || extent == .someEntriesUnplaced else { return [] }
    let opinion = SecondOpinion(archive: self)
    if entries.count <= SecondOpinion.capacity { return try opinion.onWholeFile() }
    let shards = (entries.count + SecondOpinion.capacity - 1) / SecondOpinion.capacity
    let slices = try await inSlices(of: shards, tasks: tasks, atLeast: 1) { slice in
      var problems: [StructuralProblem] = []
      for shard in slice {
        let start = shard * SecondOpinion.capacity
        let range = start..<min(start + SecondOpinion.capacity, entries.count)
        problems += try opinion.onRecords(range)
      }
      return problems
    }
    return slices.flatMap(\.self)
  }

  /// The archive with further problems.
  public func adding(_ further: [StructuralProblem]) -> ZipArchive {
    further.isEmpty
      ? self
      : ZipArchive(
        source: source, entries: entries, problems: problems + further, extent: extent,
        directoryStart: directoryStart, hasUnmistakableEnd: hasUnmistakableEnd)
  }
}
