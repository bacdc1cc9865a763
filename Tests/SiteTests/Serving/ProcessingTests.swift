import Checksums
import Synchronization
import TestSupport
import Testing

@testable import Site

/// What becomes of archives that are complete.
@Suite struct ProcessingTests {
  private func site() throws -> RunningSite {
    let folder = try ScratchFolder()
    try folder.write(SampleArchive.definition, to: "application.yaml")
    return try RunningSite(["-a", folder.file("application.yaml")])
  }

  @Test func workOrdersAndErrors() throws {
    let folder = try ScratchFolder()
    try folder.write(SampleArchive.definition, to: "application.yaml")
    let site = try RunningSite(["-a", folder.file("application.yaml")])
    let (id, upload) = try site.batch()
    #expect(try site.put(upload, nil, SampleArchive.of("WO_2", "bad_1")).status == 200)
    #expect(try site.finalStatus(id) == "done_with_errors")
    let shown = try site.shown(id)
    #expect(shown["work_orders"] as? [String: Int] == ["total": 2, "processed": 2, "invalid": 1])
    #expect((shown["findings"] as? [String: Int])?["errors"] == 1)

    let first = try site.api("GET", "/\(id)/work-orders?limit=1").object
    let workOrder = try #require((first["work_orders"] as? [[String: Any]])?.first)
    #expect(workOrder["name"] as? String == "WO_2" && workOrder["verdict"] as? String == "valid")
    let image = try #require((workOrder["processing_order"] as? [[String: Any]])?.first)
    #expect(image["entry"] as? String == "WO_2/meter-1.jpg" && image["task_group"] as? String == "meter")
    #expect(image["order_number"] as? Int == 1)
    let cursor = try #require(first["next"] as? String)
    let second = try site.api("GET", "/\(id)/work-orders?limit=1&cursor=\(cursor)").object
    #expect((second["work_orders"] as? [[String: Any]])?.first?["name"] as? String == "bad_1")
    #expect(second["next"] is String == false)

    let errors = try site.api("GET", "/\(id)/errors").object
    #expect(errors["batch_id"] as? String == id && errors["omitted"] as? Int == 0)
    let error = try #require((errors["errors"] as? [[String: Any]])?.first)
    #expect(error["work_order"] as? String == "bad_1" && error["rule"] as? String == "missing-key")
    let csv = try site.ask("GET", "/v0.2/batches/\(id)/errors", [("Accept", "text/csv")], key: site.key)
    #expect(csv.headers["content-type"] == "text/csv; charset=utf-8")
    #expect(csv.text.hasPrefix("work_order,entry,rule,severity,message,remedy,pointer,line,column\r\nbad_1,"))
  }

  @Test func oneBadArchiveDoesNotStopTheQueue() throws {
    let site = try RunningSite()
    let archives = [
      SampleArchive.noise(5000), [], SampleArchive.of("WO_1"), Array(SampleArchive.of("WO_1").dropLast(9)),
    ]
    let batches = try archives.map { archive in
      let batch = try site.batch()
      #expect(try site.put(batch.upload, archive.isEmpty ? "*/0" : nil, archive).status == 200)
      return batch.id
    }
    #expect(try batches.map { try site.finalStatus($0) } == ["failed", "failed", "done", "failed"])
    #expect(try site.api("GET", "/\(batches[0])/errors").status == 200)
  }

  /// Whatever the engine throws at one archive is that batch's fate alone, and a batch that is deleted meanwhile is let go.
  @Test func enginesMayThrow() async throws {
    let scratch = try ScratchFolder()
    let folder = try DataFolder(scratch.file("data"))
    let database = try SiteDatabase(in: folder)
    let batches = BatchStore(database, in: folder)
    let sessions = UploadSessionStore(database: database)
    let queue = QueueStore(database: database)
    var made: [StoredBatch] = []
    for name in ["throws", "goes", "good"] {
      let batch = try #require(
        try await batches.create(filename: name, owner: nil, lifetime: 100, mostSessions: 10))
      made.append(batch)
      #expect(try await sessions.complete(#require(batch.uploadToken), total: 0, checksums: .init()))
    }
    let workOrders = (1...450).map {
      WorkOrderResult(
        position: $0, name: "WO_\($0)", verdict: "valid",
        images: [.init(entry: "a", taskGroup: nil, orderNumber: "7")])
    }
    let processor = BatchProcessor(
      queue: queue, results: ResultStore(database), folder: folder,
      linting: ArchiveLinting { [made] _, name in
        if name == "throws" { throw SiteError("boom") }
        if name == "goes" { _ = try await batches.delete(made[1].id) }
        return CheckedBatch(status: .done, workOrders: workOrders)
      })
    while let job = try await queue.take() { try await processor.process(job) }
    let thrown = try #require(try await batches.batch(made[0].id))
    #expect(thrown.status == .failed && thrown.detail?.contains("boom") == true)
    #expect(try await batches.batch(made[1].id) == nil)
    let good = try #require(try await batches.batch(made[2].id))
    #expect(good.status == .done && good.outcome?.processed == 450 && good.outcome?.images == 450)
    let page = try await ResultStore(database).workOrders(
      of: good.number, cursor: PageCursor(behind: 440), limit: 100)
    #expect(page.elements == Array(workOrders[440...]) && page.next == nil)
  }

  /// Archives are looked at in the order in which they were completed, by no more workers than there are.
  @Test(arguments: [1, 3])
  func workersTakeOneArchiveAtATime(_ workers: Int) async throws {
    let scratch = try ScratchFolder()
    let folder = try DataFolder(scratch.file("data"))
    let database = try SiteDatabase(in: folder)
    let batches = BatchStore(database, in: folder)
    let sessions = UploadSessionStore(database: database)
    let store = QueueStore(database: database)
    let signal = QueueSignal(workers: workers)
    let seen = Mutex((busy: 0, most: 0, names: [String]()))
    let queue = ProcessingQueue(
      queue: store,
      processor: BatchProcessor(
        queue: store, results: ResultStore(database), folder: folder,
        linting: ArchiveLinting { _, name in
          seen.withLock {
            $0.busy += 1
            $0.most = max($0.most, $0.busy)
            $0.names.append(name)
          }
          for _ in 0..<20 { await Task.yield() }
          seen.withLock { $0.busy -= 1 }
          return CheckedBatch(status: .done)
        }), signal: signal, log: RequestLog(isQuiet: true) { _ in })
    let running = Task { try await queue.run() }
    let names = (0..<20).map { "\($0).zip" }
    for name in names {
      let batch = try #require(
        try await batches.create(filename: name, owner: nil, lifetime: 100, mostSessions: 100))
      #expect(try await sessions.complete(#require(batch.uploadToken), total: 0, checksums: .init()))
      signal.send()
    }
    while try await batches.list(status: .done, cursor: nil, limit: 100).elements.count < names.count {
      await Task.yield()
    }
    running.cancel()
    try await running.value
    let (_, most, order) = seen.withLock { $0 }
    #expect((1...workers).contains(most))
    #expect(workers == 1 ? order == names : Set(order) == Set(names))
  }

  @Test func mistakesInTheDefinitionEndTheCommand() throws {
    let folder = try ScratchFolder()
    try folder.write("schema_version: 1\ntask_group: []\n", to: "application.yaml")
    let run = try Tool.built("batchlint-site").run(
      ["serve", "--data", folder.file("data"), "-a", folder.file("application.yaml")])
    #expect(run.status == 2 && run.errorText.contains("application.yaml:2:1: "))
  }
}
