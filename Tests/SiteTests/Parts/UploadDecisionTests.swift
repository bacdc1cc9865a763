import TestSupport
import Testing

@testable import Site

/// The protocol of upload sessions, without input and output.
@Suite struct UploadDecisionTests {
  private static let unit = UploadDecision.unit

  private func decide(
    _ order: UploadOrder, stored: UInt64 = 0, total: UInt64? = nil, most: UInt64 = 1 << 40
  ) -> UploadDecision {
    UploadDecision(order, stored: stored, total: total, most: most)
  }

  private func status(_ decision: UploadDecision) -> Int? {
    if case .refuse(let refusal) = decision { refusal.status } else { nil }
  }

  @Test func questions() {
    #expect(decide(.query(total: 10)) == .tell)
    #expect(decide(.query(total: nil), stored: 10) == .tell)
    #expect(decide(.query(total: 10), stored: 10) == .complete(total: 10))
    #expect(decide(.query(total: nil), stored: 10, total: 10) == .complete(total: 10))
    #expect(decide(.query(total: 0)) == .complete(total: 0))
    #expect(status(decide(.query(total: 11), total: 10)) == 400)
    #expect(status(decide(.query(total: 9), stored: 10)) == 400)
  }

  @Test func chunks() {
    let unit = Self.unit
    #expect(
      decide(.store(first: 0, count: unit, total: 3 * unit))
        == .take(.init(skipped: 0, count: unit, total: 3 * unit, isLast: false)))
    #expect(
      decide(.store(first: 0, count: unit, total: nil))
        == .take(.init(skipped: 0, count: unit, total: nil, isLast: false)))
    #expect(
      decide(.store(first: unit, count: 5, total: unit + 5), stored: unit)
        == .take(.init(skipped: 0, count: 5, total: unit + 5, isLast: true)))
    // What is stored is passed over.
    #expect(
      decide(.store(first: 0, count: 2 * unit, total: nil), stored: unit)
        == .take(.init(skipped: unit, count: unit, total: nil, isLast: false)))
    #expect(
      decide(.store(first: 0, count: unit, total: nil), stored: 2 * unit)
        == .take(.init(skipped: unit, count: 0, total: nil, isLast: false)))
  }

  @Test func refusals() {
    let unit = Self.unit
    #expect(status(decide(.store(first: 0, count: unit + 1, total: 3 * unit))) == 400)
    #expect(status(decide(.store(first: 0, count: 5, total: nil))) == 400)
    #expect(status(decide(.store(first: unit, count: unit, total: nil))) == 503)
    #expect(status(decide(.store(first: 0, count: 5, total: 5), total: 6)) == 400)
    #expect(status(decide(.store(first: 0, count: 2 * unit, total: nil), total: unit)) == 400)
    #expect(status(decide(.store(first: 0, count: 11, total: 11), most: 10)) == 413)
    #expect(status(decide(.query(total: 11), most: 10)) == 413)
    #expect(status(decide(.store(first: 0, count: unit, total: nil), most: unit - 1)) == 413)
    #expect(decide(.store(first: 0, count: 10, total: 10), most: 10) != .refuse(Refusal(413, "")))
  }

  /// Whatever is sent in whatever order: what is taken follows what is stored, and nothing goes beyond the total.
  @Test func whateverIsSent() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<20_000 {
      let unit = Self.unit
      let total = UInt64.random(in: 0...5 * unit, using: &random)
      var stored: UInt64 = 0
      for _ in 0..<8 {
        let first = UInt64.random(in: 0...5, using: &random) * unit
        let count = Bool.random(using: &random) ? unit * .random(in: 1...3, using: &random) : total &- first
        guard count > 0, count < 10 * unit else { continue }
        let said = Bool.random(using: &random) ? total : nil
        guard case .take(let intake) = decide(.store(first: first, count: count, total: said), stored: stored)
        else { continue }
        #expect(first + intake.skipped == stored || intake.count == 0)
        #expect(said == nil || stored + intake.count <= total)
        #expect(intake.isLast == (said == first + count))
        stored += intake.count
        if intake.isLast { break }
      }
    }
  }
}
