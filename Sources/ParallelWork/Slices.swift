/// Does a piece of work on slices of 0..<`count` in several tasks and returns the results in the order of the slices.
///
/// There are a few more slices than tasks, so that one slow slice does not leave the other tasks idle. What `body` does may not depend on
/// where the slices are cut: then the result is the same whatever the number of tasks.
///
/// - Parameters:
///   - count: how many items there are.
///   - tasks: how many tasks may run at once; 1 works in the caller's own task.
///   - minimum: the fewest items that are worth a slice.
///   - body: the work on one slice.
/// - Throws: what `body` throws, of the first slice that does.
public func inSlices<Result: Sendable>(
  of count: Int, tasks: Int, atLeast minimum: Int,
  _ body: @escaping @Sendable (Range<Int>) throws -> Result
) async throws -> [Result] {
  var results: [Result] = []
  try await inSlices(
    of: count, tasks: tasks, atLeast: minimum, knowing: {}, { range, _ in try body(range) },
    inOrder: { results.append($0) })
  return results
}

/// Does a piece of work on slices of 0..<`count` in several tasks, and takes each result as soon as those of all slices before it are taken: no more of
/// them wait than there are tasks, if all slices take about the same time.
///
/// - Parameters:
///   - count: how many items there are.
///   - tasks: how many tasks may run at once; 1 works in the caller's own task.
///   - minimum: the fewest items that are worth a slice.
///   - context: what a slice may know that is about to start, of the results that were taken before.
///   - body: the work on one slice.
///   - take: takes the results, in the order of the slices.
/// - Throws: what `body` throws, of the first slice that does.
public func inSlices<Context: Sendable, Result: Sendable>(
  of count: Int, tasks: Int, atLeast minimum: Int,
  knowing context: () -> Context,
  _ body: @escaping @Sendable (Range<Int>, Context) throws -> Result,
  inOrder take: (Result) -> Void
) async throws {
  let slices = Slices(of: count, tasks: tasks, atLeast: minimum)
  guard slices.count > 1 else {
    if count > 0 { take(try body(0..<count, context())) }
    return
  }
  try await withThrowingTaskGroup(of: (Int, Swift.Result<Result, any Error>).self) { group in
    var started = 0
    func startNext() {
      let number = started
      let range = slices[number]
      let known = context()
      group.addTask { (number, Swift.Result { try body(range, known) }) }
      started += 1
    }
    while started < min(tasks, slices.count) { startNext() }
    var waiting: [Int: Swift.Result<Result, any Error>] = [:]
    var next = 0
    while let (number, result) = try await group.next() {
      waiting[number] = result
      while let result = waiting.removeValue(forKey: next) {
        take(try result.get())
        next += 1
      }
      if started < slices.count { startNext() }
    }
  }
}

/// How work on some items is cut.
private struct Slices {
  let items: Int
  let count: Int

  init(of items: Int, tasks: Int, atLeast minimum: Int) {
    let slicesPerTask = 4
    let wanted = tasks > 1 ? tasks * slicesPerTask : 1
    self.items = items
    count = max(1, min(wanted, items / max(1, minimum)))
  }

  subscript(number: Int) -> Range<Int> { items * number / count..<items * (number + 1) / count }
}
