import Linting

extension NDJSONReport {
  /// The JSON Schema (draft 2020-12) of one line of the report, by its `type`.
  public static func schema() -> [UInt8] {
    JSONSchema.one(
      of: [run, finding, baselined, absent, workOrder, failure, archive, summary],
      "One line of batchlint's report in lines."
    )
    .document(
      title: "batchlint report in lines, version \(JSONReport.schemaVersion)",
      definitions: [("rule", ReportSchema.rule), ("image", ReportSchema.image)])
  }

  private static let archivePath = JSONSchema.text("The archive's path as it was given, with `/`.")

  private static let run = JSONSchema.object(
    [
      type("run"),
      .required("schema_version", .matching(#"^1\.[0-9]+$"#, "The version of the lines' shape.")),
      .required("tool", ReportSchema.tool), .required("application", .nullable(ReportSchema.application)),
      .required("skipped_rules", ReportSchema.skippedRules),
    ], "What is known before the first archive; the first line.")

  private static let finding = line(
    "finding", [.optional("archive", archivePath)], ReportSchema.finding)

  private static let baselined = line(
    "baselined_finding", [.optional("archive", archivePath)], ReportSchema.finding)

  private static let absent = line("absent_finding", [], ReportSchema.absentFinding)

  private static let workOrder = line(
    "work_order", [.required("archive", archivePath)], ReportSchema.workOrder)

  private static let failure = line("failure", [], ReportSchema.failure)

  private static let archive = line(
    "archive", [], ReportSchema.archive, without: ["findings", "baselined_findings", "work_orders"])

  private static let summary = JSONSchema.object(
    [
      type("summary"), .required("totals", ReportSchema.totals(ofRun: true)),
      .required("result", ReportSchema.values(of: RunResult.self, "How the run ended.")),
      .required("faults", ReportSchema.faults),
    ], "What is known after the last archive; the last line.")

  private static func type(_ name: String) -> JSONSchema.Property {
    .required("type", .constant(name, "What the line is."))
  }

  /// An object of the JSON report as a line: with what tells what it is and where it belongs, and without what has lines of its own.
  private static func line(
    _ name: String, _ properties: [JSONSchema.Property], _ object: JSONSchema,
    without others: Set<String> = []
  ) -> JSONSchema {
    guard case .object(let own, let description) = object else {
      preconditionFailure("only an object can be a line")
    }
    return .object([type(name)] + properties + own.filter { !others.contains($0.name) }, description)
  }
}
