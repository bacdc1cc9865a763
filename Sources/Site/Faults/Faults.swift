import Synchronization

/// The faults that a site commits, drawn anew for each request. The same seed gives the same faults to the same requests in the same order.
final class Faults: Sendable {
  private let faults: [Fault]
  private let random: Mutex<FaultRandom>

  init(_ faults: [Fault], seed: UInt64) {
    self.faults = faults
    random = Mutex(FaultRandom(state: seed))
  }

  /// What goes wrong with the next request.
  func draw() -> FaultDraw {
    guard !faults.isEmpty else { return FaultDraw() }
    return random.withLock { random in
      var draw = FaultDraw()
      for fault in faults where Double.random(in: 0..<1, using: &random) < fault.probability {
        draw.add(fault.kind, random.next())
      }
      return draw
    }
  }
}

/// A small random number generator with a seed (Steele, Lea and Flood, 2014).
private struct FaultRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// What goes wrong with one request.
struct FaultDraw: Sendable, Hashable {
  private(set) var cutsAfter: UInt64?
  private(set) var refusal: Refusal?
  /// Whether only an upload session answers so.
  private(set) var sessionRefusal: Refusal?
  private(set) var isPartial = false
  private(set) var milliseconds = 0
  private(set) var tellsWrongChecksum = false
  private(set) var losesAnswer = false
  private var random: UInt64 = 0

  /// Nothing goes wrong.
  init() {}

  mutating func add(_ kind: Fault.Kind, _ random: UInt64) {
    switch kind {
    case .cut(let bytes): cutsAfter = bytes
    case .unavailable(let seconds): refusal = Refusal(503, "the site is not available", retryAfter: seconds)
    case .partial:
      isPartial = true
      self.random = random
    case .delay(let milliseconds): self.milliseconds = milliseconds
    case .wrongChecksum: tellsWrongChecksum = true
    case .lostAnswer: losesAnswer = true
    case .expired: sessionRefusal = Refusal(404, "the upload session has expired; begin another one")
    case .gone: sessionRefusal = Refusal(410, "the upload session is beyond repair; begin another one")
    }
  }

  /// Which bytes of a body are taken, when less of it comes, or less is kept.
  func applied(to intake: UploadDecision.Intake) -> UploadDecision.Intake {
    var intake = intake
    if let cutsAfter, cutsAfter < intake.skipped + intake.count {
      intake.count = cutsAfter > intake.skipped ? cutsAfter - intake.skipped : 0
      intake.skipped = min(intake.skipped, cutsAfter)
      intake.isLast = false
    } else if isPartial, intake.count > UploadDecision.unit {
      let units = (intake.count - 1) / UploadDecision.unit
      intake.count = random % (units + 1) * UploadDecision.unit
      intake.isLast = false
    }
    return intake
  }
}
