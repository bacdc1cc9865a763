import TestSupport
import Testing
import Uploading

/// The protocol, answer by answer: what is done next.
@Suite struct SessionTests {
  /// Chunks of 256 KiB; pauses of 1 s that are doubled up to 4 s; patience of 30 s.
  private static let unit = UploadPolicy.chunkUnit
  private static let policy = UploadPolicy(
    chunkSize: unit, firstPause: .seconds(1), longestPause: .seconds(4), patience: .seconds(30),
    replacements: 1)

  /// An upload, and the clock on which it happens.
  private struct Course {
    var session: UploadSession
    var now = Duration.zero
    var random = SplitMix64(seed: 7)

    init(size: UInt64, policy: UploadPolicy = SessionTests.policy) {
      session = UploadSession(size: size, policy: policy)
    }

    mutating func after(_ event: UploadEvent) -> UploadAction {
      session.handle(event, at: now, using: &random)
    }

    mutating func after(_ status: Int, stored: UInt64? = nil, retryAfter: Duration? = nil) -> UploadAction {
      after(
        .answered(UploadAnswer(status: status, stored: stored, retryAfter: retryAfter, reason: "\(status)")))
    }

    /// Sits out a pause, and says how long it was.
    mutating func pause(_ action: UploadAction) throws -> Duration {
      guard case .wait(let pause) = action else { throw NoPause(action: action) }
      now += pause
      return pause
    }

    struct NoPause: Error { let action: UploadAction }
  }

  private static func chunk(_ number: UInt64, of size: UInt64) -> UploadAction {
    let offset = number * unit
    return .send(UploadChunk(offset: offset, count: min(unit, size - offset), total: size))
  }

  /// What breaks off on a bad network is less the next time; what does not, more.
  @Test func requestsThatBreakOffAreFollowedBySmallerOnes() throws {
    var policy = Self.policy
    policy.chunkSize = 6 * Self.unit
    let size = 100 * Self.unit
    var course = Course(size: size, policy: policy)
    func chunk(at offset: UInt64, units: UInt64) -> UploadAction {
      .send(UploadChunk(offset: offset * Self.unit, count: units * Self.unit, total: size))
    }
    #expect(course.after(.began(isResumed: false)) == chunk(at: 0, units: 6))
    for (units, stored) in [(3, 1), (1, 2), (1, 3)] as [(UInt64, UInt64)] {
      _ = try course.pause(course.after(.broke("cut")))
      #expect(course.after(.waited) == .ask)
      #expect(course.after(308, stored: stored * Self.unit) == chunk(at: stored, units: units))
    }
    #expect(course.after(308, stored: 4 * Self.unit) == chunk(at: 4, units: 2))
    #expect(course.after(308, stored: 6 * Self.unit) == chunk(at: 6, units: 4))
    #expect(course.after(308, stored: 10 * Self.unit) == chunk(at: 10, units: 6))
    // Less than was sent is stored: the network did not break.
    #expect(course.after(308, stored: 11 * Self.unit) == chunk(at: 11, units: 6))
  }

  /// Patience is not for bytes that move: a chunk may take as long as a slow network needs.
  @Test func slowNetworksAreNotGivenUp() throws {
    let size = 10 * Self.unit
    var course = Course(size: size)
    #expect(course.after(.began(isResumed: false)) == Self.chunk(0, of: size))
    course.now += .seconds(3_600)
    _ = try course.pause(course.after(.broke("cut")))
    #expect(course.after(.waited) == .ask)
    #expect(course.after(308, stored: Self.unit) == Self.chunk(1, of: size))
  }

  private static let digest = UploadDigest(crc32c: 5, md5: [6])

