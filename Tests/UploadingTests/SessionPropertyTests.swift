import TestSupport
import Testing
import Uploading

/// Whatever a site and a network do, an upload ends, and never says that a file arrived which did not.
@Suite struct SessionPropertyTests {
  private struct Outcome {
    var end: UploadAction
    var site: RandomSite
    var steps = 0
    var now = Duration.zero
  }

  /// One upload against one site.
  private func upload(seed: UInt64) -> Outcome {
    var random = SplitMix64(seed: seed)
    let size = UInt64.random(in: 0...20, using: &random) * 131_072 + UInt64.random(in: 0...1, using: &random)
    let units = UInt64.random(in: 1...4, using: &random)
    var session = UploadSession(
      size: size,
      policy: UploadPolicy(
        chunkSize: units * UploadPolicy.chunkUnit, replacements: Int.random(in: 0...3, using: &random)))
    let isResumed = Bool.random(using: &random)
    let stored =
      isResumed
      ? UInt64.random(in: 0...size / UploadPolicy.chunkUnit, using: &random) * UploadPolicy.chunkUnit : 0
    let site = RandomSite(
      size: size, stored: stored, temper: .random(using: &random), seed: random.next())
    var outcome = Outcome(end: .ask, site: site)
    var event = UploadEvent.began(isResumed: isResumed)
    while true {
      outcome.steps += 1
      let action = session.handle(event, at: outcome.now, using: &random)
      switch action {
      case .send(let chunk): event = outcome.site.take(chunk)
      case .ask: event = outcome.site.take(nil)
      case .wait(let pause):
        outcome.now += pause
        event = .waited
      case .replace:
        outcome.site.replace()
        event = .replaced
      case .digest: event = .digested(RandomSite.digest)
      case .succeed, .fail:
        outcome.end = action
        return outcome
      }
      // Requests take a while, too; far less than the patience.
      outcome.now += .milliseconds(Int.random(in: 1...2_000, using: &random))
      if outcome.steps > 20_000 { return outcome }
    }
  }

  @Test(arguments: 0..<20)
  func uploadsEndAsTheyMust(_ part: UInt64) {
    let count: UInt64 = 6_000
    var successes = 0
    var failures = 0
    for seed in part * count..<(part + 1) * count {
      let outcome = upload(seed: seed)
      let site = outcome.site
      switch outcome.end {
      case .succeed(let receipt):
        successes += 1
        if !(site.isComplete && site.stored == site.size && !site.isDamaged && receipt.isConfirmed) {
          Issue.record("seed \(seed): a success without the file: \(site.temper)")
        }
      case .fail(let failure):
        failures += 1
        if let wrong = objection(to: failure, site) {
          Issue.record("seed \(seed): \(failure), \(wrong): \(site.temper)")
        }
      default:
        Issue.record("seed \(seed): no end after \(outcome.steps) steps: \(site.temper)")
      }
      if !site.offences.isEmpty, !site.hasLied { Issue.record("seed \(seed): \(site.offences)") }
    }
    // Neither is so rare that nothing would be said about it.
    #expect(successes > count / 5 && failures > count / 5)
  }

  /// Why a failure is not one that this site gives cause for; nil if it is.
  private func objection(to failure: UploadFailure, _ site: RandomSite) -> String? {
    let temper = site.temper
    switch failure {
    case .sessionGone: return temper.gone > 0 ? nil : "though no session was gone"
    case .gaveUp:
      let causes = [
        temper.lostRequests, temper.lostAnswers, temper.refusals, temper.partial, temper.amnesia, temper.lies,
      ]
      return temper.isFull || causes.contains { $0 > 0 } ? nil : "though nothing was in the way"
    case .impossibleAnswer: return site.hasLied ? nil : "though the site did not lie"
    case .checksumDiffers(.crc32c): return site.isDamaged ? nil : "though nothing is damaged"
    default: return "which no such site gives cause for"
    }
  }

  /// A site without faults gets every file, in as few requests as it takes, and without a pause.
  @Test(arguments: [0, 1, 262_143, 262_144, 262_145, 1_048_576, 3_000_000] as [UInt64])
  func goodSites(_ size: UInt64) {
    var random = SplitMix64(seed: size)
    var session = UploadSession(size: size, policy: UploadPolicy(chunkSize: 1_048_576))
    var site = RandomSite(size: size, temper: .init(), seed: 1)
    var event = UploadEvent.began(isResumed: false)
    var requests = 0
    while true {
      switch session.handle(event, at: .zero, using: &random) {
      case .send(let chunk):
        requests += 1
        event = site.take(chunk)
      case .ask:
        requests += 1
        event = site.take(nil)
      case .digest: event = .digested(RandomSite.digest)
      case .succeed(let receipt):
        #expect(receipt == UploadReceipt(size: size, digest: RandomSite.digest, isConfirmed: true))
        #expect(requests == max(1, Int((size + 1_048_575) / 1_048_576)))
        return
      case let action:
        Issue.record("\(action)")
        return
      }
    }
  }
}
