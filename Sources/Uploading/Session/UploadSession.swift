/// One upload as a state machine: it is told what happened and says what is to be done next. It does no input or output itself, reads no clock and
/// throws no dice, so everything that a site and a network can do to it can be tried in a test.
///
/// The protocol is that of Google Cloud Storage for resumable uploads: the bytes go in chunks, in order, and the site says after each how many
/// it has stored. Only what the site says counts: nothing is ever sent from behind it. An answer that brings nothing new is
/// followed by a pause and a question, so time passes and patience ends, whatever a site answers.
public struct UploadSession: Sendable {
  private let size: UInt64
  private let policy: UploadPolicy
  private var state = State.ready
  /// The most bytes that the site said it has stored. To say less, or the same again, is no progress.
  private var mostStored: UInt64 = 0
  /// How far bytes were sent in this session, by this run.
  private var sentEnd: UInt64 = 0
  /// Whether an earlier run may have sent bytes, too; some of them may still be on their way.
  private var isShared = false
  private var replacements = 0
  /// How many bytes go in the next request: less than the policy wants after requests that broke off.
  private var chunkSize: UInt64
  /// When the site stored something new last, on the clock of the events. Time in which bytes were under way does not count.
  private var lastProgress = Duration.zero
  /// How many answers in a row brought nothing new.
  private var setbacks = 0

  private enum State: Hashable {
    case ready
    /// A question is under way. After a chunk whose answer left it open, an answer that brings nothing new is a setback.
    case asking(afterChunk: Bool)
    /// Bytes are under way, since some time.
    case sending(UploadChunk, since: Duration)
    case waiting
    case replacing
    case digesting(StoredObject)
    case ended
  }

  /// An upload of a file of some bytes.
  public init(size: UInt64, policy: UploadPolicy = UploadPolicy()) {
    precondition(
      policy.chunkSize > 0 && policy.chunkSize.isMultiple(of: UploadPolicy.chunkUnit),
      "chunks are multiples of \(UploadPolicy.chunkUnit) bytes")
    self.size = size
    self.policy = policy
    chunkSize = policy.chunkSize
  }

  /// What is to be done after something happened. When it is `succeed` or `fail`, the upload has ended, and nothing more may be handled.
  ///
  /// - Parameters:
  ///   - event: what happened: the one that the last action is followed by, or `stopped`.
  ///   - now: when, on a clock that only goes forward, from any beginning.
  ///   - random: spreads pauses, so that clients that were cut off together do not come back together.
  public mutating func handle(
    _ event: UploadEvent, at now: Duration, using random: inout some RandomNumberGenerator
  ) -> UploadAction {
    // Bytes that move are not what patience is for; whoever sends them gives up when they do not.
    if case .sending(_, let since) = state { lastProgress += now - since }
    switch (state, event) {
    case (.ready, .began(let isResumed)):
      lastProgress = now
      isShared = isResumed
      // Of a new session it is known that nothing is stored; but for a file without bytes there is no chunk to send.
      return isResumed || size == 0 ? ask() : send(from: 0, now)
    case (.asking, .answered(let answer)), (.sending, .answered(let answer)):
      return judge(answer, now, &random)
    case (.asking, .broke(let reason)):
      return pause(because: reason, now, &random)
    case (.sending, .broke(let reason)):
      chunkSize = max(UploadPolicy.chunkUnit, chunkSize / 2 / UploadPolicy.chunkUnit * UploadPolicy.chunkUnit)
      return pause(because: reason, now, &random)
    case (.waiting, .waited):
      return ask()
    case (.replacing, .replaced):
      (mostStored, sentEnd, isShared) = (0, 0, false)
      return size == 0 ? ask() : send(from: 0, now)
    case (.digesting(let object), .digested(let digest)):
      return compare(object, with: digest)
    case (.ended, _):
      preconditionFailure("the upload has ended")
    case (_, .stopped(let failure)):
      return fail(failure)
    default:
      preconditionFailure("\(event) does not follow \(state)")
    }
  }

  // MARK: What the site says

