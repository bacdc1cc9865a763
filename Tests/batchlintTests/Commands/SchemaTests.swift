import TestSupport
import Testing

extension CommandTests {
  /// `batchlint schema`: what it prints is JSON Schema, by the judgement of Python's `jsonschema`.
  @Suite(.enabled(if: ReportsFollowTheSchema.hasJudge, "needs python3 with jsonschema")) struct SchemaTests {
    @Test(arguments: ["application", "report", "ndjson", "baseline", "upload", "timing"])
    func isASchema(_ name: String) throws {
      let run = try Batchlint.run("schema", name)
      #expect(run.status == 0)
      #expect(run.errors == "")
      let verdict = try Tool.python(
        """
        import json, sys, jsonschema
        schema = json.load(sys.stdin)
        jsonschema.validators.validator_for(schema, None).check_schema(schema)
        print('ok')
        """, input: Array(run.output.utf8))
      #expect(verdict == "ok\n")
    }

    /// The judge of all reports of these tests is awake: it refuses what is no report.
    @Test func theJudgeRefuses() throws {
      let report = try Batchlint.run("lint", "-o", "json", "valid.zip").output
      let broken = report.replacing("\"verdict\"", with: "\"verdikt\"")
      let mistakes = try ReportsFollowTheSchema.mistakes(in: [Array(report.utf8), Array(broken.utf8)])
      #expect(mistakes.contains("reports/1.json"))
      #expect(!mistakes.contains("reports/0.json"))
    }
  }
}
