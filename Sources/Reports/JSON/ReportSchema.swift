import Findings
import Linting

extension JSONReport {
  /// The JSON Schema (draft 2020-12) of the report: `Schemas/report.schema.json`.
  public static func schema() -> [UInt8] {
    ReportSchema.report.document(
      title: "batchlint report, version \(schemaVersion)",
      definitions: [
        ("rule", ReportSchema.rule), ("finding", ReportSchema.finding),
        ("archive", ReportSchema.archive), ("work_order", ReportSchema.workOrder),
        ("image", ReportSchema.image), ("failure", ReportSchema.failure),
        ("absent_finding", ReportSchema.absentFinding),
      ])
  }
}

/// What the report consists of. The words that values can be come from the declarations of those values.
enum ReportSchema {
  static let report = JSONSchema.object(
    [
      .required(
        "schema_version",
        .matching(
          #"^1\.[0-9]+$"#,
          "The version of this report's shape. Within version 1, fields are added but none changes its meaning."
        )),
      .required("tool", tool),
      .required("application", .nullable(application)),
      .required(
        "archives", .array(of: .reference("archive"), "The archives, in the order in which they were given.")),
      .required(
        "findings",
        .array(
          of: .reference("finding"),
          "Findings about the run itself, such as a suppression that suppresses nothing.")),
      .optional("baselined_findings", baselinedFindings),
      .optional(
        "absent_findings",
        .array(
          of: .reference("absent_finding"),
          "What the baseline holds of the archives of this run that was not found again. Only with a baseline."
        )),
      .required("skipped_rules", skippedRules),
      .required("failures", .array(of: .reference("failure"), "What could not be checked, and why.")),
      .required("totals", totals(ofRun: true)),
      .required("result", values(of: RunResult.self, "How the run ended.")),
      .required("faults", faults),
    ], "Everything that is known of one run of batchlint.")

  static let absentFinding = JSONSchema.object(
    [
      .required("rule", .reference("rule")),
      .optional("archive", .text("The archive's file name. Absent for the run itself.")),
      .required("count", .integer(minimum: 1, "How many equal findings are gone.")),
      .required("fingerprint", fingerprint),
    ], "Equal findings that the baseline holds.")

  static let faults = JSONSchema.array(
    of: .object(
      [
        .required("kind", .oneOf(RunOutcome.Fault.names, "What kind of thing it is.")),
        .required("message", .text("What it is, in words.")),
      ], "Something that keeps a run from passing."),
    "What the gate has against the run, beside what could not be checked.")

  static let tool = JSONSchema.object(
    [
      .required("name", .constant("batchlint", "The tool's name.")),
      .required("version", .text("The tool's version.")),
    ], "What made the report.")

  static let skippedRules = JSONSchema.array(
    of: .object(
      [.required("rule", .reference("rule")), .required("reason", .text("Why the rule was not run."))],
      "A rule that was not run although it is on."),
    "What was not checked.")

  static let application = JSONSchema.object(
    [
      .required("path", .text("The file's path as it was given or found, with `/`.")),
      .required("name", .text("The application's name.")),
      .required("version", .text("The application's version.")),
      .required("sha256", .matching("^[0-9a-f]{64}$", "The SHA-256 of the file's bytes.")),
    ], "The application definition that the archives were held against.")

  static let rule = JSONSchema.matching("^[a-z0-9]+(-[a-z0-9]+)*$", "A rule's id, stable for ever.")

  static let finding = JSONSchema.object(
    [
      .required("rule", .reference("rule")),
      .required("severity", values(of: Severity.self, "How much the finding weighs in this run.")),
      .required("message", .text("What is wrong, on one line. May hold names from the archive: escape it.")),
      .required("remedy", .text("What to do about it, on one line.")),
      .required("location", location),
      .optional(
        "definition", .object(place, "Where the application definition asks for what is violated.")),
      .required("fingerprint", fingerprint),
    ], "One violation of a rule at one place.")

  private static let fingerprint = JSONSchema.matching(
    "^[0-9a-f]{32}$",
    "The same in every run in which the finding is. It does not depend on lines, indices, directories or wording."
  )

  private static let baselinedFindings = JSONSchema.array(
    of: .reference("finding"),
    "Findings that the baseline holds; they are in no other list and in no other count. Only with a baseline."
  )

