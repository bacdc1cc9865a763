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
  let slicesPerTask = 4
  let wanted = tasks > 1 ? tasks * slicesPerTask : 1
  let slices = max(1, min(wanted, count / max(1, minimum)))
  func slice(_ number: Int) -> Range<Int> { count * number / slices..<count * (number + 1) / slices }
  guard slices > 1 else { return count > 0 ? [try body(0..<count)] : [] }

  return try await withThrowingTaskGroup(of: (Int, Swift.Result<Result, any Error>).self) { group in
    var started = 0
    func startNext() {
      let number = started
      let range = slice(number)
      group.addTask { (number, Swift.Result { try body(range) }) }
      started += 1
    }
    while started < min(tasks, slices) { startNext() }
    var results = [Swift.Result<Result, any Error>?](repeating: nil, count: slices)
    while let (number, result) = try await group.next() {
      results[number] = result
      if started < slices { startNext() }
    }
    return try results.compactMap { try $0?.get() }
  }
}