  private mutating func judge(
    _ answer: UploadAnswer, _ now: Duration, _ random: inout some RandomNumberGenerator
  ) -> UploadAction {
    switch answer.status {
    case 200, 201:
      return finish(answer.object)
    case 308:
      return goOn(answer.stored, now, &random)
    case 404, 410:
      return replace(because: answer.reason)
    case 499:
      return fail(.cancelled)
    case 408, 429, 500...599:
      return pause(because: answer.reason, atLeast: answer.retryAfter, now, &random)
    default:
      return fail(.refused(status: answer.status, reason: answer.reason))
    }
  }

  /// Goes on where the site says that it is.
  ///
  /// - Parameter said: how many bytes are stored; nil if it does not say.
  private mutating func goOn(
    _ said: UInt64?, _ now: Duration, _ random: inout some RandomNumberGenerator
  ) -> UploadAction {
    let stored: UInt64
    let isAnswerToChunk: Bool
    switch state {
    case .sending(let chunk, _):
      guard let said else { return ask(afterChunk: true) }
      // No more can be stored than was sent.
      let possible = isShared ? size : sentEnd
      guard said <= possible else { return fail(.impossibleAnswer(stored: said, possible: possible)) }
      (stored, isAnswerToChunk) = (said, true)
      if said >= chunk.end { chunkSize = min(policy.chunkSize, chunkSize * 2) }
    case .asking(let afterChunk):
      // A question is answered without a number if nothing is stored.
      stored = said ?? 0
      guard stored <= size else { return fail(.impossibleAnswer(stored: stored, possible: size)) }
      isAnswerToChunk = afterChunk
    default:
      preconditionFailure("nothing was sent or asked")
    }

    if stored > mostStored {
      mostStored = stored
      lastProgress = now
      setbacks = 0
    } else if isAnswerToChunk {
      return pause(because: "the site stores nothing of what is sent", now, &random)
    }
    if stored == size {
      return pause(because: "the site has all bytes but does not say that it is done", now, &random)
    }
    return send(from: stored, now)
  }

  private mutating func finish(_ object: StoredObject) -> UploadAction {
    // A session that an earlier run completed says so to any request. Unless it names what it has, that need not be this file.
    guard sentEnd == size || object.size != nil || object.crc32c != nil || object.md5 != nil else {
      return fail(.unknownObject)
    }
    state = .digesting(object)
    return .digest
  }

  private mutating func compare(_ object: StoredObject, with digest: UploadDigest) -> UploadAction {
    if let stored = object.size, stored != size { return fail(.sizeDiffers(sent: size, stored: stored)) }
    if let crc32c = object.crc32c, crc32c != digest.crc32c { return fail(.checksumDiffers(.crc32c)) }
    if let md5 = object.md5, md5 != digest.md5 { return fail(.checksumDiffers(.md5)) }
    state = .ended
    return .succeed(
      UploadReceipt(size: size, digest: digest, isConfirmed: object.crc32c != nil || object.md5 != nil))
  }

  // MARK: What is done

  private mutating func ask(afterChunk: Bool = false) -> UploadAction {
    state = .asking(afterChunk: afterChunk)
    return .ask
  }

  private mutating func send(from offset: UInt64, _ now: Duration) -> UploadAction {
    let chunk = UploadChunk(offset: offset, count: min(chunkSize, size - offset), total: size)
    sentEnd = max(sentEnd, chunk.end)
    state = .sending(chunk, since: now)
    return .send(chunk)
  }

  private mutating func replace(because reason: String) -> UploadAction {
    guard replacements < policy.replacements else { return fail(.sessionGone(reason)) }
    replacements += 1
    state = .replacing
    return .replace
  }

  private mutating func pause(
    because reason: String, atLeast least: Duration? = nil, _ now: Duration,
    _ random: inout some RandomNumberGenerator
  ) -> UploadAction {
    let pause = policy.pause(afterSetbacks: setbacks, atLeast: least, using: &random)
    setbacks += 1
    guard now + pause - lastProgress <= policy.patience else {
      return fail(.gaveUp(after: now - lastProgress, reason))
    }
    state = .waiting
    return .wait(pause)
  }

  private mutating func fail(_ failure: UploadFailure) -> UploadAction {
    state = .ended
    return .fail(failure)
  }
}
