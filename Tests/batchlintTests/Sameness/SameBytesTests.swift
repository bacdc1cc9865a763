import Foundation
import TestSupport
import Testing

extension CommandTests {
  /// The same input gives the same bytes, whatever the number of tasks and wherever the files lie.
  @Suite struct SameBytesTests {
    static let forms = [
      ["lint", "-o", "json"], ["lint"], ["lint", "--verbose"], ["order"], ["order", "--format", "json"],
      ["order", "--format", "csv"],
    ]

    @Test(arguments: forms) func fixtures(_ form: [String]) throws {
      let one = try Batchlint.run(form + ["--jobs", "1", "."])
      #expect(one.output.contains("valid.zip"))
      for jobs in ["2", "8"] { #expect(try Batchlint.run(form + ["-j", jobs, "."]) == one) }

      let copy = try ScratchFolder()
      try FileManager.default.copyItem(atPath: Fixtures.path, toPath: copy.file("elsewhere"))
      let there = try Batchlint.shell(
        #"cd elsewhere && exec "$0" \#(form.joined(separator: " ")) ."#, in: copy)
      #expect(there == one)
    }

    /// All reports of a large archive at once, the JSON report first.
    private func reports(jobs: String, in folder: ScratchFolder) throws -> [[UInt8]] {
      let lint = try Batchlint.run(
        "lint", "-v", "-o", "json=report.json", "-o", "text=report.txt", jobs, "large.zip", in: folder)
      #expect(lint == Batchlint.Run(status: 1))
      let order = try Batchlint.run("order", "--format", "csv", jobs, "large.zip", in: folder)
      #expect(order.status == 0)
      return [try folder.read("report.json"), try folder.read("report.txt"), Array(order.output.utf8)]
    }

    /// In an archive of 20,000 entries the tasks have enough to do to overtake each other. What is found is what was put in.
    @Test func aLargeArchive() throws {
      let folder = try Sample.largeFolder()
      let one = try reports(jobs: "-j1", in: folder)
      for jobs in ["-j2", "-j8"] {
        // The reports are too long to be shown when they differ.
        let isSame = try reports(jobs: jobs, in: folder) == one
        #expect(isSame, "\(jobs)")
      }
      let report = try LintReport(json: one[0])
      let rules = Dictionary(grouping: report.archives[0].findings, by: \.rule).mapValues(\.count)
      #expect(rules == ["missing-key": 715, "unknown-task-group": 455])
      #expect(report.archives[0].workOrders.count == 5000)
      // Every 77th work order has both mistakes.
      #expect(report.archives[0].workOrders.count { $0.verdict == "invalid" } == 715 + 455 - 65)
    }
  }
}
