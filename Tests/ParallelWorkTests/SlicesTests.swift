import ParallelWork
import Synchronization
import Testing

/// Work in slices, and two pieces of work beside each other.
@Suite struct SlicesTests {
  private struct Refusal: Error, Equatable {
    let start: Int
  }

  @Test(arguments: [0, 1, 2, 7, 8, 9, 1000], [1, 2, 3, 16])
  func everyItemIsInOneSliceAndResultsAreInOrder(_ count: Int, _ tasks: Int) async throws {
    for minimum in [1, 2, 5, 2000] {
      let slices = try await inSlices(of: count, tasks: tasks, atLeast: minimum) { Array($0) }
      #expect(Array(slices.joined()) == Array(0..<count))
      #expect(slices.allSatisfy { $0.count >= min(minimum, count) })
      if tasks == 1 { #expect(slices.count <= 1) }
    }
  }

  /// Whatever a slice is told of was taken before it started, from the first result on.
  @Test(arguments: [1, 2, 5]) func aSliceKnowsWhatWasTakenBefore(_ tasks: Int) async throws {
    var taken: [Int] = []
    try await inSlices(
      of: 100, tasks: tasks, atLeast: 1, knowing: { taken }, { (range: $0, known: $1) },
      inOrder: { slice in
        #expect(slice.known == Array(0..<slice.known.count))
        #expect(slice.known.count <= slice.range.lowerBound)
        #expect(taken.count == slice.range.lowerBound)
        taken += slice.range
      })
    #expect(taken == Array(0..<100))
  }

  @Test(arguments: [1, 2, 5]) func slicesCanBeKeptSmall(_ tasks: Int) async throws {
    for maximum in [1, 7, 10, 99, 100, 200] {
      var sizes: [Int] = []
      try await inSlices(
        of: 100, tasks: tasks, atLeast: 50, atMost: maximum, knowing: {}, { range, _ in range.count },
        inOrder: { sizes.append($0) })
      #expect(sizes.allSatisfy { $0 <= maximum })
      #expect(sizes.reduce(0, +) == 100)
    }
  }

  @Test(arguments: [1, 2]) func whoeverTakesCanRefuse(_ tasks: Int) async throws {
    var taken = 0
    await #expect(throws: Refusal(start: 3)) {
      try await inSlices(
        of: 10, tasks: tasks, atLeast: 1, atMost: 1, knowing: {}, { range, _ in range.lowerBound },
        inOrder: { start in
          if start == 3 { throw Refusal(start: start) }
          taken += 1
        })
    }
    #expect(taken == 3)
  }

  @Test(arguments: [1, 2, 4]) func theFirstSliceThatFailsIsTheOneThatIsHeardOf(_ tasks: Int) async throws {
    await #expect(throws: Refusal(start: tasks == 1 ? 0 : 50)) {
      try await inSlices(of: 100, tasks: tasks, atLeast: 1) { range in
        if range.contains(99) || range.contains(50) { throw Refusal(start: range.lowerBound) }
      }
    }
  }

  @Test(arguments: [1, 2]) func noMoreTasksRunThanMay(_ tasks: Int) async throws {
    let counts = Mutex((running: 0, most: 0))
    _ = try await inSlices(of: 64, tasks: tasks, atLeast: 1) { _ in
      counts.withLock {
        $0.running += 1
        $0.most = max($0.most, $0.running)
      }
      counts.withLock { $0.running -= 1 }
    }
    #expect(counts.withLock { $0.most } <= tasks)
  }

  /// While the first piece is under way, only so many others are begun.
  @Test func noPieceRunsAwayFromTheOthers() async throws {
    let (lastIsDone, signal) = AsyncStream.makeStream(of: Void.self)
    let begun = Mutex<[Int]>([])
    var taken: [Int] = []
    try await inOrder(50, tasks: 2, knowing: {}) { number, _ in
      begun.withLock { $0.append(number) }
      if number == 0 { for await _ in lastIsDone { break } }
      if number == 3 { signal.yield() }
      return (number: number, begun: begun.withLock { $0 })
    } take: { piece in
      if piece.number == 0 { #expect(piece.begun.sorted() == [0, 1, 2, 3]) }
      taken.append(piece.number)
    }
    #expect(taken == Array(0..<50))
  }

  @Test(arguments: [1, 2]) func bothPiecesAreDone(_ tasks: Int) async throws {
    let (word, number) = try await both(tasks: tasks) {
      "a"
    } and: {
      1
    }
    #expect(word == "a")
    #expect(number == 1)
  }

  @Test(arguments: [1, 2]) func ofTwoFailuresTheFirstPiecesIsHeardOf(_ tasks: Int) async throws {
    await #expect(throws: Refusal(start: 1)) {
      try await both(tasks: tasks) {
        throw Refusal(start: 1)
      } and: {
        throw Refusal(start: 2)
      }
    }
    await #expect(throws: Refusal(start: 2)) {
      try await both(tasks: tasks) {
        0
      } and: {
        throw Refusal(start: 2)
      }
    }
  }
}
