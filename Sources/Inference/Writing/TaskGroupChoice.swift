/// Which of the names that were seen become task groups.
struct TaskGroupChoice {
  /// The most task groups that are written. With `DocumentCensus.mostKeys` keys, and all names as long as they may be and full of escapes,
  /// the definition still stays below the 4 MiB that the reader of definitions accepts.
  static let mostGroups = 500
  /// From so many work orders on, a name in fewer than 2 % of them is taken for a mistake.
  private static let manyWorkOrders = 100
  /// The fewest work orders from which anything is concluded about all.
  static let fewWorkOrders = 5
  /// More names than this that occur in one work order only are those that cameras give, not task groups.
  private static let mostSingles = 20

  /// The task groups, in the order in which they were met.
  let admitted: [TaskGroupTally]
  /// The other names, the most frequent first.
  let rare: [TaskGroupTally]

  init(_ tallies: [TaskGroupTally], workOrders: Int) {
    let singles = workOrders < Self.fewWorkOrders ? 0 : tallies.count { $0.workOrders == 1 }
    let frequent = tallies.filter { tally in
      if singles > Self.mostSingles && tally.workOrders == 1 { return false }
      return workOrders < Self.manyWorkOrders || tally.workOrders * 50 >= workOrders
    }
    let kept = Set(
      frequent.sorted(by: TaskGroupTally.isMoreFrequent).prefix(Self.mostGroups).map(\.name))
    admitted = tallies.filter { kept.contains($0.name) }
    rare = tallies.filter { !kept.contains($0.name) }.sorted(by: TaskGroupTally.isMoreFrequent)
  }
}
