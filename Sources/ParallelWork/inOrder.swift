/// Does numbered pieces of work in several tasks, and takes each result as soon as those of all pieces before it are taken.
///
/// When a piece takes long, the others do not run away from it: fewer than twice as many results wait for it as there are tasks.
///
/// - Parameters:
///   - count: how many pieces there are.
///   - tasks: how many tasks may run at once; 1 works in the caller's own task.
///   - context: what a piece may know that is about to start, of the results that were taken before.
///   - body: one piece of work, by its number from 0.
///   - take: takes the results, in the order of the pieces.
/// - Throws: what `body` throws, of the first piece that does, or `take`.
public func inOrder<Context: Sendable, Result: Sendable>(
  _ count: Int, tasks: Int, knowing context: () -> Context,
  _ body: @escaping @Sendable (Int, Context) async throws -> Result,
  take: (consuming Result) async throws -> Void
) async throws {
  guard tasks > 1, count > 1 else {
    for number in 0..<count { try await take(try await body(number, context())) }
    return
  }
  try await withThrowingTaskGroup(of: (Int, Swift.Result<Result, any Error>).self) { group in
    var started = 0
    var waiting: [Int: Swift.Result<Result, any Error>] = [:]
    var next = 0
    func startMore() {
      while started < count, started - next < 2 * tasks, started - next - waiting.count < tasks {
        let number = started
        let known = context()
        group.addTask {
          do { return (number, .success(try await body(number, known))) } catch {
            return (number, .failure(error))
          }
        }
        started += 1
      }
    }
    startMore()
    while let (number, result) = try await group.next() {
      waiting[number] = result
      // Before any is taken: what takes the results is at work then, and no processor waits for it.
      startMore()
      while let result = waiting.removeValue(forKey: next) {
        try await take(try result.get())
        next += 1
        startMore()
      }
    }
  }
}
