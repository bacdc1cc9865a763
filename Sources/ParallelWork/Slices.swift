/// Does a piece of work on slices of 0..<`count` in several tasks and returns the results in the order of the slices.
///
/// There are more slices than tasks, so that one slow slice does not leave the other tasks idle. What `body` does may not depend on
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

/// Does a piece of work on slices of 0..<`count` in several tasks, and takes each result as soon as those of all slices before it are taken.
///
/// - Parameters:
///   - count: how many items there are.
///   - tasks: how many tasks may run at once; 1 works in the caller's own task.
///   - minimum: the fewest items that are worth a slice.
///   - maximum: the most items of a slice, where results are large.
///   - context: what a slice may know that is about to start, of the results that were taken before.
///   - body: the work on one slice.
///   - take: takes the results, in the order of the slices.
/// - Throws: what `body` throws, of the first slice that does, or `take`.
public func inSlices<Context: Sendable, Result: Sendable>(
  of count: Int, tasks: Int, atLeast minimum: Int, atMost maximum: Int = .max,
  knowing context: () -> Context,
  _ body: @escaping @Sendable (Range<Int>, Context) throws -> Result,
  inOrder take: (Result) throws -> Void
) async throws {
  let slices = Slices(of: count, tasks: tasks, atLeast: minimum, atMost: maximum)
  try await inOrder(
    slices.count, tasks: tasks, knowing: context, { try body(slices[$0], $1) }, take: { try take($0) })
}

/// How work on some items is cut.
private struct Slices: Sendable {
  private let items: Int
  let count: Int

  init(of items: Int, tasks: Int, atLeast minimum: Int, atMost maximum: Int) {
    let slicesPerTask = 16
    let wanted = tasks > 1 ? tasks * slicesPerTask : 1
    self.items = items
    guard items > 0 else {
      count = 0
      return
    }
    let fewest = items / maximum + (items % maximum == 0 ? 0 : 1)
    count = max(1, fewest, min(wanted, items / max(1, minimum)))
  }

  subscript(number: Int) -> Range<Int> { items * number / count..<items * (number + 1) / count }
}
