public import ByteSources

/// Sends a file: does what its session says, with a transport, a clock and the file's bytes.
///
/// The file is looked at before every chunk and at the end: what was opened, and linted, is what is sent, or the upload fails. Memory holds
/// one piece of a chunk.
public struct Uploader: Sendable {
  private let source: any ByteSource
  private let transport: any UploadTransport
  private let policy: UploadPolicy
  private let clock: any Clock<Duration>

  /// What is seen of an upload from outside.
  public struct Progress: Sendable, Hashable {
    /// How many bytes the site has stored.
    public var stored: UInt64 = 0
    /// How many bytes were sent, those included that were sent again.
    public var sent: UInt64 = 0
    /// How many requests were made.
    public var requests = 0
    /// How long it pauses, if it does.
    public var pause: Duration?
    /// What has gone wrong last; empty if nothing has since bytes were stored. May hold what the site says: every output escapes it.
    public var setback = ""
  }

  /// How an upload ended.
  public struct Outcome: Sendable {
    /// What came of it.
    public let result: Result<UploadReceipt, UploadFailure>
    /// What it took.
    public let progress: Progress
    /// How long it took.
    public let duration: Duration
  }

  /// An upload of a file that is open.
  public init(
    _ source: any ByteSource, through transport: any UploadTransport, policy: UploadPolicy = UploadPolicy(),
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.source = source
    self.transport = transport
    self.policy = policy
    self.clock = clock
  }

  /// Uploads the file. Cancelling the task ends it with `.interrupted`; what is stored stays stored.
  ///
  /// - Parameters:
  ///   - isResumed: whether an earlier run may have sent something in this session.
  ///   - watch: is told of every step.
  public func upload(isResumed: Bool, watching watch: @escaping (Progress) -> Void = { _ in }) async
    -> Outcome
  {
    await Run(self, watch).upload(isResumed: isResumed, on: clock)
  }

  /// One run.
  private struct Run {
    let source: any ByteSource
    let transport: any UploadTransport
    let watch: (Progress) -> Void
    let bytes: UploadBytes
    var session: UploadSession
    var progress = Progress()

    init(_ uploader: Uploader, _ watch: @escaping (Progress) -> Void) {
      source = uploader.source
      transport = uploader.transport
      session = UploadSession(size: source.size, policy: uploader.policy)
      bytes = UploadBytes(source)
      self.watch = watch
    }

    consuming func upload<C: Clock>(isResumed: Bool, on clock: C) async -> Outcome
    where C.Duration == Duration {
      var random = SystemRandomNumberGenerator()
      let start = clock.now
      var event = UploadEvent.began(isResumed: isResumed)
      while true {
        if Task.isCancelled { event = .stopped(.interrupted) }
        let now = start.duration(to: clock.now)
        let result: Result<UploadReceipt, UploadFailure>
        switch session.handle(event, at: now, using: &random) {
        case .send(let chunk): event = await send(chunk)
        case .ask: event = await ask()
        case .wait(let pause): event = await wait(pause, on: clock)
        case .replace: event = await replace()
        case .digest: event = digest()
        case .succeed(let receipt):
          result = .success(receipt)
          return Outcome(result: result, progress: progress, duration: now)
        case .fail(let failure):
          result = .failure(failure)
          return Outcome(result: result, progress: progress, duration: now)
        }
      }
    }

    private mutating func send(_ chunk: UploadChunk) async -> UploadEvent {
      let crc32c: UInt32?
      do throws(ByteSourceError) {
        try bytes.verifyUnchanged()
        crc32c = chunk.isLast ? try bytes.crc32c() : nil
      } catch {
        return .stopped(.sourceChanged(error.message))
      }
      progress.requests += 1
      progress.sent += chunk.count
      do throws(NoAnswer) {
        return take(try await transport.send(chunk, bytes, crc32c: crc32c))
      } catch {
        // A request that ends for want of bytes is not the network's fault.
        if let failure = bytes.failure { return .stopped(.sourceChanged(failure.message)) }
        return miss(error)
      }
    }

    private mutating func ask() async -> UploadEvent {
      progress.requests += 1
      do throws(NoAnswer) { return take(try await transport.ask(total: source.size)) } catch {
        return miss(error)
      }
    }

    private mutating func miss(_ answer: NoAnswer) -> UploadEvent {
      progress.setback = answer.reason
      return answer.kind == .untrusted ? .stopped(.untrusted(answer.reason)) : .broke(answer.reason)
    }

    private mutating func take(_ answer: UploadAnswer) -> UploadEvent {
      let stored = (200...201).contains(answer.status) ? source.size : answer.stored
      progress.setback = stored == nil ? answer.reason : ""
      if let stored { progress.stored = min(stored, source.size) }
      watch(progress)
      return .answered(answer)
    }

    private mutating func wait<C: Clock>(_ pause: Duration, on clock: C) async -> UploadEvent
    where C.Duration == Duration {
      progress.pause = pause
      watch(progress)
      progress.pause = nil
      // Only cancelling the task ends a pause early.
      guard (try? await clock.sleep(for: pause)) != nil else { return .stopped(.interrupted) }
      return .waited
    }

    private mutating func replace() async -> UploadEvent {
      do throws(UploadFailure) { try await transport.replace() } catch { return .stopped(error) }
      progress.stored = 0
      return .replaced
    }

    private mutating func digest() -> UploadEvent {
      do throws(ByteSourceError) { return .digested(try bytes.digest()) } catch {
        return .stopped(.sourceChanged(error.message))
      }
    }
  }
}
