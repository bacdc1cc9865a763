import Batch
import Foundation
import Linting
import Reports
import TestSupport
import Testing
import ZipArchive

/// Reports whose text several tasks make.
@Suite struct DividedReportTests {
  /// So many work orders that they are written in several slices, and one whose name needs escapes.
  private static let workOrderCount = 1300

  private static var archive: ArchiveReport {
    let names = (0..<workOrderCount).flatMap { number in
      let folder = number % 100 == 7 ? "WO_\(number)\u{1b}\"" : "WO_\(number)"
      return ["\(folder)/meter-2.jpg", "\(folder)/meter-1.jpg", "\(folder)/unknown.png"]
    }
    return SampleRun.archive("large.zip", size: 1, sampleBatch(names), [])
  }

  @Test func theJSONReportIsTheSameForAnyNumberOfTasks() async throws {
    let one = try await SampleRun.rendered([Self.archive]) { JSONReport(to: $0, tasks: 1) }
    for tasks in [2, 8] {
      let several = try await SampleRun.rendered([Self.archive]) { JSONReport(to: $0, tasks: tasks) }
      #expect(several == one)
    }
    try expectAllWorkOrders(one)
  }

  @Test func theOrderIsTheSameForAnyNumberOfTasks() async throws {
    let one = try await SampleRun.rendered([Self.archive]) { OrderJSONReport(to: $0, tasks: 1) }
    for tasks in [2, 8] {
      let several = try await SampleRun.rendered([Self.archive]) { OrderJSONReport(to: $0, tasks: tasks) }
      #expect(several == one)
    }
    try expectAllWorkOrders(one)
  }

  /// Reads a report with Foundation and looks for every work order, in the order of the batch.
  private func expectAllWorkOrders(_ report: [UInt8]) throws {
    struct Report: Decodable {
      struct Archive: Decodable {
        struct WorkOrder: Decodable { let name: String }
        let work_orders: [WorkOrder]
      }
      let archives: [Archive]
    }
    let archives = try JSONDecoder().decode(Report.self, from: Data(report)).archives
    let batch = try #require(Self.archive.batch)
    #expect(archives.map { $0.work_orders.map(\.name) } == [batch.workOrders.map(batch.name(of:))])
    #expect(batch.workOrders.count == Self.workOrderCount)
  }
}