  @Test func chunksFollowEachOther() {
    let size = 2 * Self.unit + 100
    var course = Course(size: size)
    #expect(course.after(.began(isResumed: false)) == Self.chunk(0, of: size))
    #expect(course.after(308, stored: Self.unit) == Self.chunk(1, of: size))
    #expect(course.after(308, stored: 2 * Self.unit) == Self.chunk(2, of: size))
    #expect(course.after(201) == .digest)
    #expect(
      course.after(.digested(Self.digest))
        == .succeed(UploadReceipt(size: size, digest: Self.digest, isConfirmed: false)))
  }

  /// What is stored of a chunk counts, not what was sent.
  @Test func partOfAChunkIsStored() {
    var course = Course(size: 10 * Self.unit, policy: UploadPolicy(chunkSize: 4 * Self.unit))
    _ = course.after(.began(isResumed: false))
    #expect(
      course.after(308, stored: Self.unit)
        == .send(UploadChunk(offset: Self.unit, count: 4 * Self.unit, total: 10 * Self.unit)))
  }

  @Test func siteThatDoesNotSayIsAsked() throws {
    let size = 4 * Self.unit
    var course = Course(size: size)
    _ = course.after(.began(isResumed: false))
    #expect(course.after(308) == .ask)
    #expect(course.after(308, stored: Self.unit) == Self.chunk(1, of: size))
    // Nothing new: not at once again.
    #expect(course.after(308) == .ask)
    _ = try course.pause(course.after(308, stored: Self.unit))
    #expect(course.after(.waited) == .ask)
    #expect(course.after(308, stored: Self.unit) == Self.chunk(1, of: size))
  }

  @Test func chunkThatIsNotStoredIsSentAgainAfterAPause() throws {
    let size = 4 * Self.unit
    var course = Course(size: size)
    _ = course.after(.began(isResumed: false))
    _ = course.after(308, stored: Self.unit)
    _ = try course.pause(course.after(308, stored: Self.unit))
    #expect(course.after(.waited) == .ask)
    // The site has lost what it had.
    #expect(course.after(308) == Self.chunk(0, of: size))
  }

  @Test func resumedUploadAsksFirst() {
    let size = 4 * Self.unit
    var course = Course(size: size)
    #expect(course.after(.began(isResumed: true)) == .ask)
    #expect(course.after(308, stored: 3 * Self.unit) == Self.chunk(3, of: size))

    course = Course(size: size)
    _ = course.after(.began(isResumed: true))
    #expect(course.after(308) == Self.chunk(0, of: size))
  }

  /// A session that was completed before says so; what it has is compared, and must be known.
  @Test func completedSession() {
    func answer(_ object: StoredObject) -> UploadAction {
      var course = Course(size: 100)
      _ = course.after(.began(isResumed: true))
      let action = course.after(.answered(UploadAnswer(status: 200, object: object)))
      return action == .digest ? course.after(.digested(Self.digest)) : action
    }
    #expect(answer(StoredObject()) == .fail(.unknownObject))
    #expect(answer(StoredObject(size: 99)) == .fail(.sizeDiffers(sent: 100, stored: 99)))
    #expect(answer(StoredObject(crc32c: 4)) == .fail(.checksumDiffers(.crc32c)))
    #expect(answer(StoredObject(crc32c: 5, md5: [7])) == .fail(.checksumDiffers(.md5)))
    #expect(
      answer(StoredObject(size: 100))
        == .succeed(UploadReceipt(size: 100, digest: Self.digest, isConfirmed: false)))
    #expect(
      answer(StoredObject(size: 100, crc32c: 5, md5: [6]))
        == .succeed(UploadReceipt(size: 100, digest: Self.digest, isConfirmed: true)))
  }

  @Test func fileWithoutBytes() {
    var course = Course(size: 0)
    #expect(course.after(.began(isResumed: false)) == .ask)
    #expect(course.after(.answered(UploadAnswer(status: 200, object: StoredObject(size: 0)))) == .digest)
  }

  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func passingTroubleIsSatOut(_ status: Int) throws {
    var course = Course(size: Self.unit)
    _ = course.after(.began(isResumed: false))
    _ = try course.pause(course.after(status))
    #expect(course.after(.waited) == .ask)
  }

  @Test func pausesGrowUntilPatienceEnds() throws {
    var course = Course(size: Self.unit)
    _ = course.after(.began(isResumed: false))
    var due: [Double] = []
    while true {
      let action = course.after(.broke("connection reset"))
      if case .fail(let failure) = action {
        #expect(failure == .gaveUp(after: course.now, "connection reset"))
        break
      }
      due.append(try course.pause(action) / .seconds(1))
      #expect(course.after(.waited) == .ask)
    }
    // Each lies in the second half of 1, 2, 4, 4, ... seconds, and they are not all alike.
    for (number, pause) in due.enumerated() {
      let most = Double(min(4, 1 << number))
      #expect((most / 2...most).contains(pause))
    }
    #expect(Set(due.dropFirst(2)).count > 2)
    #expect(course.now > .seconds(25) && course.now <= .seconds(30))
  }

  /// What the site asks for is kept, even if it is longer than any pause of ours; what is beyond patience is not begun.
  @Test func siteWantsToBeLeftAlone() throws {
    var course = Course(size: Self.unit)
    _ = course.after(.began(isResumed: false))
    #expect(try course.pause(course.after(503, retryAfter: .seconds(20))) == .seconds(20))
    _ = course.after(.waited)
    #expect(course.after(429, retryAfter: .seconds(11)) == .fail(.gaveUp(after: .seconds(20), "429")))
  }

  /// Progress gives new patience.
  @Test func patienceIsForStandstill() throws {
    var course = Course(size: 4 * Self.unit)
    _ = course.after(.began(isResumed: false))
    for stored in 1...3 {
      _ = try course.pause(course.after(503, retryAfter: .seconds(29)))
      _ = course.after(.waited)
      _ = course.after(308, stored: UInt64(stored) * Self.unit)
    }
    #expect(course.now == .seconds(87))
  }

  @Test(arguments: [404, 410])
  func goneSessionIsReplacedOnce(_ status: Int) {
    let size = 2 * Self.unit
    var course = Course(size: size)
    _ = course.after(.began(isResumed: false))
    _ = course.after(308, stored: Self.unit)
    #expect(course.after(status) == .replace)
    // Nothing of the old session counts in the new one.
    #expect(course.after(.replaced) == Self.chunk(0, of: size))
    #expect(course.after(308, stored: Self.unit) == Self.chunk(1, of: size))
    #expect(course.after(status) == .fail(.sessionGone("\(status)")))
  }

  @Test(arguments: [
    (499, UploadFailure.cancelled), (400, .refused(status: 400, reason: "400")),
    (401, .refused(status: 401, reason: "401")), (403, .refused(status: 403, reason: "403")),
    (412, .refused(status: 412, reason: "412")), (302, .refused(status: 302, reason: "302")),
    (204, .refused(status: 204, reason: "204")),
  ])
  func finalAnswers(_ status: Int, _ failure: UploadFailure) {
    var course = Course(size: Self.unit)
    _ = course.after(.began(isResumed: false))
    #expect(course.after(status) == .fail(failure))
  }

  @Test func moreThanWasSentCannotBeStored() {
    var course = Course(size: 4 * Self.unit)
    _ = course.after(.began(isResumed: false))
    #expect(
      course.after(308, stored: Self.unit + 1)
        == .fail(.impossibleAnswer(stored: Self.unit + 1, possible: Self.unit)))
    // What an earlier run had under way may arrive after this one has asked.
    course = Course(size: 4 * Self.unit)
    _ = course.after(.began(isResumed: true))
    _ = course.after(308)
    #expect(course.after(308, stored: 3 * Self.unit) == Self.chunk(3, of: 4 * Self.unit))
    course = Course(size: 100)
    _ = course.after(.began(isResumed: true))
    #expect(course.after(308, stored: 101) == .fail(.impossibleAnswer(stored: 101, possible: 100)))
  }

  @Test func whatLiesOutsideEndsIt() {
    var course = Course(size: Self.unit)
    _ = course.after(.began(isResumed: false))
    #expect(course.after(.stopped(.interrupted)) == .fail(.interrupted))
  }
}
