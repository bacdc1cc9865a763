import Foundation

/// What the tests look at in a JSON report.
struct LintReport: Decodable {
  let archives: [Archive]
  let failures: [Failure]
  let totals: Totals
  let result: String

  struct Archive: Decodable {
    let path: String
    let status: String
    let verdict: String
    let findings: [Finding]
    let workOrders: [WorkOrder]
  }

  struct Finding: Decodable, Equatable {
    let rule: String
    let message: String
    let location: Location
    let fingerprint: String
  }

  /// Where a finding is, whatever the order of the entries in the archive.
  struct Location: Decodable, Equatable {
    let workOrder: String?
    let entry: String?
    let pointer: String?
    let line: Int?
    let column: Int?
  }

  struct WorkOrder: Decodable, Equatable {
    let name: String
    let verdict: String
    let processingOrder: [Image]
  }

  struct Image: Decodable, Equatable {
    let position: Int
    let entry: String
    let taskGroup: String?
    let orderNumber: Int?
  }

  struct Failure: Decodable {
    let path: String
    let message: String
  }

  struct Totals: Decodable {
    let archives: Int
    let errors: Int
    let warnings: Int
    let notes: Int
  }

  /// Reads a report, and keeps it for the judge of all reports.
  init(json: [UInt8]) throws {
    ReportsFollowTheSchema.collector?.add(json)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(LintReport.self, from: Data(json))
  }
}