  private static let place: [JSONSchema.Property] = [
    .required("line", .integer(minimum: 1, "The line, from 1.")),
    .required("column", .integer(minimum: 1, "The column, from 1, in Unicode scalars.")),
  ]

  private static let entry = JSONSchema.text("The entry's whole name. Bytes that are not UTF-8 are U+FFFD.")

  private static let entryIndex = JSONSchema.integer(
    minimum: 0, "The entry's position in the central directory, from 0.")

  private static let location = JSONSchema.object(
    [
      .optional("work_order", .text("The work order's id.")),
      .optional("entry", entry),
      .optional("entry_index", entryIndex),
      .optional("pointer", .text("The JSON Pointer (RFC 6901) of the value; empty for the whole document.")),
      .optional("line", .integer(minimum: 1, "The line in the document, from 1.")),
      .optional("column", .integer(minimum: 1, "The column, from 1, in Unicode scalars.")),
      .optional("offset", .integer(minimum: 0, "The byte in the archive, from 0.")),
    ], "Where it is, as deep as that is known; empty for the archive or the run as a whole.")

  static let archive = JSONSchema.object(
    [
      .required("path", .text("The path as it was given, with `/`.")),
      .required(
        "size", .nullable(.integer(minimum: 0, "The file's size in bytes; null if it could not be opened."))),
      .required("status", values(of: ArchiveStatus.self, "How much of the archive was checked.")),
      .required("verdict", values(of: Verdict.self, "What is to be thought of the archive.")),
      .required("totals", totals(ofRun: false)),
      .required(
        "findings", .array(of: .reference("finding"), "What was found, by work order, entry and place.")),
      .optional(
        "findings_omitted",
        .integer(
          minimum: 1,
          "How many further findings are in the totals but not in the list, because of the limit `findings`. Without it, all are listed."
        )),
      .optional("baselined_findings", baselinedFindings),
      .required(
        "work_orders",
        .array(of: .reference("work_order"), "The work orders by id; none if they could not be made out.")),
    ], "One archive.")

  static let workOrder = JSONSchema.object(
    [
      .required("name", .text("The work order's id.")),
      .required("verdict", values(of: Verdict.self, "What is to be thought of the work order.")),
      .required(
        "processing_order",
        .array(of: .reference("image"), "The images in the order in which they will be processed.")),
    ], "One work order.")

  static let image = JSONSchema.object(
    [
      .required("position", .integer(minimum: 1, "The place in the processing order, from 1.")),
      .required("entry", entry),
      .required(
        "task_group", .nullable(.text("The task group that the name claims; null if none that is admitted."))),
      .required(
        "order_number",
        .nullable(.integer(minimum: 0, "The number in the name, of any length; null if there is none."))),
    ], "One photo.")

  static let failure = JSONSchema.object(
    [
      .required("kind", values(of: Failure.Kind.self, "What kind of thing went wrong.")),
      .required("path", .text("The file that it happened to.")),
      .optional("entry", entry),
      .optional("entry_index", entryIndex),
      .required("message", .text("What happened, on one line.")),
    ], "Something about the run rather than an archive's content.")

  static func totals(ofRun isRun: Bool) -> JSONSchema {
    let counts = [
      ("work_orders", "Work orders."), ("images", "Images."), ("errors", "Findings of severity error."),
      ("warnings", "Findings of severity warning."), ("notes", "Findings of severity note."),
      ("suppressed", "Findings that the definition suppresses; they are in none of the other counts."),
      ("baselined", "Findings that the baseline holds; they are in none of the other counts."),
    ]
    let all = (isRun ? [("archives", "Archives.")] : []) + counts
    let rules = JSONSchema.Property.required(
      "rules",
      .dictionary(
        keys: "^[a-z0-9-]+$", values: .integer(minimum: 1, "How many findings of the rule."),
        "Findings by rule; a rule without any is not named."))
    return .object(
      all.map { .required($0.0, .integer(minimum: 0, $0.1)) } + [rules],
      "How many things were seen and found.")
  }

  static func values<Value: CaseIterable & RawRepresentable<String>>(
    of type: Value.Type, _ description: String
  ) -> JSONSchema {
    .oneOf(type.allCases.map(\.rawValue), description)
  }
}
