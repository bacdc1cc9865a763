import Foundation
import TestSupport
import Testing

extension CommandTests {
  /// `batchlint order`: the processing order of the sound fixture, worked out by hand, in all its forms.
  @Suite struct OrderTests {
    /// Numbers by value; then those without one. `box-2` is a task group of its own, so `box-2.jpg` has no number.
    private static let expected = [
      ("FTTH-2026-0042", ["meter-7.png", "splice_box-10.jpg"]),
      (
        "WO_123456",
        [
          "meter-0.jpg", "splice_box-1.jpg", "splice_box-2.jpg", "box-2-3.jpg", "PM-ferme-apres-10.jpg",
          "box-2.jpg",
        ]
      ),
      ("WO_789123", ["meter-1.jpeg", "PM-ouvert-avant-2.JPG", "IdPlate3-12.png", "splice_box.jpg"]),
    ]

    @Test func table() throws {
      #expect(
        try Batchlint.run("order", "valid.zip")
          == Batchlint.Run(
            status: 0,
            output: """
              valid.zip
                FTTH-2026-0042
                  1  meter-7.png        meter       7
                  2  splice_box-10.jpg  splice_box  10
                WO_123456
                  1  meter-0.jpg            meter           0
                  2  splice_box-1.jpg       splice_box      1
                  3  splice_box-2.jpg       splice_box      2
                  4  box-2-3.jpg            box-2           3
                  5  PM-ferme-apres-10.jpg  PM-ferme-apres  10
                  6  box-2.jpg              box-2           -
                WO_789123
                  1  meter-1.jpeg           meter            1
                  2  PM-ouvert-avant-2.JPG  PM-ouvert-avant  2
                  3  IdPlate3-12.png        IdPlate3         12
                  4  splice_box.jpg         splice_box       -

              """))
    }

    @Test func csv() throws {
      #expect(
        try Batchlint.run("order", "--format", "csv", "valid.zip")
          == Batchlint.Run(
            status: 0,
            output: """
              archive,work_order,position,entry,task_group,order_number
              valid.zip,FTTH-2026-0042,1,FTTH-2026-0042/meter-7.png,meter,7
              valid.zip,FTTH-2026-0042,2,FTTH-2026-0042/splice_box-10.jpg,splice_box,10
              valid.zip,WO_123456,1,WO_123456/meter-0.jpg,meter,0
              valid.zip,WO_123456,2,WO_123456/splice_box-1.jpg,splice_box,1
              valid.zip,WO_123456,3,WO_123456/splice_box-2.jpg,splice_box,2
              valid.zip,WO_123456,4,WO_123456/box-2-3.jpg,box-2,3
              valid.zip,WO_123456,5,WO_123456/PM-ferme-apres-10.jpg,PM-ferme-apres,10
              valid.zip,WO_123456,6,WO_123456/box-2.jpg,box-2,
              valid.zip,WO_789123,1,WO_789123/meter-1.jpeg,meter,1
              valid.zip,WO_789123,2,WO_789123/PM-ouvert-avant-2.JPG,PM-ouvert-avant,2
              valid.zip,WO_789123,3,WO_789123/IdPlate3-12.png,IdPlate3,12
              valid.zip,WO_789123,4,WO_789123/splice_box.jpg,splice_box,

              """))
    }

    @Test func json() throws {
      let run = try Batchlint.run("order", "--format", "json", "valid.zip")
      #expect(run.status == 0)
      #expect(run.errors == "")
      let text = """
        {
          "schema_version": "1.0",
          "archives": [{
            "path": "valid.zip",
            "status": "complete",
            "work_orders": [{
              "name": "FTTH-2026-0042",
              "processing_order": [
                {"position": 1, "entry": "FTTH-2026-0042/meter-7.png", "task_group": "meter", "order_number": 7},
                {"position": 2, "entry": "FTTH-2026-0042/splice_box-10.jpg", "task_group": "splice_box", "order_number": 10}
              ]
            }, {
              "name": "WO_123456",
              "processing_order": [
                {"position": 1, "entry": "WO_123456/meter-0.jpg", "task_group": "meter", "order_number": 0},
                {"position": 2, "entry": "WO_123456/splice_box-1.jpg", "task_group": "splice_box", "order_number": 1},
                {"position": 3, "entry": "WO_123456/splice_box-2.jpg", "task_group": "splice_box", "order_number": 2},
                {"position": 4, "entry": "WO_123456/box-2-3.jpg", "task_group": "box-2", "order_number": 3},
                {"position": 5, "entry": "WO_123456/PM-ferme-apres-10.jpg", "task_group": "PM-ferme-apres", "order_number": 10},
                {"position": 6, "entry": "WO_123456/box-2.jpg", "task_group": "box-2", "order_number": null}
              ]
            }, {
              "name": "WO_789123",
              "processing_order": [
                {"position": 1, "entry": "WO_789123/meter-1.jpeg", "task_group": "meter", "order_number": 1},
                {"position": 2, "entry": "WO_789123/PM-ouvert-avant-2.JPG", "task_group": "PM-ouvert-avant", "order_number": 2},
                {"position": 3, "entry": "WO_789123/IdPlate3-12.png", "task_group": "IdPlate3", "order_number": 12},
                {"position": 4, "entry": "WO_789123/splice_box.jpg", "task_group": "splice_box", "order_number": null}
              ]
            }]
          }],
          "failures": []
        }

        """
      #expect(run.output == text)
    }

    /// The report of `lint` has the same order.
    @Test func theReportAgrees() throws {
      let report = try Batchlint.report("valid.zip", status: 0)
      let orders = report.archives[0].workOrders.map { workOrder in
        [workOrder.name]
          + workOrder.processingOrder.map { String($0.entry.dropFirst(workOrder.name.count + 1)) }
      }
      #expect(orders == Self.expected.map { [$0] + $1 })
    }

    /// Without a definition nothing is known of task groups, and every final number counts.
    @Test func withoutADefinition() throws {
      let run = try Batchlint.run("order", "--no-application", "valid.zip")
      #expect(run.status == 0)
      #expect(
        run.output.contains(
          """
            WO_123456
              1  meter-0.jpg            0
              2  splice_box-1.jpg       1
              3  box-2.jpg              2
              4  splice_box-2.jpg       2
              5  box-2-3.jpg            3
              6  PM-ferme-apres-10.jpg  10

          """))
    }

    /// What is wrong with photos and documents is no business of `order`.
    @Test func findingsDoNotMatter() throws {
      let run = try Batchlint.run("order", "wrong-types.zip", "misspelt-task-groups.zip")
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("    2  splice_box-1.jpg"))
      #expect(run.output.contains("not admitted"))
    }
  }
}
