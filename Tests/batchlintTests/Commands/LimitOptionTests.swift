import Testing

extension CommandTests {
  /// `--limit`, for the subcommands that read archives.
  @Suite struct LimitOptionTests {
    private static let refusal =
      "the archive has 21 entries, more than the 20 that are admitted; its work orders are not checked"

    @Test(arguments: ["20", "000020"]) func lintGoesByIt(_ value: String) throws {
      let report = try Batchlint.report("valid.zip", "--limit", "entries=\(value)", status: 1)
      #expect(report.archives[0].status == "partial")
      #expect(report.archives[0].findings.map(\.message) == [Self.refusal])
      #expect(report.archives[0].workOrders.isEmpty)
    }

    @Test func theLastOneWins() throws {
      _ = try Batchlint.report("valid.zip", "--limit", "entries=1", "--limit", "entries=1_000", status: 0)
    }

    @Test func orderSaysThatThereIsNone() throws {
      let run = try Batchlint.run("order", "valid.zip", "--limit", "entries=20")
      #expect(run.status == 3)
      #expect(run.errors == "batchlint: valid.zip: \(Self.refusal)\n")
    }

    @Test func whatIsNotListedIsCounted() throws {
      let run = try Batchlint.run("lint", "copies.zip", "--limit", "findings=0")
      #expect(run.status == 1)
      #expect(
        run.output == """
          ✖ copies.zip  2 work orders, 6 images: 2 errors, 1 note
            3 more findings are counted but not listed; --limit findings=3 lists them
              too

          ✖ 2 errors, 1 note in 1 archive (2 work orders, 6 images)
          failed: 2 errors

          """)
    }
  }
}
