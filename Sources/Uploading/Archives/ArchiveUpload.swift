public import ByteSources

/// The upload of one archive, from the batch to the receipt, through whatever ended the runs before.
///
/// An upload that has begun is in the journal before a byte is sent, and leaves it when it has arrived or can never arrive. The same upload goes on where the site says
/// that it is; an archive that is another one now begins anew.
public struct ArchiveUpload: Sendable {
  private let archive: String
  private let source: FileByteSource
  private let target: UploadTarget
  private let journal: UploadJournal
  private let policy: UploadPolicy
  private let clock: any Clock<Duration>
  private let secondsSince1970: @Sendable () -> Int
  private let connect: @Sendable (Secret) -> any UploadSessionConnection

  /// An upload.
  ///
  /// - Parameters:
  ///   - archive: the archive's path, from the root.
  ///   - source: the archive, as it was opened when it was linted.
  ///   - connect: makes a connection to an upload session.
  public init(
    _ archive: String, _ source: FileByteSource, to target: UploadTarget, journal: UploadJournal,
    policy: UploadPolicy = UploadPolicy(), clock: any Clock<Duration> = ContinuousClock(),
    secondsSince1970: @escaping @Sendable () -> Int,
    connect: @escaping @Sendable (Secret) -> any UploadSessionConnection
  ) {
    self.archive = archive
    self.source = source
    self.target = target
    self.journal = journal
    self.policy = policy
    self.clock = clock
    self.secondsSince1970 = secondsSince1970
    self.connect = connect
  }

  /// What came of an upload.
  public struct Outcome: Sendable {
    /// What arrived, or why nothing did.
    public var result: Result<UploadReceipt, UploadFailure>
    /// The site's name for the batch; nil if there is none, or it is not known. Untrusted: every output escapes it.
    public var batchID: String?
    /// What happened beside that people may want to know.
    public var remarks: [UploadRemark]
    /// What it took.
    public var progress: Uploader.Progress
    /// How long it took.
    public var duration: Duration
  }

  /// Uploads the archive. Cancelling the task ends it with `.interrupted`; what is stored stays stored.
  ///
  /// - Parameter watch: is told of every step.
  public func run(watching watch: @escaping @Sendable (Uploader.Progress) -> Void = { _ in }) async -> Outcome
  {
    let entry = JournalEntry(
      journal, archive: archive, destination: target.destination, identity: source.identity,
      secondsSince1970: secondsSince1970)
    var outcome = Outcome(
      result: .failure(.busy), remarks: [], progress: Uploader.Progress(), duration: .zero)
    do throws(UploadFailure) {
      guard let lock = try entry.lock() else { return outcome }
      let run = Run(upload: self, entry: entry)
      do throws(UploadFailure) {
        let session = try await run.begin()
        let sent = await run.send(in: session, watching: watch)
        (outcome.result, outcome.progress, outcome.duration) = (sent.result, sent.progress, sent.duration)
      } catch {
        outcome.result = .failure(error)
      }
      try entry.end(outcome.result, stored: outcome.progress.stored)
      lock.release()
    } catch {
      // What arrived has arrived, whatever is wrong with the journal.
      if case .failure = outcome.result {
        outcome.result = .failure(error)
      } else {
        entry.remark(.journal(error))
      }
    }
    outcome.batchID = entry.batchID
    outcome.remarks = entry.remarks
    return outcome
  }

  /// A session, and what is known of it.
  private struct Session {
    var url: Secret
    /// Whether bytes may have been sent in it before.
    var isUsed: Bool
  }

  private struct Run: Sendable {
    let upload: ArchiveUpload
    let entry: JournalEntry

