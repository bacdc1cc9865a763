import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// The stand-in site: takes batches over HTTP, and looks at their archives.
public struct SiteServer: Sendable {
  private let settings: SiteSettings
  private let log: RequestLog
  private let folder: DataFolder
  private let lock: DataFolderLock
  private let database: SiteDatabase
  private let linting: ArchiveLinting

  /// Opens what the site keeps, and puts it in order after an earlier run.
  ///
  /// - Throws: `SiteError`.
  public init(_ settings: SiteSettings, log: RequestLog) throws(SiteError) {
    try self.init(settings, log: log, linting: .deep(settings.definition))
  }

  init(_ settings: SiteSettings, log: RequestLog, linting: ArchiveLinting) throws(SiteError) {
    self.settings = settings
    self.log = log
    self.linting = linting
    folder = try DataFolder(settings.folder)
    lock = try DataFolderLock(folder)
    database = try SiteDatabase(in: folder)
  }

  /// Serves until the process is told to end (SIGTERM, SIGINT), and then lets requests come to their ends for a while.
  ///
  /// - Parameter onListening: is told how addresses of the site begin, once connections are accepted.
  public func run(onListening: @escaping @Sendable (String) -> Void) async throws {
    let threads = NIOThreadPool(numberOfThreads: 4)
    threads.start()
    let signal = QueueSignal(workers: settings.workers)
    let uploads = UploadService(
      store: UploadSessionStore(database: database), folder: folder, threads: threads,
      limits: settings.limits, wake: { signal.send() })
    let services = SiteServices(
      batches: BatchStore(database, in: folder), results: ResultStore(database), uploads: uploads,
      limits: settings.limits, address: PublicAddress(settings.publicURL ?? ""))
    try await removeOrphans(uploads.store)
    // Without a handler, the library's own lines would go to standard error and be mixed with the site's.
    let logger = Logger(label: "batchlint-site") { _ in SwiftLogNoOpLogHandler() }
    let store = QueueStore(database: database)
    let queue = ProcessingQueue(
      queue: store,
      processor: BatchProcessor(
        queue: store, results: services.results, folder: folder, linting: linting),
      signal: signal, log: log)
    var configuration = ServiceGroupConfiguration(
      services: [
        queue, SessionSweeper(uploads: uploads, log: log), application(services, logger, onListening),
      ],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(settings.limits.stopSeconds)
    try await ServiceGroup(configuration: configuration).run()
    try await threads.shutdownGracefully()
  }

  private func application(
    _ services: SiteServices, _ logger: Logger, _ onListening: @escaping @Sendable (String) -> Void
  ) -> some Service {
    let limits = settings.limits
    let tokens = TokenStore(database)
    let pages = PageOperations(
      services: PageServices(
        site: services, tokens: tokens, visits: VisitStore(database),
        isSecure: settings.publicURL?.hasPrefix("https://") ?? false))
    let responder = SiteResponder(
      routes: RouteTable(operations: SiteOperations(services: services).all + pages.all), tokens: tokens,
      faults: Faults(settings.faults, seed: settings.faultSeed), log: log, manners: .ofPages)
    let channel = HTTP1Channel.Configuration(
      additionalChannelHandlers: [HeaderDeadline(.seconds(Int64(limits.headerSeconds)))],
      idleTimeout: .seconds(Int64(limits.idleSeconds)),
      httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
        maxHeaderFieldCount: 100))
    return Application(
      responder: responder, server: .http1(configuration: channel),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
      onServerRunning: { [settings] channel in
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        let address = "http://\(host):\(channel.localAddress?.port ?? settings.port)"
        if settings.publicURL == nil { services.address.description = address }
        onListening(address)
      },
      logger: logger)
  }

  /// Removes archives of batches that are gone, or that take no bytes any more: the process may have ended before it could.
  private func removeOrphans(_ store: UploadSessionStore) async throws {
    let kept = try await store.batchesWithArchives()
    for batch in try folder.archives() where !kept.contains(batch.description) {
      try folder.removeArchive(of: batch)
    }
  }
}

/// Ends upload sessions whose time is over, so that their bytes do not fill the disk.
struct SessionSweeper: Service {
  let uploads: UploadService
  let log: RequestLog

  private static let interval = Duration.seconds(600)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await uploads.sweep()
          try await Task.sleep(for: Self.interval)
        } catch is CancellationError {
          return
        } catch {
          log.note(failure: error)
          // Cancelling ends the pause, and then the loop.
          _ = try? await Task.sleep(for: Self.interval)
        }
      }
    }
  }
}
