import ByteSources
import Linting
import Outputs
public import Uploading

/// Hands archives that pass to a site, and follows what becomes of them there.
public struct Handover: Sendable {
  /// How archives are handed over.
  public struct Configuration: Sendable {
    /// Where they go; an archive that goes to a batch or an upload URL is the only one.
    public var target: UploadTarget
    /// What is kept of uploads that have begun.
    public var journal: UploadJournal
    /// How an upload goes about its work.
    public var policy: UploadPolicy
    /// How many archives are uploaded at once.
    public var uploads: Int
    /// Whether archives that could not be checked are handed over all the same.
    public var admitsUnchecked: Bool
    /// How batches are followed; nil if they are not.
    public var following: Following?

    /// How batches are followed.
    public struct Following: Sendable {
      /// For how long; nil for as long as it takes.
      public var patience: Duration?
      /// The folder that error files are saved in; nil for the one of their archive.
      public var folder: String?

      /// How batches are followed.
      public init(patience: Duration?, folder: String?) {
        self.patience = patience
        self.folder = folder
      }
    }

    /// How archives are handed over.
    public init(
      target: UploadTarget, journal: UploadJournal, policy: UploadPolicy, uploads: Int, admitsUnchecked: Bool,
      following: Following?
    ) {
      self.target = target
      self.journal = journal
      self.policy = policy
      self.uploads = uploads
      self.admitsUnchecked = admitsUnchecked
      self.following = following
    }
  }

  private let configuration: Configuration
  private let secondsSince1970: @Sendable () -> Int
  private let connect: @Sendable (Secret, TransferMeter) -> any UploadSessionConnection

  /// Hands archives over.
  ///
  /// - Parameter connect: makes a connection to an upload session.
  public init(
    _ configuration: Configuration, secondsSince1970: @escaping @Sendable () -> Int,
    connect: @escaping @Sendable (Secret, TransferMeter) -> any UploadSessionConnection
  ) {
    self.configuration = configuration
    self.secondsSince1970 = secondsSince1970
    self.connect = connect
  }

  /// Hands over what passed. Cancelling the task stops all uploads where they are.
  ///
  /// - Parameters:
  ///   - opened: the archives, as they were opened when they were linted.
  ///   - verdicts: what the run says of each.
  ///   - runPassed: whether nothing is held against the run as a whole.
  ///   - progress: where uploads count how far they are.
  /// - Returns: what became of each archive, in their order.
  public func run(
    _ opened: OpenArchives, _ verdicts: [ArchiveVerdicts.Entry], runPassed: Bool, progress: HandoverProgress
  ) async -> [HandoverResult] {
    let parts = zip(opened.archives, verdicts).map { archive, entry in
      Part(
        path: archive.path, linted: entry, decision: decide(archive, entry, runPassed: runPassed), progress)
    }
    return await withTaskGroup(of: (Int, HandoverResult).self) { group in
      var results = [HandoverResult?](repeating: nil, count: parts.count)
      var waiting = parts.indices.makeIterator()
      func startNext() {
        guard let number = waiting.next() else { return }
        group.addTask { (number, await handOver(parts[number], progress)) }
      }
      for _ in 0..<configuration.uploads { startNext() }
      for await (number, result) in group {
        results[number] = result
        startNext()
      }
      return results.compactMap(\.self)
    }
  }

  /// An archive, and what is to be done with it.
  private struct Part: Sendable {
    let path: String
    let linted: ArchiveVerdicts.Entry
    let decision: Decision
    let meter = TransferMeter()
    /// The number by which its upload counts.
    let number: Int?

    /// What is going to be sent is known before the first byte is, so that a bar can tell how much that is.
    init(
      path: String, linted: ArchiveVerdicts.Entry, decision: Decision, _ progress: HandoverProgress
    ) {
      self.path = path
      self.linted = linted
      self.decision = decision
      number =
        if case .send(let source) = decision { progress.add(size: source.size, meter: meter) } else { nil }
    }
  }

  private func handOver(_ part: Part, _ progress: HandoverProgress) async -> HandoverResult {
    switch part.decision {
    case .holdBack(let cause): return HandoverResult(linted: part.linted, fate: .heldBack(cause))
    case .send(let source):
      let outcome = await upload(part.path, source, meter: part.meter) { moment in
        if let number = part.number { progress.update(number, moment) }
      }
      let isThere = if case .success = outcome.result { true } else { false }
      if let number = part.number { progress.end(number, isThere: isThere) }
      let following = isThere ? await follow(outcome, part.path) : nil
      return HandoverResult(linted: part.linted, fate: .sent(outcome, following))
    }
  }

  private enum Decision: Sendable {
    case holdBack(HandoverResult.Cause)
    case send(FileByteSource)
  }

  private func decide(
    _ archive: OpenArchives.Archive, _ linted: ArchiveVerdicts.Entry, runPassed: Bool
  ) -> Decision {
    guard let source = archive.source else { return .holdBack(.unchecked) }
    switch linted.verdict {
    case .invalid: return .holdBack(.invalid)
    case .unchecked where !configuration.admitsUnchecked: return .holdBack(.unchecked)
    case .valid, .unchecked: return runPassed ? .send(source) : .holdBack(.run)
    }
  }

  private func upload(
    _ path: String, _ source: FileByteSource, meter: TransferMeter,
    watching watch: @escaping @Sendable (Uploader.Progress) -> Void
  ) async -> ArchiveUpload.Outcome {
    await ArchiveUpload(
      AbsolutePath.of(path), source, to: configuration.target, journal: configuration.journal,
      policy: configuration.policy, secondsSince1970: secondsSince1970
    ) { url in connect(url, meter) }.run(watching: watch)
  }

  private func follow(_ outcome: ArchiveUpload.Outcome, _ path: String) async -> HandoverResult.Following? {
    guard let following = configuration.following, let id = outcome.batchID else { return nil }
    let site: SiteAPI
    switch configuration.target {
    case .newBatch(let api, _), .batch(_, let api, _): site = api
    case .uploadURL: return nil
    }
    var result = HandoverResult.Following()
    do throws(SiteError) {
      let batch = try await BatchFollower(site, patience: following.patience).follow(id) { result.batch = $0 }
      guard batch.status != .done else { return result }
      let bytes = try await site.errors(of: id, as: .json)
      result.errorFile = ErrorFile(json: bytes)
      let place = following.folder.map { "\($0)/\(path.split(separator: "/").last ?? "batch")" } ?? path
      let file = "\(place).errors.json"
      do throws(OutputError) {
        try FileOutput.write(bytes, to: file)
        result.savedTo = file
      } catch {
        result.failure = .saving(file, error.message)
      }
    } catch {
      result.failure = .site(error)
    }
    return result
  }
}

extension FileOutput {
  /// Puts bytes in a file, in the place of what it held.
  fileprivate static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let output = try FileOutput(path: path)
    try output.write(bytes.span)
    try output.finish()
  }
}