    /// Finds the session that this archive's bytes go to, or makes one.
    func begin() async throws(UploadFailure) -> Session {
      let record = try entry.resume()
      switch upload.target {
      case .newBatch(let site, _):
        if let id = record?.batchID {
          if let batch = try await existing(id, site) {
            return Session(url: try url(of: batch), isUsed: true)
          }
          entry.remark(.batchGone(id))
        }
        return Session(url: try await make(site), isUsed: false)
      case .batch(let id, let site, _):
        var url = try url(of: await ask { () throws(SiteError) in try await site.batch(id) })
        if entry.isChanged { url = try await fresh(instead: url, id, site) }
        try entry.begin(batchID: id)
        return Session(url: url, isUsed: true)
      case .uploadURL(let url):
        // Nobody can be asked for another session.
        if entry.isChanged { throw .holdsOtherBytes }
        try entry.begin(batchID: nil)
        return Session(url: try checked(url), isUsed: true)
      }
    }

    func send(
      in session: Session, watching watch: @escaping @Sendable (Uploader.Progress) -> Void
    ) async -> Uploader.Outcome {
      let transport = RenewableTransport(session.url, connect: upload.connect) {
        [self] gone async throws(UploadFailure) in try await renew(gone)
      }
      return await Uploader(upload.source, through: transport, policy: upload.policy, clock: upload.clock)
        .upload(isResumed: session.isUsed) { progress in
          entry.note(stored: progress.stored)
          watch(progress)
        }
    }

    /// A session in place of one that is gone.
    private func renew(_ gone: Secret) async throws(UploadFailure) -> Secret {
      switch upload.target {
      case .newBatch(let site, _):
        let id = entry.batchID ?? ""
        if let batch = try await existing(id, site), let url = batch.uploadURL, url != gone {
          return try checked(url)
        }
        let url = try await make(site)
        entry.remark(.sessionReplaced(by: entry.batchID ?? ""))
        return url
      case .batch(let id, let site, _):
        let url = try url(of: await ask { () throws(SiteError) in try await site.batch(id) })
        guard url != gone else { throw .sessionGone("the site gives no other session for this batch") }
        return url
      case .uploadURL:
        throw .sessionGone("the upload URL is not known to the site any more")
      }
    }

    /// A session for a batch whose session holds bytes of an archive that is another one now.
    private func fresh(instead old: Secret, _ id: String, _ site: SiteAPI) async throws(UploadFailure)
      -> Secret
    {
      // Whether this one is cancelled is seen by whether there is another one.
      _ = try? await upload.connect(old).cancel()
      let url = try url(of: await ask { () throws(SiteError) in try await site.batch(id) })
      guard url != old else { throw .holdsOtherBytes }
      return url
    }

    /// A batch that an earlier run has made; nil if the site has it no more.
    private func existing(_ id: String, _ site: SiteAPI) async throws(UploadFailure) -> SiteBatch? {
      do throws(SiteError) {
        return try await site.batch(id)
      } catch {
        if case .notFound = error { return nil }
        throw .site(error)
      }
    }

    /// Makes a batch, and is sure to remember it before anything is sent.
    private func make(_ site: SiteAPI) async throws(UploadFailure) -> Secret {
      let name = String(upload.archive.split(separator: "/").last ?? "")
      let batch = try await ask { () throws(SiteError) in try await site.createBatch(filename: name) }
      try entry.begin(batchID: batch.id)
      return try url(of: batch)
    }

    private func ask<Answer>(
      _ request: () async throws(SiteError) -> Answer
    ) async throws(UploadFailure) -> Answer {
      do throws(SiteError) { return try await request() } catch { throw .site(error) }
    }

    private func url(of batch: SiteBatch) throws(UploadFailure) -> Secret {
      guard let url = batch.uploadURL else { throw .noSession(batch.status) }
      return try checked(url)
    }

    /// Who reads the address of a session along the way can write to it.
    private func checked(_ url: Secret) throws(UploadFailure) -> Secret {
      guard url.withText({ SiteAddress.keepsSecrets($0) }) else { throw .openSession }
      return url
    }
  }
}
